package io.fastapi.channel;

import io.fastapi.types.TypeAdapter;
import io.fastapi.types.Validation;
import io.fastapi.types.error.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One channel on this instance: its type, its rooms, and the way to other instances, if there are any. */
final class Topic<T> {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");
    private static final String DROPPED = "A message in room '{}' of channel '{}' does not fit and is dropped, id {}";

    private final String name;
    private final TypeAdapter<T> adapter;
    private final ChannelSettings settings;
    private final Optional<ChannelBroker> broker;
    private final Retention retention;
    private final Runnable published;
    private final Runnable delivered;
    private final Runnable invalid;
    private final Runnable slow;
    private final ConcurrentMap<String, Room<T>> rooms = new ConcurrentHashMap<>();
    private volatile boolean closed;

    Topic(
            String name,
            TypeAdapter<T> adapter,
            ChannelSettings settings,
            Optional<ChannelBroker> broker,
            Retention retention,
            ChannelMeter meter) {
        this.name = name;
        this.adapter = adapter;
        this.settings = settings;
        this.broker = broker;
        this.retention = retention;
        this.published = meter.counter(name, ChannelMeter.Count.PUBLISHED);
        this.delivered = meter.counter(name, ChannelMeter.Count.DELIVERED);
        this.invalid = meter.counter(name, ChannelMeter.Count.INVALID);
        this.slow = meter.counter(name, ChannelMeter.Count.SLOW);
        meter.opened(name, this::subscriptions);
    }

    String name() {
        return this.name;
    }

    ChannelSettings settings() {
        return this.settings;
    }

    Retention retention() {
        return this.retention;
    }

    /** Whether messages are kept elsewhere, for several instances. */
    boolean isShared() {
        return this.broker.isPresent();
    }

    void delivered() {
        this.delivered.run();
    }

    void slow() {
        this.slow.run();
    }

    int subscriptions() {
        int all = 0;
        for (Room<T> room : this.rooms.values()) {
            all += room.readers();
        }
        return all;
    }

    /** Publishes a message; completes when it is where no subscriber can miss it. */
    CompletionStage<Void> publish(String room, T value) {
        Message<T> message = written(value);
        this.published.run();
        if (this.broker.isPresent()) {
            return this.broker.get().publish(this.name, room, message.json());
        }
        Room<T> present = this.rooms.get(room);
        while (present == null || !append(present, message)) {
            present = room(room, unchanged -> {});
        }
        return CompletableFuture.completedFuture(null);
    }

    private boolean append(Room<T> room, Message<T> message) {
        boolean appended = room.append(before -> message.event(before.next(), room.readers()));
        if (appended && this.settings.history() == 0) {
            room.giveUpIfUseless();
        }
        return appended;
    }

    /** A message with its JSON, validated as every subscriber on other instances will. */
    private Message<T> written(T value) {
        byte[] json = this.adapter.toJson(value);
        if (json.length > this.settings.messageSize()) {
            String what = "it has " + json.length + " bytes, more than " + this.settings.messageSize();
            throw new InvalidMessageException(this.name, what, List.of());
        }
        Validation<T> validation = this.adapter.validateJson(json);
        if (validation instanceof Validation.Invalid<T> unfit) {
            throw new InvalidMessageException(this.name, described(unfit.violations()), unfit.violations());
        }
        return new Message<>(value(validation), json);
    }

    @SuppressWarnings("NullAway") // null only of a type that takes it
    private static <T> T value(Validation<T> valid) {
        return ((Validation.Valid<T>) valid).value();
    }

    private static String described(List<Violation> violations) {
        StringBuilder text = new StringBuilder();
        for (Violation violation : violations) {
            text.append(text.isEmpty() ? "" : "; ")
                    .append(violation.loc())
                    .append(": ")
                    .append(violation.msg());
        }
        return text.toString();
    }

    /** A message that came from elsewhere; {@code null} if it does not fit, or a check of the application fails over it. */
    @Nullable
    Message<T> read(String room, ChannelBroker.Entry entry) {
        try {
            Validation<T> validation = this.adapter.validateJson(entry.json());
            if (!(validation instanceof Validation.Invalid<T> unfit)) {
                return new Message<>(value(validation), entry.json());
            }
            LOG.warn(DROPPED + ": {}", room, this.name, entry.id(), described(unfit.violations()));
        } catch (RuntimeException failed) { // those that follow are not to be lost with it
            LOG.error(DROPPED, room, this.name, entry.id(), failed);
        }
        this.invalid.run();
        return null;
    }

    /** What is kept elsewhere of a room after an id. */
    CompletionStage<List<ChannelBroker.Entry>> kept(String room, String after, int most) {
        return this.broker
                .map(elsewhere -> elsewhere.read(this.name, room, after, most))
                .orElseGet(() -> CompletableFuture.completedFuture(List.of()));
    }

    /** Subscribes to a room. */
    ChannelSubscription subscribe(String room, String after, Subscriber<? super ChannelEvent<T>> subscriber) {
        Optional<MessageId> last = MessageId.parse(after);
        Reader<T> reader = new Reader<>(room(room, Room::expectReader), last, subscriber);
        reader.begin();
        if (this.closed) {
            reader.complete();
        }
        return reader;
    }

    /** The room of a name, made if need be; what is done with it is done before it can be given up. */
    private Room<T> room(String name, Consumer<Room<T>> first) {
        AtomicReference<@Nullable Room<T>> made = new AtomicReference<>();
        Room<T> room = Objects.requireNonNull(this.rooms.compute(name, (sameName, present) -> {
            Room<T> found = present;
            if (found == null) {
                found = newRoom(name);
                made.set(found);
            }
            first.accept(found);
            return found;
        }));
        if (room == made.get()) {
            this.broker.ifPresent(elsewhere -> tap(elsewhere, room));
        }
        return room;
    }

    private void tap(ChannelBroker elsewhere, Room<T> room) {
        try {
            room.tapped(elsewhere.tap(this.name, room.name(), room));
        } catch (RuntimeException thrown) { // others may wait for the room already
            room.failed(thrown);
        }
    }

    private Room<T> newRoom(String name) {
        Room<T> room = new Room<>(this, name);
        if (this.broker.isEmpty()) {
            room.opened(MessageId.ZERO.toString());
        }
        return room;
    }

    int rooms() {
        return this.rooms.size();
    }

    void forget(Room<T> room) {
        this.rooms.remove(room.name(), room);
    }

    /** Gives a room up if it is of no use; who wants it at the same time is before that, or makes another. */
    void forgetIfUseless(Room<T> room) {
        Room<T> left = this.rooms.computeIfPresent(
                room.name(), (name, present) -> (present == room && room.endIfUseless()) ? null : present);
        if (left == null) {
            room.givenUp();
        }
    }

    void forEachRoom(Consumer<Room<?>> what) {
        this.rooms.values().forEach(what);
    }

    /** Ends all subscriptions. */
    void close() {
        this.closed = true;
        forEachRoom(Room::end);
    }
}
