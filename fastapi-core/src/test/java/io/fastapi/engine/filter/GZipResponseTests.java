package io.fastapi.engine.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.middleware.GZip;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.publisher.TestPublisher;

/** Who reads may learn of a client that left when it has read one piece more. */
class GZipResponseTests {

    private final NettyDataBufferFactory buffers = new NettyDataBufferFactory(UnpooledByteBufAllocator.DEFAULT);

    @ParameterizedTest
    @CsvSource({"gzip, 0", "gzip, 1000000", "identity, 0", "identity, 1000000"})
    void aPieceThatIsReadWhileTheClientLeavesIsGivenBack(String accepted, int contentLength) {
        MockServerWebExchange exchange =
                MockServerWebExchange.from(MockServerHttpRequest.get("/").header("accept-encoding", accepted));
        if (contentLength > 0) {
            exchange.getResponse().getHeaders().setContentLength(contentLength);
        }
        List<BaseSubscriber<DataBuffer>> clients = new ArrayList<>();
        exchange.getResponse().setWriteHandler(body -> {
            BaseSubscriber<DataBuffer> client = new BaseSubscriber<>() {
                @Override
                protected void hookOnSubscribe(Subscription sending) {
                    sending.request(2);
                }

                @Override
                protected void hookOnNext(DataBuffer piece) {
                    DataBufferUtils.release(piece);
                }
            };
            clients.add(client);
            body.subscribe(client);
            return Mono.never();
        });
        TestPublisher<DataBuffer> reading =
                TestPublisher.createNoncompliant(TestPublisher.Violation.CLEANUP_ON_TERMINATE);
        GZipFilter filter = new GZipFilter(GZip.minimumSize(1), Runnable::run);
        new GZipResponse(filter, exchange).writeWith(Flux.from(reading)).subscribe();
        reading.next(this.buffers.allocateBuffer(16).write(new byte[16]));
        clients.get(0).cancel();
        DataBuffer late = this.buffers.allocateBuffer(16).write(new byte[16]);
        reading.next(late);
        assertThat(NettyDataBufferFactory.toByteBuf(late).refCnt()).isZero();
    }
}
