package io.fastapi.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.channel.ChannelSettings;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.SocketException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.ReactiveRedisConnection;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.data.redis.connection.ReactiveScriptingCommands;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What becomes of a message whose connection to Redis is cut, with a driver of the test's own. */
class RedisBrokerTests {

    private static final byte[] MESSAGE = {'1'};

    /** The one thread on which a driver does everything. */
    private final ExecutorService driver = Executors.newSingleThreadExecutor();

    private final AtomicInteger commands = new AtomicInteger();
    private final RedisBroker broker = new RedisBroker(connections(), ChannelSettings.DEFAULT, "test:");
    private volatile boolean isOpen = true;
    private volatile boolean comesBack;

    @AfterEach
    void stop() {
        this.broker.close();
        this.driver.shutdown();
    }

    private ReactiveRedisConnectionFactory connections() {
        ReactiveScriptingCommands scripts = as(ReactiveScriptingCommands.class, (self, method, arguments) -> command());
        ReactiveRedisConnection connection = as(
                ReactiveRedisConnection.class,
                (self, method, arguments) -> method.getName().equals("closeLater") ? Mono.empty() : scripts);
        return as(ReactiveRedisConnectionFactory.class, (self, method, arguments) -> connection);
    }

    private static <T> T as(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** After a reset the driver connects again when it has told all those who wait. */
    private Flux<Object> command() {
        this.commands.incrementAndGet();
        if (this.isOpen) {
            return Flux.just(1L);
        }
        this.driver.execute(() -> this.isOpen = this.comesBack);
        return Flux.error(new SocketException("Connection reset"));
    }

    private CompletionStage<Void> publishOnCutConnection() throws Exception {
        this.broker.publish("notes", "a", MESSAGE).toCompletableFuture().get(30, TimeUnit.SECONDS);
        this.isOpen = false;
        return this.driver
                .submit(() -> this.broker.publish("notes", "a", MESSAGE))
                .get(30, TimeUnit.SECONDS);
    }

    @Test
    void aMessageWhoseConnectionWasCutIsSentByTheNextOne() throws Exception {
        this.comesBack = true;
        publishOnCutConnection().toCompletableFuture().get(30, TimeUnit.SECONDS);
        assertThat(this.commands).hasValue(3);
    }

    @Test
    void aMessageThatNoConnectionTakesFails() throws Exception {
        CompletionStage<Void> published = publishOnCutConnection();
        assertThatThrownBy(() -> published.toCompletableFuture().get(30, TimeUnit.SECONDS))
                .hasRootCauseInstanceOf(SocketException.class);
        assertThat(this.commands).hasValue(1 + 6);
    }
}
