package io.fastapi.engine.resolve;

import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import reactor.core.scheduler.Schedulers;

/**
 * Threads that all take from one queue, the oldest call first, so that nothing waits while one of them is idle. A call wakes the
 * thread that fell asleep last, unless one that was woken looks for calls already.
 *
 * <p>A {@code ThreadPoolExecutor} wakes the one that has slept longest; {@code checks/benchmarks} shows what that costs. A
 * {@code ForkJoinPool} of Java 17 may overlook a call that comes while its last idle thread falls asleep, for good if the other
 * threads wait for something (ADR 0010).
 */
final class SharedQueue implements Executor {

    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long AGAIN_MILLIS = 100;

    private final Queue<Runnable> calls = new ConcurrentLinkedQueue<>();
    private final Deque<Sleeper> asleep = new ConcurrentLinkedDeque<>();
    private final AtomicBoolean told = new AtomicBoolean();
    private final AtomicInteger started = new AtomicInteger();
    private final ThreadFactory factory;
    private final int threads;

    /**
     * Threads that are started when they are needed, and end when they are not.
     *
     * @param factory what makes them
     * @param threads how many there are at most
     */
    SharedQueue(ThreadFactory factory, int threads) {
        this.factory = factory;
        this.threads = threads;
    }

    /** Runs a call when a thread is free; refuses it if none runs and none can be started. */
    @Override
    public void execute(Runnable call) {
        this.calls.add(call);
        try {
            haveOneLook();
        } catch (Throwable refused) {
            // A thread that runs finds it all the same.
            if (this.started.get() == 0 && this.calls.remove(call)) {
                throw new RejectedExecutionException("No thread can be started", refused);
            }
        }
    }

    /** Has a thread look for calls that does not do so by itself, if there is one and none was told already. */
    private void haveOneLook() {
        while (this.told.compareAndSet(false, true)) {
            Sleeper last = this.asleep.pollFirst();
            if (last != null) {
                last.wake();
                return;
            }
            if (startedOneMore()) {
                return;
            }
            this.told.set(false);
            // Who brought a call meanwhile relied on this look.
            if (this.calls.isEmpty() || (this.asleep.isEmpty() && this.started.get() >= this.threads)) {
                return;
            }
        }
    }

    private boolean startedOneMore() {
        if (!countedOneMore()) {
            return false;
        }
        boolean runs = false;
        try {
            this.factory.newThread(this::work).start();
            runs = true;
        } finally {
            if (!runs) {
                this.started.decrementAndGet();
                this.told.set(false);
                Schedulers.parallel().schedule(this::lookAgain, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
        return true;
    }

    /** For calls that came while a thread was being started, and counted on it. */
    private void lookAgain() {
        if (!this.calls.isEmpty()) {
            haveOneLook();
        }
    }

    private boolean countedOneMore() {
        int now = this.started.get();
        while (now < this.threads && !this.started.compareAndSet(now, now + 1)) {
            now = this.started.get();
        }
        return now < this.threads;
    }

    private void work() {
        Sleeper self = new Sleeper(Thread.currentThread());
        boolean awake = true;
        try {
            while (awake) {
                runCalls();
                awake = sleep(self);
            }
        } finally {
            this.started.decrementAndGet();
            // Who brought a call just now, or after one that failed, counted on this thread.
            if (!this.calls.isEmpty()) {
                haveOneLook();
            }
        }
    }

    /** Runs calls until there are none. The thread that was told to look has found some, so it has another one told. */
    private void runCalls() {
        Runnable call = this.calls.poll();
        this.told.set(false);
        try {
            if (call != null && !this.calls.isEmpty()) {
                haveOneLook();
            }
        } finally {
            while (call != null) {
                // An interrupt that the call before left behind, or that came too late for it, is not meant for this
                // one.
                Thread.interrupted();
                call.run();
                call = this.calls.poll();
            }
        }
    }

    /** Whether this thread is to look again; not if it slept for too long, and nobody knows it any more. */
    private boolean sleep(Sleeper self) {
        self.awake = false;
        this.asleep.addFirst(self);
        // Who brought a call just before did not see that this thread sleeps.
        if (!this.calls.isEmpty() && this.asleep.remove(self)) {
            return true;
        }
        long end = System.nanoTime() + IDLE_NANOS;
        while (!self.awake) {
            // An interrupt that a call left behind would keep this thread from sleeping.
            Thread.interrupted();
            long left = end - System.nanoTime();
            if (left <= 0 && this.asleep.remove(self)) {
                return false;
            }
            LockSupport.parkNanos(this, left);
        }
        return true;
    }

    /** A thread of this pool while it has nothing to do. */
    private static final class Sleeper {

        private final Thread thread;
        private volatile boolean awake;

        Sleeper(Thread thread) {
            this.thread = thread;
        }

        void wake() {
            this.awake = true;
            LockSupport.unpark(this.thread);
        }
    }
}
