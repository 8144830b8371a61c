package io.fastapi.channel;

import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Keeps the messages of all channels within their time and memory. Nothing runs while nothing is published: what is kept then
 * is within its bounds already.
 */
final class Retention {

    private final ChannelSettings settings;
    private final Collection<? extends Topic<?>> topics;
    private final AtomicLong bytes = new AtomicLong();
    private final long period;
    private final AtomicLong swept = new AtomicLong(System.nanoTime());

    Retention(ChannelSettings settings, Collection<? extends Topic<?>> topics) {
        this.settings = settings;
        this.topics = topics;
        this.period = Math.max(settings.retention().toNanos() / 4, TimeUnit.MILLISECONDS.toNanos(1));
    }

    /** A message is kept. */
    void added(int size) {
        long before = this.swept.get();
        long now = System.nanoTime();
        if (now - before >= this.period && this.swept.compareAndSet(before, now)) {
            forEachRoom(room -> room.dropOlder(this.settings.retention()));
        }
        if (this.bytes.addAndGet(size) > this.settings.memory()) {
            dropOldest();
        }
    }

    private void dropOldest() {
        forEachRoom(room -> room.dropOlder(this.settings.retention()));
        long before = Long.MAX_VALUE;
        while (this.bytes.get() > this.settings.memory() && this.bytes.get() < before) {
            before = this.bytes.get();
            forEachRoom(Room::dropHalf);
        }
    }

    private void forEachRoom(Consumer<Room<?>> what) {
        for (Topic<?> topic : this.topics) {
            topic.forEachRoom(room -> {
                what.accept(room);
                room.giveUpIfUseless();
            });
        }
    }

    /** A message is not kept any more. */
    void dropped(int size) {
        this.bytes.addAndGet(-size);
    }

    /** Bytes of what is kept, more or less. */
    long bytes() {
        return this.bytes.get();
    }
}
