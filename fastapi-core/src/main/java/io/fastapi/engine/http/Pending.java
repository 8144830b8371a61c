package io.fastapi.engine.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Counts work that goes on after answers were sent, so that a shutdown can wait for it. */
final class Pending {

    private int count;

    synchronized void begin() {
        this.count++;
    }

    synchronized void end() {
        this.count--;
        notifyAll();
    }

    synchronized int count() {
        return this.count;
    }

    /** Waits until nothing is left; false if the time is over. */
    synchronized boolean await(Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        while (this.count > 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
