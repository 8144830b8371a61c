package io.fastapi.engine.write;

import io.netty.buffer.Unpooled;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.NettyDataBufferFactory;

/** Bodies in the server's own buffers. */
final class Buffers {

    /** What is no larger is written in one piece, for which a buffer of the heap then makes just the room that it needs. */
    private static final int SMALL = 512;

    private Buffers() {}

    /** Writes JSON straight into a buffer of the server, which is released if writing fails. */
    static DataBuffer json(DataBufferFactory factory, int sizeHint, JsonEncoder encoder, @Nullable Object value) {
        DataBuffer buffer = isPooled(factory)
                ? factory.allocateBuffer(sizeHint)
                : ((NettyDataBufferFactory) factory).wrap(Unpooled.buffer((sizeHint > SMALL) ? sizeHint : 0));
        boolean written = false;
        try (OutputStream out = buffer.asOutputStream()) {
            encoder.encode(value, out);
            written = true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            if (!written) {
                DataBufferUtils.release(buffer);
            }
        }
        return buffer;
    }

    /**
     * Whether a buffer of the pool is the cheaper one. For a virtual thread Netty would make its thread-local variables anew for
     * each call; a buffer of the heap costs the event loop one copy.
     */
    private static boolean isPooled(DataBufferFactory factory) {
        return !(factory instanceof NettyDataBufferFactory) || FastThreadLocalThread.currentThreadHasFastThreadLocal();
    }

    static DataBuffer bytes(DataBufferFactory factory, byte[] bytes) {
        DataBuffer buffer = factory.allocateBuffer(bytes.length);
        return buffer.write(bytes);
    }
}
