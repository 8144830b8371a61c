package io.fastapi.engine.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.NettyDataBufferFactory;

/** A body that is lent: whoever looks at it after it was given back gets nothing. */
class LentBufferTests {

    private final UnpooledByteBufAllocator buffers = new UnpooledByteBufAllocator(false);
    private final DataBuffer buffer =
            new NettyDataBufferFactory(this.buffers).allocateBuffer(8).write(new byte[] {1});
    private final LentBuffer lent = new LentBuffer(this.buffer);

    @Test
    void isWhoevers() {
        assertThat(WholeAnswer.there(this.lent)).isSameAs(this.buffer);
        assertThat(this.lent.end()).isFalse();
        assertThat(WholeAnswer.there(this.lent)).isSameAs(this.buffer);
        DataBufferUtils.release(this.buffer);
        assertThat(this.buffers.metric().usedHeapMemory()).isZero();
    }

    @Test
    void isNobodysOnceItWasGivenBack() {
        assertThat(this.lent.end()).isTrue();
        assertThat(this.lent.end()).isFalse();
        assertThat(this.buffers.metric().usedHeapMemory()).isZero();
        assertThat(WholeAnswer.there(this.lent)).isNull();
        List<DataBuffer> got = new ArrayList<>();
        this.lent.subscribe(got::add);
        assertThat(got).isEmpty();
        assertThat(this.lent.end()).isFalse();
    }
}
