package io.fastapi.engine;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.dependsAsync;
import static io.fastapi.Dsl.dependsFuture;
import static io.fastapi.Dsl.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.background.BackgroundTasks;
import io.fastapi.input.Dependency;
import io.fastapi.input.Dependency.Scope;
import io.fastapi.operation.Routable;
import io.fastapi.types.TypeAdapters;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client that goes away at each moment of a request, one after the other: between any two signals, before and after every
 * hand-over to another thread, before the server asks for the answer. What opened is closed once, and no buffer is held.
 */
class AbandonedAtEveryMomentTests {

    /** Calls the threads by hand: a call begins and ends inside the hand-over. */
    private final Executor workers = call -> {
        moment("before a worker");
        call.run();
        moment("after a worker");
    };

    private final UnpooledByteBufAllocator buffers = new UnpooledByteBufAllocator(true);
    private final List<String> moments = new ArrayList<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicInteger added = new AtomicInteger();
    private final AtomicInteger run = new AtomicInteger();
    private final AtomicReference<Runnable> leave = new AtomicReference<>(() -> {});
    private int leavesAt;

    private synchronized void moment(String name) {
        this.moments.add(name);
        if (this.moments.size() == this.leavesAt) {
            this.leave.get().run();
        }
    }

    private <T> T at(String name, T value) {
        moment(name);
        return value;
    }

    private int open() {
        moment("opening");
        int number = this.opened.incrementAndGet();
        return at("opened", number);
    }

    private void close(int value) {
        moment("closing");
        this.closed.incrementAndGet();
        moment("closed");
    }

    /** A value that comes with a moment before and after each of its signals. */
    private Mono<Integer> later() {
        return new Mono<>() {
            @Override
            public void subscribe(CoreSubscriber<? super Integer> actual) {
                moment("subscribing");
                actual.onSubscribe(new Subscription() {
                    @Override
                    public void request(long n) {
                        actual.onNext(open());
                        moment("emitted");
                        actual.onComplete();
                        moment("completed");
                    }

                    @Override
                    public void cancel() {
                        moment("cancelled");
                    }
                });
                moment("subscribed");
            }
        };
    }

    /** A future whose value comes after somebody has asked for it. */
    private CompletableFuture<Integer> future() {
        return new CompletableFuture<>() {
            @Override
            public CompletableFuture<Integer> whenComplete(BiConsumer<? super Integer, ? super Throwable> then) {
                moment("asked");
                CompletableFuture<Integer> result = super.whenComplete(then);
                moment("waited for");
                complete(open());
                moment("completed");
                return result;
            }
        };
    }

    private Object task(BackgroundTasks tasks, Object value) {
        this.added.incrementAndGet();
        tasks.add(() -> {
            moment("task");
            this.run.incrementAndGet();
        });
        return at("handled", value);
    }

    private Routable operation(String verb) {
        Dependency<Integer> plain = depends(this::open).closing(this::close);
        Dependency<Integer> async = dependsAsync(this::later).closing(this::close);
        Dependency<Integer> future = dependsFuture(this::future).closing(this::close);
        Dependency<Integer> function =
                depends(this::open).closing(this::close).scope(Scope.FUNCTION).useCache(false);
        var inputs = post("/").params(body(Map.class), plain, async, future, function, backgroundTasks());
        return switch (verb) {
            case "handle" -> inputs.handle((b, p, a, f, g, tasks) -> task(tasks, "value"));
            case "handleAsync" ->
                inputs.handleAsync((b, p, a, f, g, tasks) ->
                        Mono.defer(() -> Mono.just(task(tasks, "value"))).doOnRequest(n -> moment("answer asked for")));
            case "failing" ->
                inputs.handle((b, p, a, f, g, tasks) -> {
                    task(tasks, "value");
                    throw new IllegalStateException("broken");
                });
            default ->
                inputs.handle(
                        (b, p, a, f, g, tasks) -> List.of(task(tasks, "value")).iterator());
        };
    }

    private Flux<DataBuffer> requestBody() {
        return Flux.defer(() -> Flux.just("{\"a\":", "1}"))
                .map(text -> {
                    moment("body");
                    DataBuffer buffer = new NettyDataBufferFactory(this.buffers).allocateBuffer(16);
                    return buffer.write(text.getBytes(StandardCharsets.UTF_8));
                })
                .doOnDiscard(DataBuffer.class, DataBufferUtils::release)
                .doOnComplete(() -> moment("body complete"));
    }

    /** A server that releases what it is given, with a moment before and after it asks for it. */
    private ServerHttpResponse response() {
        MockServerHttpResponse response = new MockServerHttpResponse(new NettyDataBufferFactory(this.buffers));
        response.setWriteHandler(sent -> Mono.defer(() -> {
            moment("writing");
            return sent.doOnNext(buffer -> {
                        moment("written");
                        DataBufferUtils.release(buffer);
                    })
                    .then()
                    .doOnTerminate(() -> moment("sent"));
        }));
        response.beforeCommit(() -> Mono.fromRunnable(() -> moment("committing")));
        return response;
    }

    private void leaveAt(FastApiEngine engine, int moment) throws InterruptedException {
        this.moments.clear();
        this.leavesAt = moment;
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.post("/")
                .contentType(MediaType.APPLICATION_JSON)
                .body(requestBody()));
        ServerHttpResponse response = response();
        BaseSubscriber<Void> client = new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                requestUnbounded();
            }

            @Override
            protected void hookOnError(Throwable failure) {
                moment("failed");
            }
        };
        this.leave.set(client::cancel);
        new FastApiWebHandler(engine)
                .handle(new ServerWebExchangeDecorator(exchange) {
                    @Override
                    public ServerHttpResponse getResponse() {
                        return response;
                    }
                })
                .subscribe(client);
        assertThat(engine.awaitPending(Duration.ofSeconds(20))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"handle", "handleAsync", "failing", "iterator"})
    void everythingOpenedIsClosedOnce(String verb) throws InterruptedException {
        FastApiEngine engine = FastApiEngine.of(
                FastApi.of(operation(verb)),
                TypeAdapters.of(JsonMapper.builder().build()),
                EngineSettings.defaults().workers(this.workers));
        leaveAt(engine, 0);
        List<String> all = List.copyOf(this.moments);
        assertThat(all).hasSizeGreaterThan(30).contains("subscribing", "asked", "opened", "closed", "body");
        for (int moment = 1; moment <= all.size(); moment++) {
            leaveAt(engine, moment);
            String when = moment + ", " + all.get(moment - 1);
            assertThat(this.closed).as(when).hasValue(this.opened.get());
            assertThat(this.run.get()).as(when).isLessThanOrEqualTo(this.added.get());
            assertThat(this.buffers.metric().usedDirectMemory()
                            + this.buffers.metric().usedHeapMemory())
                    .as(when)
                    .isZero();
        }
    }
}
