package io.fastapi.engine;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.dependsAsync;
import static io.fastapi.Dsl.dependsNow;
import static io.fastapi.Dsl.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.operation.Routable;
import io.fastapi.types.TypeAdapters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** FastAPI's {@code Depends(max_concurrency=..)}. */
class MaxConcurrencyTests {

    private static final int REQUESTS = 12;

    private final Events events = new Events();
    private final Semaphore gate = new Semaphore(0);
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    private static FastApiEngine engine(Routable... operations) {
        return FastApiEngine.of(FastApi.of(operations), TypeAdapters.defaults(), EngineSettings.defaults());
    }

    private Mono<String> send(FastApiEngine engine, String path) {
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get(path));
        return new FastApiWebHandler(engine)
                .handle(exchange)
                .then(Mono.defer(() -> exchange.getResponse().getBodyAsString()));
    }

    private static <T> Dependency<T> fails() {
        return depends(() -> {
            throw new HttpException(409, "busy");
        });
    }

    private String work() {
        this.most.accumulateAndGet(this.inside.incrementAndGet(), Math::max);
        this.gate.acquireUninterruptibly();
        this.inside.decrementAndGet();
        return "worked";
    }

    @Test
    void noMoreThanTheLimitRunInAllOperationsAndApplications() throws Exception {
        CountDownLatch arrived = new CountDownLatch(REQUESTS);
        Dependency<Void> arriving = dependsNow(() -> {
            arrived.countDown();
            return null;
        });
        Dependency<String> limited = depends(this::work).maxConcurrency(2);
        FastApiEngine one = engine(
                get("/a").params(arriving, limited).handle((a, b) -> b),
                get("/b").dependencies(arriving, limited).handle(() -> "b"));
        FastApiEngine other = engine(get("/a").params(arriving, limited).handle((a, b) -> b));
        CountDownLatch answered = new CountDownLatch(REQUESTS);
        for (int i = 0; i < REQUESTS; i++) {
            send((i % 3 == 0) ? other : one, (i % 3 == 1) ? "/b" : "/a").subscribe(body -> answered.countDown());
        }
        assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();
        this.gate.release(REQUESTS);
        assertThat(answered.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(this.most).hasValueBetween(1, 2);
    }

    @Test
    void eachValueHasALimitOfItsOwn() throws Exception {
        Dependency<String> working = depends(this::work);
        FastApiEngine engine = engine(
                get("/a").params(working.maxConcurrency(1)).handle(a -> a),
                get("/b").params(working.maxConcurrency(1)).handle(b -> b));
        CountDownLatch answered = new CountDownLatch(2);
        send(engine, "/a").subscribe(body -> answered.countDown());
        send(engine, "/b").subscribe(body -> answered.countDown());
        while (this.inside.get() < 2) {
            Thread.onSpinWait();
        }
        this.gate.release(2);
        assertThat(answered.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aCallCountsUntilItsTeardownHasEnded() {
        AtomicInteger number = new AtomicInteger();
        Dependency<Integer> session = depends(() -> {
                    int opened = number.incrementAndGet();
                    this.events.add("open " + opened);
                    return opened;
                })
                .closing(opened -> {
                    this.gate.acquireUninterruptibly();
                    this.events.add("close " + opened);
                })
                .maxConcurrency(1);
        Dependency<Void> arriving = dependsNow(() -> {
            this.events.add("arrived");
            return null;
        });
        FastApiEngine engine = engine(get("/").params(arriving, session).handle((a, b) -> b));
        assertThat(send(engine, "/").block()).isEqualTo("1");
        send(engine, "/").subscribe(body -> this.events.add("answered " + body));
        this.events.assertAre("arrived", "open 1", "arrived");
        this.gate.release();
        this.events.await("answered 2");
        assertThat(this.events.all()).containsSubsequence("close 1", "open 2", "answered 2");
        this.gate.release();
        this.events.await("close 2");
    }

    @Test
    void aClientThatLeavesHoldsNoPlaceAndNothingIsCalledForIt() {
        AtomicInteger calls = new AtomicInteger();
        Dependency<String> seen = depends(() -> "seen")
                .closing((value, failure) ->
                        this.events.add(failure.map(Throwable::getMessage).orElse("well")));
        Dependency<Integer> limited = dependsAsync(() -> {
                    int call = calls.incrementAndGet();
                    return Mono.fromCallable(() -> {
                        this.events.add("call " + call);
                        return call;
                    });
                })
                .closing(call -> this.gate.acquireUninterruptibly())
                .maxConcurrency(1);
        FastApiEngine engine = engine(get("/").params(seen, limited).handle((a, b) -> b));
        assertThat(send(engine, "/").block()).isEqualTo("1");
        List<Disposable> impatient = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            impatient.add(send(engine, "/").subscribe());
        }
        send(engine, "/").subscribe(body -> this.events.add("answered " + body));
        impatient.forEach(Disposable::dispose);
        this.gate.release(2);
        this.events.await("answered 2");
        assertThat(calls).hasValue(2);
    }

    @Test
    void whatFailsOrIsUsedAgainTakesNoFurtherPlace() {
        Dependency<String> failing = MaxConcurrencyTests.<String>fails().maxConcurrency(1);
        Dependency<Integer> session =
                depends(() -> 1).closing(one -> this.events.add("closed")).maxConcurrency(1);
        Dependency<Integer> twice = depends(session, one -> one + 1);
        FastApiEngine engine = engine(
                get("/failing").params(failing).handle(a -> a),
                get("/twice").params(session, twice).handle((a, b) -> a + b));
        for (int i = 0; i < 3; i++) {
            assertThat(send(engine, "/failing").block()).isEqualTo("{\"detail\":\"busy\"}");
            assertThat(send(engine, "/twice").block()).isEqualTo("3");
        }
        this.events.assertAre("closed", "closed", "closed");
    }

    @Test
    void manyThatWaitDoNotGrowTheStack() throws Exception {
        Dependency<Integer> limited = dependsNow(() -> 1)
                .closing(one -> this.gate.acquireUninterruptibly())
                .maxConcurrency(1);
        FastApiEngine engine = engine(get("/").params(limited).handle(a -> a));
        CountDownLatch answered = new CountDownLatch(5000);
        for (int i = 0; i < 5000; i++) {
            send(engine, "/").subscribe(body -> answered.countDown(), Throwable::printStackTrace);
        }
        this.gate.release(5000);
        assertThat(answered.await(30, TimeUnit.SECONDS)).as(answered::toString).isTrue();
    }
}
