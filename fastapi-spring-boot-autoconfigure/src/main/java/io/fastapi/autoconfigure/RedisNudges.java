package io.fastapi.autoconfigure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.ReactiveRedisConnection;
import org.springframework.data.redis.connection.ReactiveSubscription;
import org.springframework.data.redis.connection.SubscriptionListener;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Listens to which streams grow. Whenever it begins to listen, also after the connection was lost, any stream may have grown
 * meanwhile. So it may every half a minute: a connection can be dead without anybody being told.
 */
final class RedisNudges implements SubscriptionListener {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration DOUBT = Duration.ofSeconds(30);

    private final RedisBroker broker;
    private final ByteBuffer topic;
    private final AtomicBoolean started = new AtomicBoolean();
    private final Disposable.Composite running = Disposables.composite();

    RedisNudges(RedisBroker broker, String topic) {
        this.broker = broker;
        this.topic = ByteBuffer.wrap(topic.getBytes(StandardCharsets.UTF_8));
    }

    /** Begins to listen; a second call does nothing. Does not wait. */
    void start() {
        if (this.started.get() || !this.started.compareAndSet(false, true)) {
            return;
        }
        this.running.add(Flux.usingWhen(
                        Mono.fromSupplier(this.broker::connection), this::listen, ReactiveRedisConnection::closeLater)
                .doOnError(failure -> LOG.warn("Redis cannot be listened to, trying again: {}", failure.toString()))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, RETRY))
                .repeatWhen(ended -> ended.delayElements(RETRY))
                .subscribeOn(Schedulers.boundedElastic())
                .subscribe());
        this.running.add(Flux.interval(DOUBT).subscribe(beat -> this.broker.lookEverywhere()));
    }

    private Flux<Void> listen(ReactiveRedisConnection connection) {
        return connection.pubSubCommands().createSubscription(this).flatMapMany(this::listen);
    }

    private Flux<Void> listen(ReactiveSubscription subscription) {
        Mono<Void> begun =
                subscription.subscribe(this.topic.duplicate()).doOnSuccess(done -> this.broker.lookEverywhere());
        return subscription
                .receive()
                .doOnNext(message -> this.broker.grown(StandardCharsets.UTF_8
                        .decode(message.getMessage().duplicate())
                        .toString()))
                .thenMany(Flux.<Void>empty())
                .mergeWith(begun);
    }

    /** The connection is there, or there again. */
    @Override
    public void onChannelSubscribed(byte[] channel, long count) {
        this.broker.lookEverywhere();
    }

    void close() {
        this.running.dispose();
    }
}
