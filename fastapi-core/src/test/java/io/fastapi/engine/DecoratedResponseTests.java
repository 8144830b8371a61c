package io.fastapi.engine;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.head;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.post;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.fastapi.FastApi;
import io.fastapi.Limits;
import io.fastapi.error.HttpException;
import io.fastapi.input.Overrides;
import io.fastapi.response.Response;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelOption;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactivestreams.Publisher;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers whose response a filter of Spring decorates, in every way that is allowed and some that are not: nothing of them is
 * held, and no request logs more than one error.
 */
class DecoratedResponseTests {

    /** What a decorator does with a body. */
    enum Decoration {
        NONE,
        PASSES,
        MAPS,
        JOINS,
        DRAINS,
        IGNORES,
        FAILS,
        CANCELS
    }

    private static final class Decorator extends ServerHttpResponseDecorator {

        private final Decoration decoration;

        Decorator(ServerWebExchange exchange, Decoration decoration) {
            super(exchange.getResponse());
            this.decoration = decoration;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            return switch (this.decoration) {
                case NONE, PASSES -> super.writeWith(body);
                case MAPS -> super.writeWith(Flux.from(body).map(buffer -> buffer));
                case JOINS -> DataBufferUtils.join(body).flatMap(joined -> super.writeWith(Mono.just(joined)));
                case DRAINS ->
                    Flux.from(body).doOnNext(DataBufferUtils::release).then(Mono.defer(this::setComplete));
                case IGNORES -> setComplete();
                case FAILS -> Mono.error(new IllegalStateException("The filter failed"));
                case CANCELS -> Flux.defer(() -> body).take(0).then(Mono.defer(this::setComplete));
            };
        }

        @Override
        public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
            return (this.decoration == Decoration.PASSES)
                    ? super.writeAndFlushWith(body)
                    : writeWith(Flux.from(body).concatMap(group -> group));
        }
    }

    private static Mono<Void> decorate(ServerWebExchange exchange, WebFilterChain chain) {
        String named = exchange.getRequest().getHeaders().getFirst("x-decorate");
        Decoration decoration = Decoration.valueOf(named);
        return (decoration == Decoration.NONE)
                ? chain.filter(exchange)
                : chain.filter(exchange.mutate()
                        .response(new Decorator(exchange, decoration))
                        .build());
    }

    private static final UnpooledByteBufAllocator BUFFERS = new UnpooledByteBufAllocator(true);
    private static final ListAppender<ILoggingEvent> ERRORS = new ListAppender<>();
    private static final String LARGE = "x".repeat(200_000);
    private static final List<String> REQUESTS = List.of(
            "GET /value",
            "GET /large",
            "GET /flux",
            "GET /iterator",
            "GET /file",
            "HEAD /value",
            "HEAD /file",
            "GET /unchanged",
            "GET /exception",
            "GET /fault",
            "GET /breaks",
            "GET /handled",
            "GET /nothing",
            "POST /body",
            "POST /guarded");

    @TempDir
    private static Path directory;

    private static LiveServer server;

    @BeforeAll
    static void start() throws IOException {
        ERRORS.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(ERRORS);
        Path file = Files.writeString(directory.resolve("file"), LARGE);
        FastApi app = FastApi.of(
                        get("/value").handle(() -> "a value"),
                        head("/value").handle(() -> "a value"),
                        get("/large").handle(() -> LARGE),
                        get("/flux").handleAsync(() -> Flux.range(0, 20).map(i -> Map.of("i", i))),
                        get("/iterator").handle(() -> Stream.iterate(0, i -> i < 20, i -> i + 1)),
                        get("/file").handle(() -> Response.file(file)),
                        head("/file").handle(() -> Response.file(file)),
                        get("/unchanged")
                                .handle(() -> Response.text("unchanged").status(304)),
                        get("/exception").handle(() -> {
                            throw new HttpException(418, "No");
                        }),
                        get("/fault").handle(() -> {
                            throw new UnsupportedOperationException("broken");
                        }),
                        get("/breaks")
                                .handleAsync(() -> Flux.range(0, 20).map(i -> {
                                    if (i == 10) {
                                        throw new IllegalStateException("broken in the middle");
                                    }
                                    return Map.of("i", i);
                                })),
                        get("/handled").handle(() -> {
                            throw new IllegalStateException("handled");
                        }),
                        post("/body").params(body(Map.class)).handle(map -> map),
                        post("/guarded")
                                .params(header("authorization"), body(Map.class))
                                .handle((authorization, map) -> map))
                .exceptionHandler(
                        IllegalStateException.class,
                        (request, failure) ->
                                Response.text(failure.getMessage()).status(409));
        server = LiveServer.of(
                app,
                Limits.DEFAULT,
                Overrides.none(),
                http -> http.childOption(ChannelOption.ALLOCATOR, BUFFERS),
                (WebFilter) DecoratedResponseTests::decorate);
    }

    @AfterAll
    static void stop() {
        server.close();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(ERRORS);
    }

    private static String ask(String request, Decoration decoration) throws IOException {
        String body = request.startsWith("POST") ? "{\"a\": 1}" : "";
        String more = body.isEmpty()
                ? ""
                : "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: " + body.length() + "\r\n";
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Decorate: " + decoration + "\r\n"
                                    + more + "\r\n" + body)
                            .getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (SocketException cut) {
            return "cut";
        }
    }

    private static long errors() {
        return ERRORS.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                .count();
    }

    @ParameterizedTest
    @EnumSource
    void holdsNoBufferAndLogsOneErrorAtMost(Decoration decoration) throws Exception {
        for (String request : REQUESTS) {
            ERRORS.list.clear();
            String answer = ask(request, decoration);
            assertThat(server.engine().awaitPending(Duration.ofSeconds(20)))
                    .as(request)
                    .isTrue();
            await(request)
                    .pollDelay(Duration.ZERO)
                    .until(() -> BUFFERS.metric().usedDirectMemory()
                                    + BUFFERS.metric().usedHeapMemory()
                            == 0);
            assertThat(errors()).as(request + " was answered " + answer).isLessThanOrEqualTo(1);
        }
    }
}
