package io.fastapi.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import reactor.core.publisher.Flux;

class CapturedResponseTests {

    private final UnpooledByteBufAllocator buffers = new UnpooledByteBufAllocator(true);
    private final CapturedResponse page =
            new CapturedResponse(new MockServerHttpResponse(new NettyDataBufferFactory(this.buffers)));

    private DataBuffer piece(int number) {
        byte[] text = ("piece " + number).getBytes(StandardCharsets.UTF_8);
        return this.page.bufferFactory().allocateBuffer(text.length).write(text);
    }

    /** Thymeleaf gathers what it makes in windows, which are dropped with all in them. */
    @Test
    void aPageThatIsLeftInTheMiddleHoldsNothing() {
        this.page
                .writeAndFlushWith(Flux.range(0, 100).map(this::piece).window(3))
                .block();
        assertThat(this.page.pieces().take(4).collectList().block()).hasSize(4);
        assertThat(this.buffers.metric().usedDirectMemory()
                        + this.buffers.metric().usedHeapMemory())
                .isZero();
    }
}
