package io.fastapi.engine;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.Threads;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.input.Dependency.Scope;
import io.fastapi.middleware.Middleware;
import io.fastapi.operation.Routable;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.TypeAdapters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.json.JsonMapper;

/** When the dependencies of an operation are closed that something stands around. */
class SurroundedOperationTests {

    private final Events events = new Events();

    private final Dependency<String> session = closed("session");
    private final Dependency<String> transaction = closed("transaction").scope(Scope.FUNCTION);

    private Dependency<String> closed(String name) {
        return depends(() -> name)
                .closing((value, failure) -> this.events.add(
                        name + " exit " + failure.map(Throwable::getMessage).orElse("normally")));
    }

    private FastApiEngine engine(Middleware around, Routable operation) {
        return FastApiEngine.of(
                FastApi.of(ApiRouter.of(operation).around(around)),
                TypeAdapters.of(JsonMapper.builder().build()),
                EngineSettings.defaults());
    }

    private static MockServerWebExchange exchange() {
        return MockServerWebExchange.from(MockServerHttpRequest.get("/"));
    }

    private static void serve(FastApiEngine engine, MockServerWebExchange exchange) throws Exception {
        new FastApiWebHandler(engine).handle(exchange).block(Duration.ofSeconds(10));
        assertThat(engine.awaitPending(Duration.ofSeconds(10))).isTrue();
    }

    /** Since Java 21 each call has a virtual thread. */
    @Test
    @EnabledForJreRange(max = JRE.JAVA_20)
    void operationsShareTheThreadsOfWhatStandsAroundThem() throws Exception {
        Set<Thread> outside = ConcurrentHashMap.newKeySet();
        Set<Thread> inside = ConcurrentHashMap.newKeySet();
        FastApiEngine engine = FastApiEngine.of(
                FastApi.of(ApiRouter.of(
                                get("/a").handle(() -> "a"),
                                get("/b").handle(() -> "b"),
                                get("/c").handle(() -> "c"))
                        .around(noting(inside))
                        .around(noting(outside))),
                TypeAdapters.of(JsonMapper.builder().build()),
                EngineSettings.defaults().threads(new Threads(1, 1, 10, 10)));
        for (String path : List.of("/a", "/b", "/c")) {
            MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get(path));
            serve(engine, exchange);
            assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.OK);
        }
        assertThat(outside).hasSize(1).doesNotContainAnyElementsOf(inside);
        assertThat(inside).hasSize(1);
    }

    private static Middleware noting(Set<Thread> threads) {
        return Middleware.of((request, next) -> {
            threads.add(Thread.currentThread());
            return next.handle(request);
        });
    }

    @Test
    void aClientThatLeavesWhileTheOperationWaitsClosesItsDependencies() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        FastApiEngine engine = engine(
                Middleware.ofAsync((request, next) -> next.handle(request)),
                get("/").params(this.session, this.transaction)
                        .handleAsync((a, b) -> Mono.never().doOnSubscribe(begun -> waiting.countDown())));
        Disposable running = new FastApiWebHandler(engine).handle(exchange()).subscribe();
        waiting.await();
        running.dispose();
        assertThat(engine.awaitPending(Duration.ofSeconds(10))).isTrue();
        this.events.assertAre("transaction exit The client went away", "session exit The client went away");
    }

    @Test
    void anOperationThatIsGivenUpEndsAsWhatGaveItUp() throws Exception {
        Sinks.Empty<Void> waiting = Sinks.empty();
        FastApiEngine engine = engine(
                Middleware.ofAsync((request, next) -> next.handle(request)
                        .timeout(
                                waiting.asMono(),
                                Mono.just(Response.text("too late").status(504)))),
                get("/").params(this.session, this.transaction)
                        .handleAsync((a, b) -> Mono.never().doOnSubscribe(begun -> waiting.tryEmitEmpty())));
        MockServerWebExchange exchange = exchange();
        serve(engine, exchange);
        assertThat(exchange.getResponse().getBodyAsString().block()).isEqualTo("too late");
        this.events.assertAre("transaction exit normally", "session exit normally");
    }

    @Test
    void dependenciesStayOpenWhileTheAnswerIsRead() throws Exception {
        FastApiEngine engine = engine(
                Middleware.of((request, next) -> {
                    Response answer = next.handle(request);
                    byte[] body = answer.content().read().toCompletableFuture().join();
                    this.events.add("read " + body.length);
                    return answer.body(body);
                }),
                get("/").params(this.session, this.transaction, backgroundTasks())
                        .handle((a, b, tasks) -> {
                            tasks.add(() -> this.events.add("task"));
                            return "12";
                        }));
        serve(engine, exchange());
        this.events.assertAre("read 4", "transaction exit normally", "task", "session exit normally");
    }

    @Test
    void anOperationThatIsTriedAgainReadsItsBodyAgain() throws Exception {
        AtomicInteger times = new AtomicInteger();
        FastApiEngine engine = engine(
                Middleware.ofAsync((request, next) -> next.handle(request).retry(1)),
                post("/").params(this.session, body(Map.class)).handle((a, sent) -> {
                    if (times.incrementAndGet() == 1) {
                        throw new IllegalStateException("deadlock");
                    }
                    return sent;
                }));
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.post("/")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"a\":1}"));
        serve(engine, exchange);
        assertThat(exchange.getResponse().getBodyAsString().block()).isEqualTo("{\"a\":1}");
        this.events.assertAre("session exit normally", "session exit normally");
    }

    @Test
    void ofTwoFunctionsTheOuterOneDecides() throws Exception {
        FastApiEngine engine = FastApiEngine.of(
                FastApi.of(ApiRouter.of(
                                get("/").params(this.session, this.transaction).handle((a, b) -> "12"))
                        .around(Middleware.ofAsync((request, next) -> next.handle(request)
                                .map(answer -> Response.text("inner").background(() -> this.events.add("never")))))
                        .around(Middleware.ofAsync((request, next) ->
                                next.handle(request).flatMap(answer -> Mono.error(new HttpException(409, "outer")))))),
                TypeAdapters.of(JsonMapper.builder().build()),
                EngineSettings.defaults());
        MockServerWebExchange exchange = exchange();
        serve(engine, exchange);
        assertThat(exchange.getResponse().getBodyAsString().block()).isEqualTo("{\"detail\":\"outer\"}");
        this.events.assertAre("transaction exit 409: outer", "session exit 409: outer");
    }
}
