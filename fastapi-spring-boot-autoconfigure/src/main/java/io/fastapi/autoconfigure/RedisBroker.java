package io.fastapi.autoconfigure;

import io.fastapi.channel.ChannelBroker;
import io.fastapi.channel.ChannelSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.Limit;
import org.springframework.data.redis.connection.ReactiveRedisConnection;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.data.redis.connection.ReturnType;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.core.ReactiveRedisTemplate;
import org.springframework.data.redis.core.ReactiveStreamOperations;
import org.springframework.data.redis.serializer.RedisSerializationContext;
import org.springframework.data.redis.serializer.RedisSerializer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Carries the messages of channels by Redis: a stream for each room. That a stream has grown is said by Redis' own publish and
 * subscribe; what it has, each instance reads from the stream after the id it knows. So nothing is lost with a connection.
 */
final class RedisBroker implements ChannelBroker, AutoCloseable {

    private static final String MESSAGE = "m";
    private static final String KEY = "k";

    /**
     * A command whose connection was cut is sent again, and then waits for the next connection. Not at once: the driver fails
     * what is under way before it takes the connection for closed, and would send it there.
     */
    private static final Retry AGAIN = Retry.backoff(5, Duration.ofMillis(20))
            .filter(RedisBroker::isCut)
            .onRetryExhaustedThrow((retries, last) -> last.failure());

    /**
     * What was read of a stream.
     *
     * @param entries its messages, without those that are there a second time
     * @param last the id of the last one that was read; empty if there was none
     * @param full whether there may be more
     */
    record Page(List<Entry> entries, String last, boolean full) {}

    /** What is read by others has to be there for a while, even if nobody may come back for it. */
    private static final Duration LEAST = Duration.ofMinutes(1);

    /** One step for Redis: the message is there, and all are told so. Sent whole: a restarted Redis does not know it. */
    private static final ByteBuffer APPEND = bytes("""
            local now = redis.call('TIME')[1] * 1000
            redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[2], '*', 'm', ARGV[1], 'k', ARGV[5])
            redis.call('XTRIM', KEYS[1], 'MINID', '~', string.format('%.0f', now - ARGV[3]))
            redis.call('PEXPIRE', KEYS[1], ARGV[3])
            redis.call('PUBLISH', ARGV[4], KEYS[1])
            return 1
            """);

    private final ReactiveRedisConnectionFactory connections;
    private final ReactiveRedisTemplate<String, byte[]> template;
    private final ReactiveStreamOperations<String, String, byte[]> streams;
    private final String prefix;
    private final ByteBuffer most;
    private final ByteBuffer retention;
    private final ConcurrentMap<String, RedisTap> taps = new ConcurrentHashMap<>();
    private final RedisDoubles doubles = new RedisDoubles();
    private final RedisNudges nudges;
    private volatile boolean connected;

