package io.fastapi.engine;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.input.Dependency.Scope;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.NextAsync;
import io.fastapi.operation.Routable;
import io.fastapi.request.Request;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.TypeAdapters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.json.JsonMapper;

/** A request that what stands around an operation passes on more than once, or too late. */
class PassedOnAgainTests {

    private static final Duration MOST = Duration.ofSeconds(10);

    private final Events events = new Events();
    private final AtomicInteger opened = new AtomicInteger();

    private final Dependency<Integer> session = closed("session", this.opened::incrementAndGet);
    private final Dependency<Integer> transaction =
            closed("transaction", this.opened::get).scope(Scope.FUNCTION);

    private interface Opening {

        int open();
    }

    private Dependency<Integer> closed(String name, Opening opening) {
        return depends(opening::open)
                .closing((value, failure) -> this.events.add(name + " " + value + " exit "
                        + failure.map(Throwable::getMessage).orElse("normally")));
    }

    private static FastApiEngine engine(Routable operation, Middleware... around) {
        return FastApiEngine.of(
                FastApi.of(ApiRouter.of(operation).around(around)),
                TypeAdapters.of(JsonMapper.builder().build()),
                EngineSettings.defaults());
    }

    /** An operation that answers how often it was called, with a task. */
    private Routable counting() {
        return get("/").params(this.session, this.transaction, backgroundTasks())
                .handleAsync((a, b, tasks) -> {
                    tasks.add(() -> this.events.add("task " + a));
                    return Mono.just("answer " + a);
                });
    }

    private static String serve(FastApiEngine engine) throws Exception {
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
        new FastApiWebHandler(engine).handle(exchange).block(MOST);
        assertThat(engine.awaitPending(MOST)).isTrue();
        return exchange.getResponse().getBodyAsString().block();
    }

    @Test
    void theFirstAnswerIsSentIfItIsReturned() throws Exception {
        FastApiEngine engine = engine(counting(), Middleware.of((request, next) -> {
            Response first = next.handle(request);
            next.handle(request);
            return first;
        }));
        assertThat(serve(engine)).isEqualTo("\"answer 1\"");
        this.events.assertAre(
                "transaction 2 exit normally",
                "transaction 1 exit normally",
                "task 1",
                "session 2 exit normally",
                "session 1 exit normally");
    }

    /** The first answer is begun, and then each comes when it is let go. */
    private Routable held(CountDownLatch begun, Sinks.Empty<Void> first, Sinks.Empty<Void> second) {
        return get("/").params(this.session, this.transaction).handleAsync((a, b) -> {
            begun.countDown();
            return ((a == 1) ? first : second).asMono().then(Mono.fromCallable(() -> {
                this.events.add("answer " + a);
                return "answer " + a;
            }));
        });
    }

