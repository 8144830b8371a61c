package io.fastapi.engine;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.Limits;
import io.fastapi.Threads;
import io.fastapi.error.DefinitionException;
import io.fastapi.function.Fn2;
import io.fastapi.input.Dependency;
import io.fastapi.middleware.Authentication;
import io.fastapi.middleware.Cors;
import io.fastapi.middleware.GZip;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.NextAsync;
import io.fastapi.middleware.TrustedHosts;
import io.fastapi.response.Content;
import io.fastapi.response.Response;
import io.fastapi.types.TypeAdapters;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelOption;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** What one's own middleware can do, beside what the twins of FastAPI show. */
class MiddlewareTests {

    private static Middleware async(
            Fn2<? super ServerRequest, ? super NextAsync, ? extends Publisher<? extends Response>> function) {
        return Middleware.ofAsync(function);
    }

    private static FastApi echo() {
        return FastApi.of(
                post("/echo").params(body("value", String.class)).handle(value -> value),
                get("/header")
                        .params(request())
                        .handle(request -> String.valueOf(request.headers().firstHeader("x-added"))),
                get("/client")
                        .params(request())
                        .handle(request -> request.remoteAddress().isPresent()));
    }

    @Test
    void aChangedRequestKeepsItsBodyAndItsConnection() {
        FastApi app = echo().middleware(Middleware.of((request, next) ->
                next.handle(ServerRequest.from(request).header("x-added", "yes").build())));
        try (LiveServer server = LiveServer.of(app)) {
            assertThat(server.get("/header").body()).isEqualTo("\"yes\"");
            assertThat(server.get("/client").body()).isEqualTo("true");
            assertThat(server.postJson("/echo", "\"kept\"").body()).isEqualTo("\"kept\"");
        }
    }

    @Test
    void aRequestWithAnotherBodyIsReadInItsPlace() {
        FastApi app = echo().middleware(async((request, next) -> next.handle(ServerRequest.from(request)
                .headers(headers -> headers.setContentLength(5))
                .body("\"new\"")
                .build())));
        try (LiveServer server = LiveServer.of(app)) {
            assertThat(server.postJson("/echo", "\"old body\"").body()).isEqualTo("\"new\"");
        }
    }

    @Test
    void aBodyThatWasReadIsThereForTheNext() {
        List<String> seen = new ArrayList<>();
        Middleware reading = async((request, next) ->
                request.bodyToMono(String.class).doOnNext(seen::add).then(Mono.defer(() -> next.handle(request))));
        try (LiveServer server = LiveServer.of(echo().middleware(reading, reading))) {
            String large = "\"" + "a".repeat(200_000) + "\"";
            assertThat(server.postJson("/echo", large).body()).isEqualTo(large);
            assertThat(seen).containsExactly(large, large);
        }
    }

    @Test
    void aRequestMayBeTriedAgain() {
        AtomicInteger calls = new AtomicInteger();
        FastApi app = FastApi.of(get("/").handle(() -> {
                    if (calls.incrementAndGet() < 3) {
                        throw new IllegalStateException("not yet");
                    }
                    return calls.get();
                }))
                .middleware(async((request, next) -> next.handle(request).retry(5)));
        try (LiveServer server = LiveServer.of(app)) {
            assertThat(server.get("/").body()).isEqualTo("3");
        }
    }

