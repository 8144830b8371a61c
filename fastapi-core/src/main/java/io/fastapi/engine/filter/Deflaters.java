package io.fastapi.engine.filter;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Deflaters of one level, lent to one answer after the other: a new one takes a quarter of a megabyte and more time than it
 * needs for a small answer. Thread-safe.
 */
final class Deflaters {

    /** More of them are rarely at work at once, so that they are not kept. */
    private static final int MOST = 2 * Runtime.getRuntime().availableProcessors();

    private final int level;
    private final ConcurrentLinkedQueue<Deflater> idle = new ConcurrentLinkedQueue<>();
    private final AtomicInteger kept = new AtomicInteger();

    Deflaters(int level) {
        this.level = level;
    }

    /** One that nobody else uses, without header and checksum. */
    Deflater take() {
        @Nullable Deflater free = this.idle.poll();
        if (free == null) {
            return new Deflater(this.level, true);
        }
        this.kept.decrementAndGet();
        return free;
    }

    /** Gives one back, whatever was done with it. */
    void giveBack(Deflater deflater) {
        if (this.kept.incrementAndGet() > MOST) {
            this.kept.decrementAndGet();
            deflater.end();
            return;
        }
        deflater.reset();
        this.idle.offer(deflater);
    }
}
