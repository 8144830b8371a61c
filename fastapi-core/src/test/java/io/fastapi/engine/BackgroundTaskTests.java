package io.fastapi.engine;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.middleware.Middleware;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.TypeAdapters;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Subscription;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Work after the answer: its order, its threads, its failures, and the wait for it. */
class BackgroundTaskTests {

    private final Events events = new Events();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private FastApiEngine engine(FastApi app) {
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(this.meters));
        return FastApiEngine.of(
                app, TypeAdapters.defaults(), EngineSettings.defaults().observations(observations));
    }

    private static String ask(FastApiEngine engine, String target) {
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.post(target));
        new FastApiWebHandler(engine).handle(exchange).block();
        return exchange.getResponse().getBodyAsString().block();
    }

    private FastApi notifications() {
        Dependency<String> searched = depends(query("q").orElse(""), backgroundTasks(), (q, tasks) -> {
            tasks.add(() -> this.events.add("searched " + q));
            return q;
        });
        return FastApi.of(post("/send/{email}")
                .params(path("email"), searched, backgroundTasks())
                .handle((email, q, tasks) -> {
                    tasks.addAsync(() -> Mono.fromRunnable(() -> this.events.add("async " + email))
                            .delaySubscription(Duration.ofMillis(20), Schedulers.parallel()));
                    tasks.addFuture(() -> CompletableFuture.runAsync(() -> this.events.add("future")));
                    tasks.add(() -> this.events.add("blocking " + !Schedulers.isInNonBlockingThread()));
                    return 1;
                }));
    }

    @Test
    void tasksOfAllPartsOfARequestRunInOrder() throws Exception {
        FastApiEngine engine = engine(notifications());
        assertThat(ask(engine, "/send/ada?q=x")).isEqualTo("1");
        assertThat(engine.awaitPending(Duration.ofSeconds(20))).isTrue();
        assertThat(this.events.all()).containsExactly("searched x", "async ada", "future", "blocking true");
    }

    @Test
    void tasksRunAlsoIfWhatStandsBeforeTheApplicationFailsAtItsEnd() throws Exception {
        FastApiEngine engine = engine(notifications());
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.post("/send/ada?q=x"));
        new FastApiWebHandler(engine).handle(exchange).subscribe(new FailingAtTheEnd());
        assertThat(engine.awaitPending(Duration.ofSeconds(20))).isTrue();
        assertThat(exchange.getResponse().getBodyAsString().block()).isEqualTo("1");
        assertThat(this.events.all()).containsExactly("searched x", "async ada", "future", "blocking true");
    }

    /** Breaks the rules of subscribers, as code in front of an application may. */
    private static final class FailingAtTheEnd implements CoreSubscriber<Void> {

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(Void nothing) {}

        @Override
        public void onError(Throwable failure) {
            throw new IllegalStateException(failure);
        }

        @Override
        public void onComplete() {
            throw new IllegalStateException("what stands in front fails");
        }
    }

    @Test
    void eachTaskIsObservedWithItsRoute() throws Exception {
        FastApiEngine engine = engine(notifications());
        ask(engine, "/send/ada");
        assertThat(engine.awaitPending(Duration.ofSeconds(20))).isTrue();
        assertThat(this.meters
                        .get("fastapi.background.task")
                        .tags("method", "POST", "uri", "/send/{email}", "error", "none")
                        .timer()
                        .count())
                .isEqualTo(4);
    }

    @Test
    void aFailureIsCountedAndDropsTheRest() throws Exception {
        FastApiEngine engine =
                engine(FastApi.of(post("/").params(backgroundTasks()).handle(tasks -> {
                    tasks.addAsync(() -> Mono.error(new IllegalStateException("task")));
                    tasks.add(() -> this.events.add("dropped"));
                    return 1;
                })));
        ask(engine, "/");
        assertThat(engine.awaitPending(Duration.ofSeconds(20))).isTrue();
        assertThat(this.events.all()).isEmpty();
        assertThat(this.meters
                        .get("fastapi.background.task")
                        .tags("uri", "/", "error", "IllegalStateException")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aTaskMayAddMore() throws Exception {
        FastApiEngine engine =
                engine(FastApi.of(post("/").params(backgroundTasks()).handle(tasks -> {
                    tasks.add(() -> {
                        this.events.add("one");
                        tasks.add(() -> this.events.add("three"));
                    });
                    tasks.add(() -> this.events.add("two"));
                    return 1;
                })));
        ask(engine, "/");
        assertThat(engine.awaitPending(Duration.ofSeconds(20))).isTrue();
        assertThat(this.events.all()).containsExactly("one", "two", "three");
    }

    @Test
    void theTasksOfAResponseReplaceThoseOfTheRequest() throws Exception {
        FastApiEngine engine =
                engine(FastApi.of(post("/").params(backgroundTasks()).handle(tasks -> {
                    tasks.add(() -> this.events.add("of the request"));
                    return Response.text("x").background(() -> this.events.add("of the response"));
                })));
        ask(engine, "/");
        assertThat(engine.awaitPending(Duration.ofSeconds(20))).isTrue();
        assertThat(this.events.all()).containsExactly("of the response");
    }

    @Test
    void aShutdownWaitsNoLongerThanItMay() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        FastApiEngine engine =
                engine(FastApi.of(post("/").params(backgroundTasks()).handle(tasks -> {
                    tasks.add(release::await);
                    return 1;
                })));
        ask(engine, "/");
        assertThat(engine.awaitPending(Duration.ofMillis(10))).isFalse();
        release.countDown();
        assertThat(engine.awaitPending(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void aRequestIsPendingUntilItsDependenciesAreClosed() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        Dependency<Integer> closing = depends(() -> 1).closing(value -> {
            this.events.add("closing");
            release.await();
            this.events.add("closed");
        });
        FastApiEngine engine = engine(FastApi.of(post("/").params(closing).handle(value -> value)));
        assertThat(ask(engine, "/")).isEqualTo("1");
        this.events.await("closing");
        assertThat(engine.awaitPending(Duration.ofMillis(10))).isFalse();
        release.countDown();
        assertThat(engine.awaitPending(Duration.ofSeconds(20))).isTrue();
        assertThat(this.events.all()).containsExactly("closing", "closed");
    }

    @Test
    void aRequestWhoseDependencyFailsToCloseIsPendingNoLonger() throws Exception {
        Dependency<Integer> closing =
                depends(() -> 1).closingAsync(value -> Mono.error(new IllegalStateException("teardown")));
        FastApiEngine engine = engine(FastApi.of(post("/").params(closing).handle(value -> value)));
        assertThat(ask(engine, "/")).isEqualTo("1");
        assertThat(engine.awaitPending(Duration.ofSeconds(20))).isTrue();
    }

    /** Those of middleware, and of what stands around an operation: a shutdown waits for them, and so do tests. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tasksOfFunctionsAroundAreWaitedFor(boolean surrounds) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Middleware function = Middleware.ofAsync((request, next) -> next.handle(request)
                .map(answer -> answer.background(() -> {
                    go.await();
                    this.events.add("done");
                })));
        ApiRouter plain = ApiRouter.of(post("/").handle(() -> 1));
        FastApiEngine engine = engine(
                surrounds
                        ? FastApi.of(plain.around(function))
                        : FastApi.of(plain).middleware(function));
        assertThat(ask(engine, "/")).isEqualTo("1");
        assertThat(engine.awaitPending(Duration.ofMillis(50))).isFalse();
        go.countDown();
        assertThat(engine.awaitPending(Duration.ofSeconds(20))).isTrue();
        assertThat(this.events.all()).containsExactly("done");
    }
}
