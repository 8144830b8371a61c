package io.fastapi.engine;

import static io.fastapi.Dsl.bodyInputStream;
import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.operation.Routable;
import io.fastapi.types.TypeAdapters;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/**
 * Bodies that begin when their reader has ended: Reactor Netty begins them on the connection's event loop, which may have much to do.
 */
class LateBodyTests {

    private final UnpooledByteBufAllocator buffers = new UnpooledByteBufAllocator(false);
    private final CompletableFuture<CoreSubscriber<? super DataBuffer>> reader = new CompletableFuture<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Flux<DataBuffer> late = new Flux<>() {
        @Override
        public void subscribe(CoreSubscriber<? super DataBuffer> actual) {
            LateBodyTests.this.reader.complete(actual);
        }
    };

    private static FastApiEngine engine(Routable operation) {
        return FastApiEngine.of(FastApi.of(operation), TypeAdapters.defaults(), EngineSettings.defaults());
    }

    private MockServerWebExchange exchange() {
        return MockServerWebExchange.from(MockServerHttpRequest.post("/")
                .contentType(MediaType.parseMediaType("multipart/form-data; boundary=B"))
                .body(this.late));
    }

    /** A server does not know yet that nobody wants the first piece. */
    private void begin() {
        CoreSubscriber<? super DataBuffer> waiting = this.reader.join();
        NettyDataBuffer piece = new NettyDataBufferFactory(this.buffers).allocateBuffer(16);
        waiting.onSubscribe(new Subscription() {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {
                LateBodyTests.this.cancelled.set(true);
            }
        });
        waiting.onNext(piece.write("piece".getBytes(StandardCharsets.UTF_8)));
        waiting.onComplete();
    }

    private void assertNothingIsLeft() {
        assertThat(this.cancelled).isTrue();
        assertThat(this.buffers.metric().usedHeapMemory()).isZero();
    }

    @Test
    void aStreamThatWasClosedBefore() throws Exception {
        CompletableFuture<InputStream> seen = new CompletableFuture<>();
        FastApiEngine engine = engine(post("/").params(bodyInputStream()).handle(seen::complete));
        new FastApiWebHandler(engine).handle(exchange()).block(Duration.ofSeconds(10));
        assertThat(engine.awaitPending(Duration.ofSeconds(10))).isTrue();
        begin();
        assertNothingIsLeft();
        assertThat(seen.join().read()).isNegative();
    }

    @Test
    void aFormWhoseClientHasLeft() throws Exception {
        FastApiEngine engine = engine(post("/").params(file("f")).handle(f -> f.size()));
        Disposable client = new FastApiWebHandler(engine).handle(exchange()).subscribe();
        this.reader.join();
        client.dispose();
        assertThat(engine.awaitPending(Duration.ofSeconds(10))).isTrue();
        begin();
        assertNothingIsLeft();
    }
}
