package io.fastapi.channel;

import io.fastapi.types.TypeAdapter;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.error.MisuseException;
import io.fastapi.types.model.TypeRef;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Makes the channels of an application, and keeps them. Safe for use by many threads.
 *
 * <pre>{@code
 * @Bean
 * Channel<Note> notes(Channels channels) {
 *     return channels.channel("notes", Note.class);
 * }
 * }</pre>
 */
public final class Channels implements AutoCloseable {

    private final TypeAdapters adapters;
    private final ChannelSettings settings;
    private final ChannelMeter meter;
    private final Optional<ChannelBroker> broker;
    private final ConcurrentMap<String, Made> made = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Topic<?>> topics = new ConcurrentHashMap<>();
    private final Retention retention;

    private record Made(TypeRef<?> type, Channel<?> channel) {}

    private Channels(
            TypeAdapters adapters, ChannelSettings settings, ChannelMeter meter, Optional<ChannelBroker> broker) {
        this.adapters = adapters;
        this.settings = settings;
        this.meter = meter;
        this.broker = broker;
        this.retention = new Retention(settings, this.topics.values());
    }

    /** Channels within this process, with default settings. */
    public static Channels inProcess() {
        return inProcess(TypeAdapters.defaults(), ChannelSettings.DEFAULT, ChannelMeter.NONE);
    }

    /** Channels within this process. */
    public static Channels inProcess(TypeAdapters adapters, ChannelSettings settings, ChannelMeter meter) {
        return new Channels(adapters, settings, meter, Optional.empty());
    }

    /** Channels of several instances, whose messages a broker carries. It is not closed with them. */
    public static Channels over(
            ChannelBroker broker, TypeAdapters adapters, ChannelSettings settings, ChannelMeter meter) {
        return new Channels(adapters, settings, meter, Optional.of(broker));
    }

    /** The channel of a name; see {@link #channel(String, TypeRef)}. */
    public <T> Channel<T> channel(String name, Class<T> type) {
        return channel(name, TypeRef.of(type));
    }

    /**
     * The channel of a name, the same one each time.
     *
     * @param name letters, digits, dots, dashes and underscores
     * @throws IllegalArgumentException if it is no name, or another type's already
     * @throws io.fastapi.types.shape.UnsupportedTypeException if values of the type cannot be written or not be read
     */
    @SuppressWarnings("unchecked") // a channel is kept with its type
    public <T> Channel<T> channel(String name, TypeRef<T> type) {
        if (!isName(name)) {
            throw new MisuseException(
                    "\"" + name + "\" is no name of a channel", "use letters, digits, '.', '-' and '_'");
        }
        Made known = this.made.computeIfAbsent(name, added -> new Made(type, new Channel<>(topic(added, type))));
        if (!known.type().equals(type)) {
            throw new MisuseException(
                    "channel '" + name + "' has messages of " + known.type() + " already, not of " + type,
                    "give this one another name");
        }
        return (Channel<T>) known.channel();
    }

    private <T> Topic<T> topic(String name, TypeRef<T> type) {
        TypeAdapter<T> adapter = this.adapters.of(type).forInput().forOutput();
        Topic<T> topic = new Topic<>(name, adapter, this.settings, this.broker, this.retention, this.meter);
        this.topics.put(name, topic);
        return topic;
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!alphanumeric && c != '.' && c != '-' && c != '_') {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** Bytes of the messages that are kept in memory, more or less. */
    long bytes() {
        return this.retention.bytes();
    }

    /** How many rooms are kept or listened to. */
    int rooms() {
        return this.topics.values().stream().mapToInt(Topic::rooms).sum();
    }

    /** Ends all subscriptions, and those that come later at once. */
    @Override
    public void close() {
        this.topics.values().forEach(Topic::close);
    }
}
