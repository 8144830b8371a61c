package io.fastapi.engine.websocket;

import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Threads that wait for something of a connection. Whoever wakes them, an event loop above all, is never parked itself. */
final class Waiters {

    private final Queue<Thread> waiting = new ConcurrentLinkedQueue<>();

    /** Waits until something is so. Blocks. */
    void await(BooleanSupplier so) {
        if (so.getAsBoolean()) {
            return;
        }
        Thread thread = Thread.currentThread();
        this.waiting.add(thread);
        try {
            while (!so.getAsBoolean()) {
                LockSupport.park(this);
                if (thread.isInterrupted()) {
                    throw new CancellationException("The thread of a WebSocket was interrupted");
                }
            }
        } finally {
            this.waiting.remove(thread);
        }
    }

    /** Lets all of them look again. */
    void wake() {
        for (Thread thread : this.waiting) {
            LockSupport.unpark(thread);
        }
    }
}
