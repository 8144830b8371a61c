package io.fastapi.engine.filter;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * One gzip stream (RFC 1952). Every piece that goes in comes out as a piece from which all of it can be read. Used by one
 * thread at a time; has to be closed.
 */
final class Compressor implements AutoCloseable {

    /** Larger pieces would hold up the event loop. */
    private static final int LARGE = 128 * 1024;

    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int CHUNK = 8 * 1024;

    private final Deflaters deflaters;
    private final Deflater deflater;
    private final Scheduler workers;
    private final Scheduler server;
    private final CRC32 checksum = new CRC32();
    private boolean begun;
    private boolean closed;

    /**
     * A new stream.
     *
     * @param workers compress large pieces
     * @param server takes what they made
     */
    Compressor(Deflaters deflaters, Scheduler workers, Scheduler server) {
        this.deflaters = deflaters;
        this.deflater = deflaters.take();
        this.workers = workers;
        this.server = server;
    }

    /** Whether a piece of a size is compressed by a worker. */
    static boolean isLarge(int size) {
        return size >= LARGE;
    }

    /** Compresses a piece that the caller gives away. */
    Mono<DataBuffer> piece(DataBuffer piece, DataBufferFactory buffers, boolean last) {
        return isLarge(piece.readableByteCount())
                ? byWorker(piece, buffers, last)
                : Mono.just(now(piece, buffers, last)); // not later: nobody may ask any more
    }

    /** The client may leave before a worker gets to the piece; then it is given back here. */
    private Mono<DataBuffer> byWorker(DataBuffer piece, DataBufferFactory buffers, boolean last) {
        AtomicBoolean taken = new AtomicBoolean();
        return Mono.fromSupplier(() -> taken.compareAndSet(false, true) ? now(piece, buffers, last) : null)
                .subscribeOn(this.workers)
                .publishOn(this.server)
                .doOnDiscard(DataBuffer.class, DataBufferUtils::release)
                .doFinally(end -> {
                    if (taken.compareAndSet(false, true)) {
                        DataBufferUtils.release(piece);
                    }
                });
    }

    /** Compresses a piece that the caller gives away, at once. */
    synchronized DataBuffer now(DataBuffer piece, DataBufferFactory buffers, boolean last) {
        byte[] bytes = new byte[piece.readableByteCount()];
        piece.read(bytes);
        DataBufferUtils.release(piece);
        return buffers.wrap(this.closed ? new byte[0] : compressed(bytes, last));
    }

    private byte[] compressed(byte[] bytes, boolean last) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(64, bytes.length / 2));
        if (!this.begun) {
            this.begun = true;
            out.writeBytes(HEADER);
        }
        this.checksum.update(bytes);
        this.deflater.setInput(bytes);
        if (last) {
            this.deflater.finish();
        }
        byte[] chunk = new byte[Math.min(CHUNK, bytes.length + 64)];
        int length;
        do {
            length = this.deflater.deflate(chunk, 0, chunk.length, last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
            out.write(chunk, 0, length);
        } while (last ? !this.deflater.finished() : length == chunk.length);
        if (last) {
            littleEndian(out, (int) this.checksum.getValue());
            littleEndian(out, (int) this.deflater.getBytesRead());
        }
        return out.toByteArray();
    }

    private static void littleEndian(ByteArrayOutputStream out, int value) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out.write(value >>> shift);
        }
    }

    /** Gives back the memory that the garbage collector does not see. */
    @Override
    public synchronized void close() {
        if (!this.closed) {
            this.closed = true;
            this.deflaters.giveBack(this.deflater);
        }
    }
}
