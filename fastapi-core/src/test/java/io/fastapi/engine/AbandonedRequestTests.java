package io.fastapi.engine;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.dependsAsync;
import static io.fastapi.Dsl.dependsFuture;
import static io.fastapi.Dsl.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.background.BackgroundTasks;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.input.Dependency.Scope;
import io.fastapi.operation.Routable;
import io.fastapi.response.Response;
import io.fastapi.types.TypeAdapters;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.netty.channel.AbortedException;
import tools.jackson.databind.json.JsonMapper;

/** A client that goes away, or a timeout that cancels, at every point of a request. */
class AbandonedRequestTests {

    private final Events events = new Events();
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    private final Dependency<String> session = depends(() -> "session").closing((value, failure) -> {
        this.events.add("session exit " + failure.map(Throwable::getMessage).orElse("normally"));
    });

    private final Dependency<String> transaction = depends(() -> "transaction")
            .closing((value, failure) -> this.events.add(
                    "transaction exit " + failure.map(Throwable::getMessage).orElse("normally")))
            .scope(Scope.FUNCTION);

    private static MockServerWebExchange exchange() {
        return MockServerWebExchange.from(MockServerHttpRequest.get("/"));
    }

    private static FastApiEngine engine(Routable operation) {
        return FastApiEngine.of(
                FastApi.of(operation), TypeAdapters.of(JsonMapper.builder().build()), EngineSettings.defaults());
    }

    private Disposable serve(FastApiEngine engine, MockServerWebExchange exchange) {
        return new FastApiWebHandler(engine)
                .handle(exchange)
                .subscribe(
                        nothing -> {},
                        failure -> this.events.add("failed " + failure.getMessage()),
                        () -> this.events.add("completed"));
    }

