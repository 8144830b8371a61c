package io.fastapi.engine.websocket;

import static io.fastapi.Dsl.websocket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.engine.FastApiEngine;
import io.fastapi.engine.FastApiWebHandler;
import io.fastapi.types.TypeAdapters;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** A client that goes after it was accepted, and before it has the answer. */
class LeavingHandshakeTests {

    private static final class Unanswered extends MockServerHttpResponse implements WebSockets.Upgradable {

        @Override
        public Mono<Void> setComplete() {
            return Mono.never();
        }

        @Override
        public WebSockets.Line upgrade(WebSockets.Ear ear) {
            throw new IllegalStateException("The client has gone");
        }
    }

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("io.fastapi");
    private final AtomicBoolean cancelled = new AtomicBoolean();

    @BeforeEach
    void listen() {
        this.logged.start();
        this.logger.addAppender(this.logged);
    }

    @AfterEach
    void leave() {
        this.logger.detachAppender(this.logged);
    }

    @Test
    void isNoErrorOfTheFunction() throws InterruptedException {
        FastApi app = FastApi.of(websocket("/news").handleAsync(socket -> {
            socket.accept();
            return Mono.never().doOnCancel(() -> this.cancelled.set(true));
        }));
        FastApiEngine engine = FastApiEngine.of(app, TypeAdapters.defaults(), EngineSettings.defaults());
        engine.start();
        try {
            Disposable client = FastApiWebHandler.httpHandler(engine)
                    .handle(handshake(), new Unanswered())
                    .subscribe();
            client.dispose();
            await().untilTrue(this.cancelled);
            assertThat(engine.awaitPending(Duration.ofSeconds(30))).isTrue();
        } finally {
            engine.stop();
        }
        assertThat(this.logged.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
    }

    /** As of a server that is not Reactor Netty: nothing else would answer the client. */
    @Test
    void aResponseThatCannotBecomeAWebSocketIsAnswered() throws InterruptedException {
        FastApi app = FastApi.of(websocket("/news").handle(socket -> socket.accept()));
        FastApiEngine engine = FastApiEngine.of(app, TypeAdapters.defaults(), EngineSettings.defaults());
        MockServerHttpResponse response = new MockServerHttpResponse();
        FastApiWebHandler.httpHandler(engine).handle(handshake(), response).block(Duration.ofSeconds(10));
        assertThat(response.getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(engine.awaitPending(Duration.ofSeconds(10))).isTrue();
        assertThat(this.logged.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("WEBSOCKET /news failed");
    }

    private static MockServerHttpRequest handshake() {
        return MockServerHttpRequest.get("http://testserver/news")
                .header("host", "testserver")
                .header("connection", "Upgrade")
                .header("upgrade", "websocket")
                .header("sec-websocket-version", "13")
                .header("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ==")
                .build();
    }
}
