package io.fastapi.engine.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;

/** What becomes of a body whose reader goes away before, while or after the server takes it. */
class WholeSendingTests {

    private final ByteBuf body =
            PooledByteBufAllocator.DEFAULT.buffer().writeBytes("the whole".getBytes(StandardCharsets.UTF_8));
    private final DisposableServer server = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle((request, response) -> sending(response))
            .bindNow();
    private volatile boolean leaves;

    @AfterEach
    void stop() {
        this.server.disposeNow();
    }

    private Mono<Void> sending(HttpServerResponse response) {
        NettyDataBufferFactory buffers = new NettyDataBufferFactory(response.alloc());
        Mono<Void> sending = new DirectResponse(response, buffers).sendWhole(buffers.wrap(this.body));
        if (!this.leaves) {
            return sending;
        }
        sending.subscribe(new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(Subscription started) {
                cancel();
            }
        });
        return response.status(204).send();
    }

    private String asked() {
        return HttpClient.create()
                .get()
                .uri("http://127.0.0.1:" + this.server.port() + "/")
                .responseSingle((answer, content) ->
                        content.asString().defaultIfEmpty(answer.status().toString()))
                .block(Duration.ofSeconds(30));
    }

    @Test
    void aBodyIsSentAndReleased() {
        assertThat(asked()).isEqualTo("the whole");
        await().untilAsserted(() -> assertThat(this.body.refCnt()).isZero());
    }

    @Test
    void whoLeavesBeforeTheServerHasTheBodyLeavesItToBeReleased() {
        this.leaves = true;
        assertThat(asked()).isEqualTo("204 No Content");
        await().untilAsserted(() -> assertThat(this.body.refCnt()).isZero());
    }
}
