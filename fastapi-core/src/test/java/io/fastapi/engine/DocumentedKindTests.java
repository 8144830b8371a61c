package io.fastapi.engine;

import static io.fastapi.Dsl.get;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.fastapi.FastApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

/** An answer of another kind than documented, stream or value, is sent all the same, and said once. */
class DocumentedKindTests {

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("io.fastapi");
    }

    @BeforeEach
    void listen() {
        this.logged.start();
        logger().addAppender(this.logged);
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(this.logged);
    }

    private static Object anything() {
        return Flux.just(1, 2);
    }

    @Test
    void aStreamThatTheTypeDoesNotTellIsSaidOnce() {
        FastApi app = FastApi.of(
                get("/hidden").responseModel(Integer.class).handle(() -> anything()),
                get("/shown").responseModel(Integer.class).handleAsync(() -> Flux.just(1, 2)));
        try (LiveServer server = LiveServer.of(app)) {
            for (String path : new String[] {"/hidden", "/hidden", "/shown"}) {
                assertThat(server.send(server.request(path)).body()).isEqualTo("1\n2\n");
            }
        }
        assertThat(this.logged.list.stream()
                        .filter(event -> event.getLevel() == Level.WARN)
                        .map(ILoggingEvent::getFormattedMessage))
                .containsExactly("GET /hidden sends a stream of JSON lines, but its document shows one value: let the"
                        + " handler's type be a Flux, an Iterator or a Stream");
    }
}
