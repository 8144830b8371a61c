package io.fastapi.engine.write;

import io.fastapi.operation.ResponseTypes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;

/** Bodies that come in pieces. Iterators and input streams are read on worker threads, since they may block. */
final class Streams {

    /** Bytes of an input stream or a file that are read at once. */
    static final int PIECE = 8 * 1024;

    private Streams() {}

    /** Whether a returned value is a sequence that is sent item by item, as a Python generator is. */
    static boolean isSequence(Object value) {
        return ResponseTypes.isStream(value.getClass());
    }

    /** The body whose pieces are text or bytes. */
    static StreamedBody raw(Object chunks, Executor workers) {
        return (chunks instanceof InputStream in)
                ? StreamedBody.of(new StreamReader(in), workers)
                : items(chunks, workers, Streams::bytes);
    }

    /** The body whose pieces are items, each written by an encoder. */
    static StreamedBody items(Object source, Executor workers, Function<Object, byte[]> encoder) {
        if (source instanceof Publisher<?> publisher) {
            return StreamedBody.of(Flux.from(publisher).map(encoder));
        }
        return StreamedBody.of(new ItemReader(source, encoder), workers);
    }

    private static byte[] bytes(Object chunk) {
        if (chunk instanceof byte[] bytes) {
            return bytes;
        }
        if (chunk instanceof CharSequence text) {
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
        if (chunk instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return bytes;
        }
        if (chunk instanceof DataBuffer buffer) {
            byte[] bytes = new byte[buffer.readableByteCount()];
            buffer.read(bytes);
            DataBufferUtils.release(buffer);
            return bytes;
        }
        throw new IllegalArgumentException("A streamed answer consists of text and bytes, not of "
                + chunk.getClass().getName());
    }

    /** Reads an input stream, as much at a time as it has. */
    private record StreamReader(InputStream in) implements PieceReader {

        @Override
        public byte @Nullable [] next() throws IOException {
            byte[] piece = new byte[PIECE];
            int length = this.in.read(piece);
            if (length < 0) {
                return null;
            }
            return (length == piece.length) ? piece : Arrays.copyOf(piece, length);
        }

        @Override
        public void close() throws IOException {
            this.in.close();
        }
    }

    /** Reads an iterator, iterable or stream, or the one value that is none of them; closes what can be closed. */
    private static final class ItemReader implements PieceReader {

        private final Object source;
        private final Function<Object, byte[]> encoder;
        private @Nullable Iterator<?> iterator;

        ItemReader(Object source, Function<Object, byte[]> encoder) {
            this.source = source;
            this.encoder = encoder;
        }

        @Override
        public byte @Nullable [] next() {
            Iterator<?> current = this.iterator;
            if (current == null) {
                current = begin(this.source);
                this.iterator = current;
            }
            return current.hasNext() ? this.encoder.apply(current.next()) : null;
        }

        private static Iterator<?> begin(Object source) {
            if (source instanceof Iterator<?> begun) {
                return begun;
            }
            if (source instanceof BaseStream<?, ?> stream) {
                return stream.iterator();
            }
            return (source instanceof Iterable<?> iterable)
                    ? iterable.iterator()
                    : List.of(source).iterator();
        }

        @Override
        public void close() throws Exception {
            if (this.iterator != this.source && this.iterator instanceof AutoCloseable closeable) {
                closeable.close();
            }
            if (this.source instanceof AutoCloseable closeable) {
                closeable.close();
            }
        }
    }
}
