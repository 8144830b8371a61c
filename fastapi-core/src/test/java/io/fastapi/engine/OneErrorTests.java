package io.fastapi.engine;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.fastapi.FastApi;
import io.fastapi.background.BackgroundTasks;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.middleware.Middleware;
import io.fastapi.operation.Routable;
import io.fastapi.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

/** A request in which everything fails that can logs one error, whoever fails first. */
class OneErrorTests {

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void listen() {
        this.logged.start();
        this.root.addAppender(this.logged);
    }

    @AfterEach
    void stopListening() {
        this.root.detachAppender(this.logged);
    }

    private static Dependency<String> failing(String name) {
        return depends(() -> name).closing(value -> {
            throw new IllegalStateException("the teardown of " + name);
        });
    }

    private static Object handle(BackgroundTasks tasks, String how) {
        tasks.add(() -> {
            throw new IllegalStateException("a task");
        });
        tasks.add(() -> {
            throw new IllegalStateException("a second task");
        });
        return switch (how) {
            case "value" -> "a value";
            case "exception" -> throw new HttpException(418, "No");
            case "stream" -> Flux.just(1, 2).concatWith(Flux.error(new IllegalStateException("the stream")));
            default -> throw new IllegalStateException("the handler");
        };
    }

    private static Routable operation(String how) {
        return get("/" + how)
                .params(backgroundTasks(), failing("one"), failing("two"))
                .handleAsync((tasks, one, two) -> {
                    Object value = handle(tasks, how);
                    return (value instanceof Flux<?> stream)
                            ? stream
                            : Flux.just(value).next();
                });
    }

    @ParameterizedTest
    @CsvSource({"value", "exception", "stream", "fault"})
    void aRequestLogsOneError(String how) throws Exception {
        FastApi app = FastApi.of(operation(how))
                .middleware(Middleware.of((request, next) -> next.handle(request)))
                .exceptionHandler(Exception.class, (request, failure) -> {
                    throw new IllegalStateException("the handler of everything", failure);
                });
        try (LiveServer server = LiveServer.of(app)) {
            assertThat(ask(server.port(), how)).startsWith("HTTP/1.1 ");
            assertThat(server.engine().awaitPending(Duration.ofSeconds(20))).isTrue();
        }
        assertThat(this.logged.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                .extracting(ILoggingEvent::getFormattedMessage)
                .hasSize(1);
    }

    @Test
    void aFaultThatAHandlerAnswersIsLoggedWithItsMethod() throws Exception {
        FastApi app = FastApi.of(get("/x").handle(() -> {
                    throw new IllegalStateException("the handler");
                }))
                .exceptionHandler(Exception.class, (request, failure) -> Response.text("sorry"));
        try (LiveServer server = LiveServer.of(app)) {
            assertThat(ask(server.port(), "x")).endsWith("sorry");
        }
        assertThat(this.logged.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("GET /x failed");
    }

    private static String ask(int port, String how) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET /" + how + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