    private String block(String result) {
        this.inside.countDown();
        try {
            this.released.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        this.events.add(result);
        return result;
    }

    private void cancelInside(Routable operation) throws Exception {
        Disposable running = serve(engine(operation), exchange());
        this.inside.await();
        running.dispose();
        this.released.countDown();
    }

    @Test
    void aPendingDependencyIsCancelled() {
        Sinks.One<String> sink = Sinks.one();
        Dependency<String> pending = dependsAsync(() -> sink.asMono().doOnCancel(() -> this.events.add("cancelled")));
        Disposable running =
                serve(engine(get("/").params(this.session, pending).handle((a, b) -> block("handler"))), exchange());
        awaitSubscriber(sink);
        running.dispose();
        this.events.assertAre("cancelled", "session exit The client went away");
    }

    @Test
    void aPendingFutureIsCancelled() {
        CompletableFuture<String> future = new CompletableFuture<>();
        CompletableFuture<String> asked = new CompletableFuture<>();
        Disposable running = serve(
                engine(get("/").params(this.session).handleFuture(s -> {
                    asked.complete("asked");
                    return future;
                })),
                exchange());
        asked.join();
        while (future.getNumberOfDependents() == 0) {
            Thread.onSpinWait();
        }
        running.dispose();
        this.events.assertAre("session exit The client went away");
        assertThat(future).isCancelled();
    }

    @Test
    void whatOpensLateIsClosedAllTheSame() {
        CompletableFuture<String> opening = new CompletableFuture<>();
        Dependency<String> late = dependsFuture(() -> opening)
                .closing((value, failure) ->
                        this.events.add(value + " exit " + failure.orElseThrow().getMessage()));
        Disposable running =
                serve(engine(get("/").params(this.session, late).handle((a, b) -> block("handler"))), exchange());
        while (opening.getNumberOfDependents() == 0) {
            Thread.onSpinWait();
        }
        running.dispose();
        assertThat(this.events.all()).isEmpty();
        opening.complete("late");
        this.events.assertAre("late exit The client went away", "session exit The client went away");
    }

    @Test
    void aBlockingDependencyEndsAndNothingAfterItIsCalled() throws Exception {
        Dependency<String> blocking = depends(() -> block("blocking"));
        cancelInside(get("/").params(this.session, blocking).handle((a, b) -> block("handler")));
        this.events.assertAre("blocking", "session exit The client went away");
    }

    @Test
    void whatAHandlerFinishedCountsAsInFastApi() throws Exception {
        cancelInside(get("/").params(backgroundTasks(), this.session, this.transaction)
                .handle((tasks, a, b) -> {
                    tasks.add(() -> this.events.add("task"));
                    return block("handler");
                }));
        this.events.assertAre("handler", "transaction exit normally", "task", "session exit normally");
    }

    @Test
    void aFailureAfterTheClientLeftIsSeenButNotSignalled() throws Exception {
        cancelInside(get("/").params(this.session).handle(a -> {
            block("handler");
            throw new HttpException(409, "too late");
        }));
        this.events.assertAre("handler", "session exit 409: too late");
    }

    @Test
    void anAnswerOnItsWayCounts() throws Exception {
        MockServerWebExchange exchange = exchange();
        exchange.getResponse().setWriteHandler(body -> {
            this.inside.countDown();
            return body.then(Mono.never());
        });
        Disposable running = serve(
                engine(get("/").params(backgroundTasks(), this.session).handle((tasks, a) -> {
                    tasks.add(() -> this.events.add("task"));
                    return 1;
                })),
                exchange);
        this.inside.await();
        running.dispose();
        this.events.assertAre("task", "session exit normally");
    }

    /** The server may learn that the client is gone when it writes, before it cancels. */
    @Test
    void anAnswerToAClientThatIsGoneCounts() {
        MockServerWebExchange exchange = exchange();
        exchange.getResponse()
                .setWriteHandler(body -> body.then(Mono.error(new AbortedException("The connection is closed"))));
        serve(
                engine(get("/").params(backgroundTasks(), this.session).handle((tasks, a) -> {
                    tasks.add(() -> this.events.add("task"));
                    return 1;
                })),
                exchange);
        this.events.assertAre("failed The connection is closed", "task", "session exit normally");
    }

    /** Nobody listens any more: Reactor would log the failure as an error. */
    @Test
    void aClientThatLeavesWhileItIsWrittenToIsToldNothing() {
        List<Throwable> dropped = new CopyOnWriteArrayList<>();
        Hooks.onErrorDropped(dropped::add);
        CompletableFuture<Disposable> running = new CompletableFuture<>();
        MockServerWebExchange exchange = exchange();
        exchange.getResponse()
                .setWriteHandler(body -> body.then(Mono.defer(() -> {
                    running.join().dispose();
                    return Mono.error(new AbortedException("The connection is closed"));
                })));
        running.complete(serve(engine(get("/").params(this.session).handle(a -> 1)), exchange));
        this.events.assertAre("session exit normally");
        Hooks.resetOnErrorDropped();
        assertThat(dropped).isEmpty();
    }

    /** Its tasks run, as FastAPI's do. */
    @Test
    void aStreamIsCancelled() throws Exception {
        MockServerWebExchange exchange = exchange();
        exchange.getResponse().setWriteHandler(Flux::then);
        Flux<String> endless = Flux.<String>never()
                .startWith("first")
                .doOnNext(item -> this.inside.countDown())
                .doOnCancel(() -> this.events.add("cancelled"));
        Disposable running = serve(
                engine(get("/").params(backgroundTasks(), this.session).handleAsync((tasks, a) -> {
                    tasks.add(() -> this.events.add("task"));
                    return endless;
                })),
                exchange);
        this.inside.await();
        running.dispose();
        this.events.assertAre("cancelled", "task", "session exit normally");
    }

    /** As FastAPI shields what a dependency awaits after its {@code yield}. */
    @Test
    void whatATeardownWaitsForIsNotCancelled() throws Exception {
        Sinks.One<String> first = Sinks.one();
        CompletableFuture<String> second = new CompletableFuture<>();
        Dependency<String> waiting = depends(() -> "waiting")
                .closingAsync((value, failure) -> first.asMono()
                        .doOnCancel(() -> this.events.add("cancelled"))
                        .doOnNext(done -> this.events.add("waiting exit " + done)));
        Dependency<String> future = depends(() -> "future")
                .closingFuture((value, failure) -> second.thenAccept(done -> this.events.add("future exit " + done)));
        cancelInside(get("/").params(this.session, waiting, future).handle((a, b, c) -> block("handler")));
        this.events.await("handler");
        second.complete("late");
        this.events.await("future exit late");
        awaitSubscriber(first);
        first.tryEmitValue("later").orThrow();
        this.events.assertAre("handler", "future exit late", "waiting exit later", "session exit normally");
    }

    /** A timeout in a filter cancels as a client does. */
    @Test
    void aTimeoutClosesEverything() {
        Sinks.Empty<Void> late = Sinks.empty();
        Mono<String> never = Mono.<String>never().doOnRequest(handled -> late.tryEmitEmpty());
        new FastApiWebHandler(
                        engine(get("/").params(this.session, this.transaction).handleAsync((a, b) -> never)))
                .handle(exchange())
                .timeout(late.asMono())
                .onErrorComplete()
                .block();
        this.events.assertAre("transaction exit The client went away", "session exit The client went away");
    }

    @Test
    void aPublisherThatSignalsTwiceIsHeardOnce() {
        Dependency<String> twice = dependsAsync(() -> (Mono<String>) new Mono<String>() {
            @Override
            public void subscribe(reactor.core.CoreSubscriber<? super String> actual) {
                actual.onSubscribe(new Subscription() {
                    @Override
                    public void request(long n) {
                        actual.onNext("one");
                        actual.onComplete();
                        actual.onNext("two");
                        actual.onComplete();
                        actual.onError(new IllegalStateException("late"));
                    }

                    @Override
                    public void cancel() {}
                });
            }
        });
        MockServerWebExchange exchange = exchange();
        serve(
                engine(get("/").params(twice).handleAsync(value -> {
                    this.events.add("handler " + value);
                    return Mono.just(value);
                })),
                exchange);
        this.events.assertAre("handler one", "completed");
    }

    private static void awaitSubscriber(Sinks.One<String> sink) {
        while (sink.currentSubscriberCount() == 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whateverTheMomentEverythingOpenedIsClosedOnce() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();
        Dependency<Integer> blocking = depends(opened::incrementAndGet).closing(value -> closed.incrementAndGet());
        Dependency<Integer> async = dependsAsync(
                        () -> Mono.fromSupplier(opened::incrementAndGet).subscribeOn(Schedulers.parallel()))
                .closing(value -> closed.incrementAndGet());
        Dependency<Integer> future = dependsFuture(() -> CompletableFuture.supplyAsync(opened::incrementAndGet))
                .closing(value -> closed.incrementAndGet());
        FastApiEngine engine =
                engine(get("/").params(blocking, async, future, async.useCache(false), future.useCache(false))
                        .handleAsync((a, b, c, d, e) -> Mono.just(1).publishOn(Schedulers.parallel())));
        for (int round = 0; round < 1000; round++) {
            Disposable running =
                    new FastApiWebHandler(engine).handle(exchange()).subscribe();
            int spins = ThreadLocalRandom.current().nextInt(20_000);
            for (int i = 0; i < spins; i++) {
                Thread.onSpinWait();
            }
            running.dispose();
        }
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        do {
            assertThat(engine.awaitPending(Duration.ofSeconds(20))).isTrue();
        } while (opened.get() != closed.get() && System.nanoTime() < until);
        assertThat(closed.get()).isPositive().isEqualTo(opened.get());
    }

    /** What FastAPI's functions do, which are not cancelled. */
    @Test
    void aHandlerThatIsGivenUpLosesNoTaskThatItAdded() {
        Sinks.One<String> answer = Sinks.one();
        Disposable running = serve(
                engine(get("/").params(backgroundTasks(), this.session).handleAsync((tasks, a) -> {
                    tasks.add(() -> this.events.add("task"));
                    return answer.asMono();
                })),
                exchange());
        awaitSubscriber(answer);
        running.dispose();
        this.events.assertAre("task", "session exit The client went away");
    }

    /** A task is added in the very moment in which the client leaves. */
    @Test
    void aTaskThatCameTooLateIsRefused() {
        CompletableFuture<BackgroundTasks> list = new CompletableFuture<>();
        Sinks.One<String> answer = Sinks.one();
        Disposable running = serve(
                engine(get("/").params(backgroundTasks(), this.session).handleAsync((tasks, a) -> {
                    list.complete(tasks);
                    return answer.asMono();
                })),
                exchange());
        awaitSubscriber(answer);
        running.dispose();
        this.events.assertAre("session exit The client went away");
        assertThatThrownBy(() -> list.join().add(() -> this.events.add("late")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("have run already");
    }

    @Test
    void aStreamThatIsGivenUpLosesNoTaskOfItsAnswer() throws Exception {
        MockServerWebExchange exchange = exchange();
        exchange.getResponse().setWriteHandler(Flux::then);
        Flux<DataBuffer> endless = Flux.<DataBuffer>never()
                .startWith(DefaultDataBufferFactory.sharedInstance.wrap(new byte[1]))
                .doOnNext(item -> this.inside.countDown());
        Disposable running = serve(
                engine(get("/").params(this.session)
                        .handle(a -> Response.stream(endless, "text/plain").background(() -> this.events.add("task")))),
                exchange);
        this.inside.await();
        running.dispose();
        this.events.assertAre("task", "session exit normally");
    }
}
