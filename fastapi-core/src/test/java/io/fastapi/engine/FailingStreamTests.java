package io.fastapi.engine;

import static io.fastapi.Dsl.get;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.fastapi.FastApi;
import io.fastapi.operation.ResponseClass;
import java.io.IOException;
import java.net.Socket;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

/** A stream that fails, at its first item or later, is cut: its client sees that it is not complete. One error is logged. */
class FailingStreamTests {

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @BeforeEach
    void listen() {
        this.logged.start();
        root().addAppender(this.logged);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(this.logged);
    }

    private static Flux<Integer> failing(int from) {
        return Flux.range(0, from).concatWith(Flux.error(new IllegalStateException("broken")));
    }

    private static Iterator<Integer> failingIterator(int from) {
        return Stream.iterate(0, i -> i + 1)
                .map(i -> {
                    if (i == from) {
                        throw new IllegalStateException("broken");
                    }
                    return i;
                })
                .iterator();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/lines-0    | ''",
                "/lines-1    | 2,0",
                "/events-1   | 9,data: 0,,",
                "/iterator-0 | ''",
                "/iterator-1 | 2,0",
            })
    void isCutAfterWhatWasSent(String path, String body) throws IOException {
        FastApi app = FastApi.of(
                get("/lines-0").handleAsync(() -> failing(0)),
                get("/lines-1").handleAsync(() -> failing(1)),
                get("/events-1").responseClass(ResponseClass.EVENT_SOURCE).handleAsync(() -> failing(1)),
                get("/iterator-0").handle(() -> failingIterator(0)),
                get("/iterator-1").handle(() -> failingIterator(1)));
        try (LiveServer server = LiveServer.of(app);
                Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            assertThat(answer).startsWith("HTTP/1.1 200 OK");
            assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4)
                            .replace("\r\n", "\n")
                            .strip()
                            .replace("\n", ","))
                    .isEqualTo(body.replaceAll(",+$", ""));
        }
        assertThat(this.logged.list.stream()
                        .filter(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                        .map(ILoggingEvent::getFormattedMessage))
                .containsExactly("GET " + path + " failed");
    }
}
