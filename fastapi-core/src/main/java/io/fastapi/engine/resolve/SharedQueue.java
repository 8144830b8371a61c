package io.fastapi.engine.resolve;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that all take from one queue, the oldest call first, so that nothing waits while one of them is idle.
 *
 * <p>A fork-join pool wakes them: the one that fell asleep last, and none while one that is awake will look for work anyway. A
 * {@code ThreadPoolExecutor} wakes the one that has slept longest, for each call; {@code checks/benchmarks} shows what that costs.
 * The pool has a queue for each thread that calls it, and a worker stays with one of them as long as that has work; so the
 * calls wait here, and the pool is only told that there is one more.
 */
final class SharedQueue implements Executor {

    private static final long IDLE_SECONDS = 60;

    private final Queue<Runnable> calls = new ConcurrentLinkedQueue<>();
    private final Runnable oldest = this::runOldest;
    private final ForkJoinPool pool;

    /**
     * Threads that are started when they are needed, and end when they are not.
     *
     * @param name what their names begin with
     * @param threads how many there are at most
     */
    SharedQueue(String name, int threads) {
        AtomicInteger number = new AtomicInteger();
        this.pool = new ForkJoinPool(
                threads,
                pool -> new Worker(pool, name + number.incrementAndGet()),
                null,
                true,
                threads,
                threads,
                1,
                // A worker that waits for another pool waits: it is what these threads are for.
                waiting -> true,
                IDLE_SECONDS,
                TimeUnit.SECONDS);
    }

    /** Runs a call when a thread is free; an error if none runs and none can be started. */
    @Override
    public void execute(Runnable call) {
        this.calls.add(call);
        try {
            this.pool.execute(this.oldest);
        } catch (Throwable refused) {
            // The pool may have kept it all the same, for a thread that runs.
            if (this.calls.remove(call)) {
                throw refused;
            }
        }
    }

    private void runOldest() {
        Runnable call = this.calls.poll();
        if (call != null) {
            call.run();
        }
    }

    /** A thread with the class loader of who started it, as any other: that of a fork-join pool has the system's. */
    private static final class Worker extends ForkJoinWorkerThread {

        Worker(ForkJoinPool pool, String name) {
            super(pool);
            setName(name);
        }
    }
}