    @Test
    void answersThatEndInAnotherOrderAreClosedInTheOneInWhichTheyBegan() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Sinks.Empty<Void> first = Sinks.empty();
        Sinks.Empty<Void> second = Sinks.empty();
        FastApiEngine engine = engine(held(begun, first, second), Middleware.ofAsync((request, next) -> {
            Mono<Response> one = next.handle(request).cache();
            Mono<Response> two = next.handle(request).cache();
            one.subscribe();
            begun.await();
            two.subscribe(answer -> first.tryEmitEmpty());
            second.tryEmitEmpty();
            return one.zipWith(two, (a, b) -> Response.text("none"));
        }));
        assertThat(serve(engine)).isEqualTo("none");
        this.events.assertAre(
                "answer 2",
                "answer 1",
                "transaction 2 exit normally",
                "transaction 1 exit normally",
                "session 2 exit normally",
                "session 1 exit normally");
    }

    @Test
    void theAnswerOfTwoAtTheSameTimeHasNothingOfTheOther() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Sinks.Empty<Void> first = Sinks.empty();
        Sinks.Empty<Void> second = Sinks.empty();
        FastApiEngine engine = engine(held(begun, first, second), Middleware.ofAsync((request, next) -> {
            next.handle(request).subscribe(answer -> {}, gone -> {});
            begun.await();
            second.tryEmitEmpty();
            return next.handle(request);
        }));
        assertThat(serve(engine)).isEqualTo("\"answer 2\"");
        assertThat(this.events.all())
                .startsWith("answer 2", "transaction 2 exit normally")
                .containsExactlyInAnyOrder(
                        "answer 2",
                        "transaction 2 exit normally",
                        "transaction 1 exit normally",
                        "session 2 exit normally",
                        "session 1 exit normally")
                .endsWith("session 1 exit normally");
    }

    @Test
    void aCallThatNobodyWaitsForIsGivenUpWithTheAnswer() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        FastApiEngine engine = engine(
                get("/").params(this.session, this.transaction)
                        .handleAsync((a, b) -> Mono.never().doOnSubscribe(begun -> running.countDown())),
                Middleware.ofAsync((request, next) -> {
                    next.handle(request).subscribe(answer -> {}, gone -> this.events.add(gone.getMessage()));
                    running.await();
                    return Mono.just(Response.text("mine"));
                }));
        assertThat(serve(engine)).isEqualTo("mine");
        this.events.assertAre("The client went away", "transaction 1 exit normally", "session 1 exit normally");
    }

    @Test
    void aTaskCannotPassTheRequestOn() throws Exception {
        FastApiEngine engine = engine(
                counting(),
                Middleware.of((request, next) -> Response.text("kept").background(() -> {
                    try {
                        next.handle(request);
                    } catch (IllegalStateException late) {
                        this.events.add(late.getMessage());
                    }
                })));
        assertThat(serve(engine)).isEqualTo("kept");
        this.events.assertAre("The request was answered: `next` passes it on before the answer of the function is sent,"
                + " not in a task of it, or on a thread that goes on beside it");
        assertThat(this.opened).hasValue(0);
    }

    @Test
    void aCallOfAnotherThreadThatComesTooLateOpensNothing() throws Exception {
        AtomicReference<Mono<Response>> kept = new AtomicReference<>();
        FastApiEngine engine = engine(counting(), Middleware.ofAsync((request, next) -> {
            kept.set(next.handle(request));
            return next.handle(request);
        }));
        assertThat(serve(engine)).isEqualTo("\"answer 1\"");
        Thread beside = new Thread(() -> kept.get().subscribe(answer -> {}, late -> this.events.add("late")));
        beside.start();
        beside.join();
        this.events.await("late");
        assertThat(this.opened).hasValue(1);
    }

    @Test
    void aFilterThatPassesTheRequestOnTooLateOpensNothing() throws Exception {
        AtomicReference<Runnable> kept = new AtomicReference<>();
        FastApiEngine engine =
                engine(counting(), Middleware.filter((ServerWebExchange exchange, WebFilterChain chain) -> {
                    kept.set(() -> chain.filter(exchange)
                            .subscribe(nothing -> {}, late -> this.events.add(late.getMessage())));
                    return chain.filter(exchange);
                }));
        assertThat(serve(engine)).isEqualTo("\"answer 1\"");
        kept.get().run();
        this.events.await("The request was answered, and nothing inside of what stands around can answer it any more");
        assertThat(this.opened).hasValue(1);
        assertThat(engine.awaitPending(MOST)).isTrue();
    }

    @Test
    void aStreamMayPassTheRequestOnWhileItIsSent() throws Exception {
        FastApiEngine engine = engine(
                counting(),
                Middleware.ofAsync((request, next) -> Mono.just(
                        Response.stream(Flux.range(0, 2).concatMap(i -> body(next, request)), "text/plain"))));
        assertThat(serve(engine)).isEqualTo("\"answer 1\"\"answer 2\"");
        this.events.assertAre(
                "transaction 2 exit normally",
                "session 2 exit normally",
                "transaction 1 exit normally",
                "session 1 exit normally");
    }

    private static Mono<String> body(NextAsync next, Request request) {
        return next.handle(request)
                .flatMap(answer -> Mono.fromCompletionStage(answer.content().read()))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void anAnswerOfWhichOnlyAPartIsReadIsGivenUp() throws Exception {
        FastApiEngine engine = engine(
                get("/").params(this.session, this.transaction)
                        .handle((a, b) -> Response.stream(Flux.just("one").concatWith(Flux.never()), "text/plain")),
                Middleware.ofAsync((request, next) -> next.handle(request).map(answer -> {
                    answer.content().read();
                    return Response.text("mine");
                })));
        assertThat(serve(engine)).isEqualTo("mine");
        this.events.assertAre("transaction 1 exit normally", "session 1 exit normally");
    }

    @Test
    void manyAnswersAreClosedAsOneIs() throws Exception {
        int times = 5_000;
        FastApiEngine engine = engine(
                counting(),
                Middleware.ofAsync((request, next) ->
                        next.handle(request).repeat(times - 1).last()));
        assertThat(serve(engine)).isEqualTo("\"answer " + times + "\"");
        assertThat(this.events.all()).hasSize(2 * times + 1).endsWith("session 1 exit normally");
    }

    @Test
    void theTasksOfTheOuterFunctionTakeThePlaceOfThoseOfTheInnerOne() throws Exception {
        FastApiEngine engine = engine(
                counting(),
                Middleware.of((request, next) -> next.handle(request).background(() -> this.events.add("outer"))),
                Middleware.of((request, next) -> next.handle(request).background(() -> this.events.add("inner"))));
        assertThat(serve(engine)).isEqualTo("\"answer 1\"");
        this.events.assertAre("transaction 1 exit normally", "outer", "session 1 exit normally");
    }

    @Test
    void tasksOfAnAnswerThatAFilterGaveAreRun() throws Exception {
        FastApiEngine engine = engine(
                counting(),
                Middleware.of((request, next) -> next.handle(request).background(() -> this.events.add("mine"))),
                Middleware.filter((exchange, chain) -> exchange.getResponse().setComplete()));
        assertThat(serve(engine)).isEqualTo("");
        this.events.await("mine");
    }

    /** What blocks goes on to its end, beside the answer. */
    @Test
    void aHandlerThatIsGivenUpKeepsItsDependenciesUntilItReturns() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        FastApiEngine engine = engine(
                get("/").params(this.session, this.transaction, request()).handle((a, b, request) -> {
                    running.countDown();
                    while (answered.getCount() > 0) {
                        LockSupport.parkNanos(1_000_000);
                    }
                    this.events.add("returned");
                    return "late";
                }),
                Middleware.ofAsync((request, next) -> {
                    next.handle(request).subscribe(answer -> {}, gone -> {});
                    running.await();
                    return Mono.just(Response.text("mine"));
                }));
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
        new FastApiWebHandler(engine).handle(exchange).block(MOST);
        assertThat(this.events.all()).isEmpty();
        answered.countDown();
        assertThat(engine.awaitPending(MOST)).isTrue();
        this.events.assertAre("returned", "transaction 1 exit normally", "session 1 exit normally");
    }
}