    /**
     * A broker that connects when it is used first.
     *
     * @param prefix what the names of keys begin with
     */
    RedisBroker(ReactiveRedisConnectionFactory connections, ChannelSettings settings, String prefix) {
        this.connections = connections;
        this.template = new ReactiveRedisTemplate<>(
                connections,
                RedisSerializationContext.<String, byte[]>newSerializationContext(RedisSerializer.string())
                        .value(RedisSerializer.byteArray())
                        .hashValue(RedisSerializer.byteArray())
                        .build());
        this.streams = this.template.opsForStream();
        this.prefix = prefix;
        this.most = bytes(Integer.toString(Math.max(settings.history(), settings.buffer())));
        Duration time = (settings.retention().compareTo(LEAST) < 0) ? LEAST : settings.retention();
        this.retention = bytes(Long.toString(time.toMillis()));
        this.nudges = new RedisNudges(this, topic());
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private String key(String channel, String room) {
        return this.prefix + channel + ":" + room;
    }

    private String topic() {
        return this.prefix + "published";
    }

    @Override
    public CompletionStage<Void> publish(String channel, String room, byte[] json) {
        String id = Long.toString(ThreadLocalRandom.current().nextLong(), Character.MAX_RADIX);
        return connected(Flux.defer(() -> append(key(channel, room), json, id)))
                .then()
                .toFuture();
    }

    private Flux<Object> append(String key, byte[] json, String id) {
        ByteBuffer[] arguments = {
            bytes(key),
            ByteBuffer.wrap(json),
            this.most.duplicate(),
            this.retention.duplicate(),
            bytes(topic()),
            bytes(id)
        };
        return this.template.execute(connection ->
                connection.scriptingCommands().eval(APPEND.duplicate(), ReturnType.INTEGER, 1, arguments));
    }

    /**
     * Whether the connection was cut while a command was under way. The driver sends most of them again, but gives up those
     * that were cut by a reset; whether Redis has done them already does not matter, since doubles are dropped.
     */
    private static boolean isCut(Throwable failure) {
        return failure instanceof IOException || failure.getCause() instanceof IOException;
    }

    /**
     * A command that is sent again if its connection was cut. The first connection of Spring's factory is made by the thread
     * that asks for it, which waits for it.
     */
    private <T> Flux<T> connected(Flux<T> command) {
        Flux<T> again = command.retryWhen(AGAIN);
        return this.connected
                ? again
                : again.doOnComplete(() -> this.connected = true).subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public Tap tap(String channel, String room, Listener listener) {
        RedisTap tap = new RedisTap(this, key(channel, room), listener);
        this.taps.put(tap.key(), tap);
        this.nudges.start();
        tap.open();
        return tap;
    }

    @Override
    public CompletionStage<List<Entry>> read(String channel, String room, String after, int most) {
        return read(key(channel, room), after, most).map(Page::entries).toFuture();
    }

    /** What a stream has after an id, at most so much. */
    Mono<Page> read(String key, String after, int number) {
        Range<String> range = Range.rightUnbounded(Range.Bound.inclusive(following(after)));
        return connected(this.streams.range(key, range, Limit.limit().count(number)))
                .collectList()
                .map(records -> page(records, number));
    }

    private Page page(List<MapRecord<String, String, byte[]>> records, int most) {
        List<Entry> entries = new ArrayList<>(records.size());
        String last = "";
        for (MapRecord<String, String, byte[]> record : records) {
            last = record.getId().getValue();
            byte[] key = record.getValue().get(KEY);
            if (key == null || !this.doubles.isDouble(new String(key, StandardCharsets.ISO_8859_1), last)) {
                entries.add(new Entry(last, record.getValue().getOrDefault(MESSAGE, new byte[0])));
            }
        }
        return new Page(entries, last, records.size() == most);
    }

    /** The smallest id after one. */
    private static String following(String id) {
        int dash = id.indexOf('-');
        return id.substring(0, dash + 1) + (Long.parseLong(id.substring(dash + 1)) + 1);
    }

    /** The id of the last entry of a stream. */
    Mono<String> last(String key) {
        return connected(this.streams.reverseRange(
                        key, Range.unbounded(), Limit.limit().count(1)))
                .map(record -> record.getId().getValue())
                .next()
                .defaultIfEmpty("0-0");
    }

    ReactiveRedisConnection connection() {
        return this.connections.getReactiveConnection();
    }

    /** A stream has grown. */
    void grown(String key) {
        RedisTap tap = this.taps.get(key);
        if (tap != null) {
            tap.look();
        }
    }

    /** Any stream may have grown. */
    void lookEverywhere() {
        new ArrayList<>(this.taps.values()).forEach(RedisTap::look);
    }

    void forget(RedisTap tap) {
        this.taps.remove(tap.key(), tap);
    }

    /** How many rooms are told of. */
    int open() {
        return this.taps.size();
    }

    @Override
    public void close() {
        this.nudges.close();
        this.taps.clear();
    }
}
