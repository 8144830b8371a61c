package io.fastapi.engine.websocket;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The messages that have come and were not taken yet. Says when there are too many. One thread adds, one takes. */
final class Inbox {

    private static final int MOST_MESSAGES = 16;
    private static final int MOST_BYTES = 65_536;

    private final Queue<Object> messages = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger bytes = new AtomicInteger();
    private final AtomicBoolean full = new AtomicBoolean();

    /** Adds a message; whether more may come. */
    boolean add(Object message) {
        this.messages.add(message);
        int messagesNow = this.count.incrementAndGet();
        int bytesNow = this.bytes.addAndGet(size(message));
        if (messagesNow < MOST_MESSAGES && bytesNow < MOST_BYTES) {
            return true;
        }
        this.full.set(true);
        return hasRoomAgain(); // all may have been taken meanwhile
    }

    private static int size(Object message) {
        return (message instanceof String text) ? text.length() : ((byte[]) message).length;
    }

    /** The next message; {@code null} if there is none. */
    @Nullable
    Object take() {
        Object message = this.messages.poll();
        if (message != null) {
            this.count.decrementAndGet();
            this.bytes.addAndGet(-size(message));
        }
        return message;
    }

    /** Whether there is room after there was none; true once. */
    boolean hasRoomAgain() {
        return this.full.get()
                && this.count.get() <= MOST_MESSAGES / 2
                && this.bytes.get() < MOST_BYTES
                && this.full.compareAndSet(true, false);
    }

    boolean isEmpty() {
        return this.messages.isEmpty();
    }

    void clear() {
        this.messages.clear();
    }
}
