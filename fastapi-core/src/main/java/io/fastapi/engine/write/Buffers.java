package io.fastapi.engine.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;

/** Bodies in the server's own buffers. */
final class Buffers {

    private Buffers() {}

    /** Writes JSON straight into a buffer of the server, which is released if writing fails. */
    static DataBuffer json(DataBufferFactory factory, int sizeHint, JsonEncoder encoder, @Nullable Object value) {
        DataBuffer buffer = factory.allocateBuffer(sizeHint);
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

    static DataBuffer bytes(DataBufferFactory factory, byte[] bytes) {
        DataBuffer buffer = factory.allocateBuffer(bytes.length);
        return buffer.write(bytes);
    }
}
