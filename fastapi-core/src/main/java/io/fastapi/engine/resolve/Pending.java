package io.fastapi.engine.resolve;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts requests from their arrival until nothing of them is left to do: answer sent, tasks run, dependencies closed. A
 * shutdown waits for them.
 */
public final class Pending {

    private final AtomicInteger count = new AtomicInteger();

    /** No request has arrived yet. */
    public Pending() {}

    /** A request begins. */
    public void begin() {
        this.count.incrementAndGet();
    }

    /** Nothing is left to do for a request. */
    public void end() {
        if (this.count.decrementAndGet() == 0) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    /** Waits until nothing is left; false if the time is over. Blocks. */
    public boolean await(Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        synchronized (this) {
            while (this.count.get() > 0) {
                long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
        }
        return true;
    }
}