    @Test
    void anAnswerIsDroppedForASecondOne() {
        AtomicInteger calls = new AtomicInteger();
        FastApi app = FastApi.of(get("/").handle(calls::incrementAndGet)).middleware(Middleware.of((request, next) -> {
            next.handle(request);
            return next.handle(request);
        }));
        try (LiveServer server = LiveServer.of(app)) {
            assertThat(server.get("/").body()).isEqualTo("2");
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void theBodyOfAnAnswerCanBeReadAndChanged() {
        FastApi app = FastApi.of(
                        get("/whole").handle(() -> Map.of("a", "b")),
                        get("/stream").handle(() -> Response.stream(List.of("one ", "two"), "text/plain")))
                .middleware(async((request, next) -> next.handle(request).map(response -> {
                    Publisher<DataBuffer> body = (Publisher<DataBuffer>) ((Content.Stream) response.content()).chunks();
                    Flux<String> upper = Flux.from(body).map(piece -> {
                        String text = piece.toString(StandardCharsets.UTF_8);
                        DataBufferUtils.release(piece);
                        return text.toUpperCase(Locale.ROOT);
                    });
                    return Response.stream(upper, "text/plain");
                })));
        try (LiveServer server = LiveServer.of(app)) {
            assertThat(server.get("/whole").body()).isEqualTo("{\"A\":\"B\"}");
            assertThat(server.get("/stream").body()).isEqualTo("ONE TWO");
        }
    }

    @Test
    void aWholeBodyIsReadAndAnotherOneSentInItsPlace() {
        FastApi app = FastApi.of(get("/").handle(() -> Response.stream(List.of("one ", "two"), "text/plain")
                        .status(203)
                        .header("x-own", "1")))
                .middleware(Middleware.of((request, next) -> {
                    Response response = next.handle(request);
                    byte[] body =
                            response.content().read().toCompletableFuture().join();
                    return response.body((new String(body, StandardCharsets.UTF_8) + "!").getBytes());
                }));
        try (LiveServer server = LiveServer.of(app)) {
            HttpResponse<String> response = server.get("/");
            assertThat(response.body()).isEqualTo("one two!");
            assertThat(response.statusCode()).isEqualTo(203);
            assertThat(response.headers().map())
                    .containsEntry("x-own", List.of("1"))
                    .containsEntry("content-length", List.of("8"))
                    .containsEntry("content-type", List.of("text/plain; charset=utf-8"));
        }
    }

    @Test
    void aStreamWithoutEndThatIsReadEndsWhenItsClientLeaves() throws Exception {
        CountDownLatch streaming = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        CompletableFuture<Throwable> told = new CompletableFuture<>();
        FastApi app = FastApi.of(get("/").handleAsync(() -> Flux.<String>never()
                        .startWith("one")
                        .doOnNext(item -> streaming.countDown())
                        .doOnCancel(cancelled::countDown)))
                .middleware(Middleware.of((request, next) -> {
                    Response response = next.handle(request);
                    try {
                        response.content().read().toCompletableFuture().join();
                    } catch (RuntimeException thrown) {
                        told.complete(thrown);
                    }
                    return response;
                }));
        try (LiveServer server = LiveServer.of(app)) {
            try (Socket client = new Socket("127.0.0.1", server.port())) {
                client.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(streaming.await(1, TimeUnit.MINUTES)).isTrue();
            }
            assertThat(cancelled.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(told.get(1, TimeUnit.MINUTES)).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void aBodyThatNobodyWroteYetCannotBeRead() {
        assertThatThrownBy(() -> Response.text("a").content().read())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("passed on");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStreamPassesPieceByPiece(boolean compressed) throws Exception {
        Sinks.Many<String> pieces = Sinks.many().unicast().onBackpressureBuffer();
        FastApi app = FastApi.of(get("/").handleAsync(() -> Mono.just(Response.stream(pieces.asFlux(), "text/plain"))))
                .middleware(
                        Cors.allowOrigins("*"),
                        GZip.minimumSize(compressed ? 0 : 1),
                        Middleware.of((request, next) -> next.handle(request).header("x-blocking", "1")),
                        async((request, next) -> next.handle(request)));
        try (LiveServer server = LiveServer.of(app)) {
            CompletableFuture<HttpResponse<InputStream>> answer = HttpClient.newHttpClient()
                    .sendAsync(
                            (compressed ? server.request("/").header("accept-encoding", "gzip") : server.request("/"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            pieces.tryEmitNext("first");
            InputStream body = answer.get(10, TimeUnit.SECONDS).body();
            InputStream plain = compressed ? new GZIPInputStream(body) : body;
            assertThat(new String(plain.readNBytes(5), StandardCharsets.UTF_8)).isEqualTo("first");
            pieces.tryEmitNext("second");
            assertThat(new String(plain.readNBytes(6), StandardCharsets.UTF_8)).isEqualTo("second");
            pieces.tryEmitComplete();
            assertThat(plain.readAllBytes()).isEmpty();
        }
    }

    @Test
    void aRequestThatIsPassedOnAfterItsClientHasGoneLogsNothing() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        WebFilter watching = (exchange, chain) -> chain.filter(exchange).doOnCancel(gone::countDown);
        Middleware late = Middleware.of((request, next) -> {
            begun.countDown();
            gone.await();
            try {
                return next.handle(request);
            } finally {
                ended.countDown();
            }
        });
        Middleware inner = Middleware.of((request, next) -> next.handle(request));
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(logged);
        FastApi app =
                FastApi.of(get("/").handle(() -> "late")).middleware(Middleware.filter(watching), late, inner, inner);
        try (LiveServer server = LiveServer.of(app)) {
            try (Socket client = new Socket("127.0.0.1", server.port())) {
                client.getOutputStream().write("GET / HTTP/1.1\r\nhost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            root.detachAppender(logged);
        }
        assertThat(logged.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .isEmpty();
    }

    @Test
    void aClientThatGoesAwayEndsWhatWasPassedOn() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        FastApi app = FastApi.of(get("/").handleAsync(() ->
                        Mono.never().doOnSubscribe(s -> begun.countDown()).doOnCancel(ended::countDown)))
                .middleware(async((request, next) -> next.handle(request)))
                .middleware(Middleware.of((request, next) -> next.handle(request)));
        try (LiveServer server = LiveServer.of(app)) {
            try (Socket client = new Socket("127.0.0.1", server.port())) {
                client.getOutputStream().write("GET / HTTP/1.1\r\nhost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void middlewareThatBlocksDoesNotTakeTheThreadsOfWhatItWaitsFor() {
        FastApi app = FastApi.of(get("/").handle(() -> "done"))
                .middleware(
                        Middleware.of((request, next) -> next.handle(request)),
                        Middleware.of((request, next) -> next.handle(request)));
        EngineSettings one = EngineSettings.defaults().threads(new Threads(1, 1, 100, 100));
        FastApiEngine engine = FastApiEngine.of(app, TypeAdapters.defaults(), one);
        var client =
                WebTestClient.bindToWebHandler(new FastApiWebHandler(engine)).build();
        List<CompletableFuture<Void>> requests = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            requests.add(CompletableFuture.runAsync(
                    () -> client.get().uri("/").exchange().expectStatus().isOk()));
        }
        assertThat(CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new)))
                .succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void laterMiddlewareStandsAroundEarlier() {
        FastApi app = FastApi.of()
                .middleware(TrustedHosts.of("a"), TrustedHosts.of("b"))
                .middleware(TrustedHosts.of("c"));
        assertThat(app.middleware()).containsExactly(TrustedHosts.of("c"), TrustedHosts.of("a"), TrustedHosts.of("b"));
    }

    static Stream<Authentication> authenticationsThatEndInAnError() {
        return Stream.of(
                Authentication.of(request -> {
                    throw new StackOverflowError();
                }),
                Authentication.ofNow(request -> {
                    throw new AssertionError();
                }),
                Authentication.ofAsync(request -> {
                    throw new NoClassDefFoundError();
                }),
                Authentication.ofAsync(request -> Mono.error(new ExceptionInInitializerError())));
    }

    @ParameterizedTest
    @MethodSource("authenticationsThatEndInAnError")
    void anAuthenticationThatEndsInAnErrorOfTheJvmIsAFault(Authentication authentication) {
        FastApi app = FastApi.of(get("/").handle(() -> "let in")).middleware(authentication);
        try (LiveServer server = LiveServer.of(app)) {
            HttpResponse<String> answer = server.get("/");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).isEqualTo("Internal Server Error");
        }
    }

    @Test
    void authenticationsThatBlockShareTheirThreads() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        FastApi app = FastApi.of(get("/").handle(() -> "let in")).middleware(Authentication.of(request -> {
            end.await();
            return Optional.empty();
        }));
        EngineSettings one = EngineSettings.defaults().threads(new Threads(1, 1, 1, 1));
        WebHandler handler = new FastApiWebHandler(FastApiEngine.of(app, TypeAdapters.defaults(), one));
        List<MockServerWebExchange> exchanges = Stream.generate(
                        () -> MockServerWebExchange.from(MockServerHttpRequest.get("/")))
                .limit(4)
                .toList();
        List<CompletableFuture<Void>> answers = exchanges.stream()
                .map(exchange -> handler.handle(exchange).toFuture())
                .toList();
        answers.get(3).get(10, TimeUnit.SECONDS);
        assertThat(exchanges.get(3).getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        end.countDown();
        answers.get(0).get(10, TimeUnit.SECONDS);
        assertThat(exchanges.get(0).getResponse().getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void aFilterOfSpringIsMiddleware() {
        FastApi app = echo().middleware((exchange, chain) -> {
            exchange.getResponse().getHeaders().set("x-filter", "1");
            return chain.filter(exchange);
        });
        try (LiveServer server = LiveServer.of(app)) {
            assertThat(server.get("/client").headers().firstValue("x-filter")).contains("1");
        }
    }

    @Test
    void corsOnFaultsIsASwitch() {
        FastApi app = FastApi.of(get("/").handle(() -> {
                    throw new IllegalStateException("fault");
                }))
                .middleware(Cors.allowOrigins("*").alsoOnFaults());
        try (LiveServer server = LiveServer.of(app)) {
            HttpResponse<String> answer = server.send(server.request("/").header("origin", "https://one.example"));
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().firstValue("access-control-allow-origin"))
                    .contains("*");
        }
    }

    @Test
    void everyOriginWithCredentialsStopsTheStartWhereItIsStrict() {
        FastApi app = FastApi.of().middleware(Cors.allowOrigins("*").allowCredentials());
        FastApiEngine.of(app, TypeAdapters.defaults(), EngineSettings.defaults());
        assertThatThrownBy(() -> FastApiEngine.of(
                        app, TypeAdapters.defaults(), EngineSettings.defaults().strict(true)))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("every page on the web");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*example.com", "a*.com", "*.", "**", "*.*.com"})
    void aPatternThatStandsForNoHostsIsRefused(String pattern) {
        FastApi app = FastApi.of().middleware(TrustedHosts.of("example.com", pattern));

        assertThatThrownBy(() -> FastApiEngine.of(app, TypeAdapters.defaults(), EngineSettings.defaults()))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("has \"" + pattern + "\", which is no pattern of hosts");
    }

    @Test
    void theRestSeesTheContextThatAFunctionWrites() {
        FastApi app = FastApi.of(get("/").handleAsync(() ->
                        Mono.deferContextual(context -> Mono.just(context.getOrDefault("who", "nobody")))))
                .middleware(async(
                        (request, next) -> next.handle(request).contextWrite(context -> context.put("who", "ada"))));
        try (LiveServer server = LiveServer.of(app)) {
            assertThat(server.get("/").body()).isEqualTo("\"ada\"");
        }
    }

    @Test
    void eachSubscriptionPassesTheRequestOnAnew() {
        AtomicInteger calls = new AtomicInteger();
        FastApi app = FastApi.of(get("/").handle(calls::incrementAndGet)).middleware(async((request, next) -> {
            Mono<Response> answer = next.handle(request);
            return answer.then(answer).then(answer);
        }));
        try (LiveServer server = LiveServer.of(app)) {
            assertThat(server.get("/").body()).isEqualTo("3");
        }
    }

    @Test
    void anAnswerThatTakesTooLongIsGivenUp() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        FastApi app = FastApi.of(get("/").handleAsync(() -> Mono.never().doOnCancel(ended::countDown)))
                .middleware(async((request, next) ->
                        next.handle(request).timeout(Duration.ofMillis(50), Mono.just(Response.text("late")))));
        try (LiveServer server = LiveServer.of(app)) {
            assertThat(server.get("/").body()).isEqualTo("late");
            assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/whole", "/stream"})
    void whatAFunctionHoldsIsGivenBackWhenTheClientGoesAway(String path) throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        Events events = new Events();
        Dependency<String> session = depends(() -> "session").closing(value -> events.add("closed"));
        UnpooledByteBufAllocator buffers = new UnpooledByteBufAllocator(true);
        FastApi app = FastApi.of(
                        get("/whole").params(session).handle(value -> "a".repeat(1000)),
                        get("/stream")
                                .params(session)
                                .handle(value -> Response.stream(List.of("one", "two"), "text/plain")))
                .middleware(async((request, next) -> next.handle(request).delayUntil(answer -> {
                    held.countDown();
                    return Mono.never();
                })));
        try (LiveServer server =
                LiveServer.of(app, Limits.DEFAULT, http -> http.childOption(ChannelOption.ALLOCATOR, buffers))) {
            try (Socket client = new Socket("127.0.0.1", server.port())) {
                client.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nhost: x\r\n\r\n").getBytes(StandardCharsets.UTF_8));
                assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
            }
            events.assertAre("closed");
            assertThat(server.engine().awaitPending(Duration.ofSeconds(10))).isTrue();
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> buffers.metric().usedDirectMemory()
                                    + buffers.metric().usedHeapMemory()
                            == 0);
        }
    }

    @Test
    void aTaskOfAnAnswerOnItsWayRunsThoughItsClientIsGone() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ran = new CountDownLatch(1);
        FastApi app = FastApi.of(get("/").handle(() -> Response.stream(
                        Flux.<DataBuffer>never().doOnSubscribe(asked -> begun.countDown()), "text/plain")))
                .middleware(async(
                        (request, next) -> next.handle(request).map(answer -> answer.background(ran::countDown))));
        try (LiveServer server = LiveServer.of(app)) {
            try (Socket client = new Socket("127.0.0.1", server.port())) {
                client.getOutputStream().write("GET / HTTP/1.1\r\nhost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aSourceThatAFunctionReplacesIsClosed() {
        Events events = new Events();
        Dependency<String> session = depends(() -> "session").closing(value -> events.add("closed"));
        FastApi app = FastApi.of(
                        get("/").params(session).handle(value -> Response.stream(List.of("one", "two"), "text/plain")))
                .middleware(async((request, next) -> next.handle(request).map(answer -> Response.text("other"))));
        try (LiveServer server = LiveServer.of(app)) {
            assertThat(server.get("/").body()).isEqualTo("other");
            events.assertAre("closed");
        }
    }

    @Test
    void whatComesThroughAFunctionIsCompressedAsAStream() throws Exception {
        FastApi app = FastApi.of(
                        get("/").handle(() -> Response.text("short")),
                        get("/empty").handle(() -> Response.text("")))
                .middleware(GZip.minimumSize(500), async((request, next) -> next.handle(request)));
        try (LiveServer server = LiveServer.of(app)) {
            for (int i = 0; i < 20; i++) {
                HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                        .send(
                                server.request("/")
                                        .header("accept-encoding", "gzip")
                                        .build(),
                                HttpResponse.BodyHandlers.ofInputStream());
                assertThat(answer.headers().firstValue("content-length")).isEmpty();
                assertThat(new GZIPInputStream(answer.body()).readAllBytes())
                        .asString()
                        .isEqualTo("short");
            }
            HttpResponse<String> plain = server.get("/");
            assertThat(plain.headers().firstValue("vary")).contains("Accept-Encoding");
            assertThat(plain.body()).isEqualTo("short");
            HttpResponse<String> empty = server.send(server.request("/empty").header("accept-encoding", "gzip"));
            assertThat(empty.headers().firstValue("content-encoding")).isEmpty();
        }
    }

    @Test
    void aMiddlewareWithoutAnAnswerIsAFault() {
        try (LiveServer server = LiveServer.of(echo().middleware(async((request, next) -> Mono.empty())))) {
            assertThat(server.get("/client").statusCode()).isEqualTo(500);
        }
    }
}
