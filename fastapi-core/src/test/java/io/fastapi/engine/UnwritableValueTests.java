package io.fastapi.engine;

import static io.fastapi.Dsl.get;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.fastapi.FastApi;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Values of which only a request tells that they have no JSON form. */
class UnwritableValueTests {

    private static List<ILoggingEvent> logged(Object value) {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger("io.fastapi");
        lines.start();
        logger.addAppender(lines);
        try (LiveServer server = LiveServer.of(FastApi.of(get("/x").handle(() -> value)))) {
            assertThat(server.get("/x"))
                    .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(500))
                    .satisfies(answer -> assertThat(answer.body()).isEqualTo("Internal Server Error"));
        } finally {
            logger.detachAppender(lines);
        }
        return lines.list;
    }

    @Test
    void aPlainObjectIsAFaultWithOneClearLineInTheLog() {
        for (Object value : List.of(new Object(), Map.of("inside", new Object()), List.of(new Object()))) {
            List<ILoggingEvent> lines = logged(value);
            assertThat(lines).hasSize(1);
            assertThat(lines.get(0).getFormattedMessage()).isEqualTo("GET /x failed");
            assertThat(lines.get(0).getThrowableProxy().getMessage())
                    .isEqualTo("A plain java.lang.Object has no JSON form");
        }
    }
}
