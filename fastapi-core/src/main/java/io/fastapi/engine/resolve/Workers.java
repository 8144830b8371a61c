package io.fastapi.engine.resolve;

import io.fastapi.Threads;
import io.fastapi.function.WorkerContext;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Where functions run that may block. What begins a piece of work may be refused when there is too much of it; what ends one
 * never is.
 */
public final class Workers {

    private static final long IDLE_SECONDS = 60;

    private final Executor calls;
    private final Executor duties;
    private final WorkerContext context;

    private Workers(Executor calls, Executor duties) {
        this(calls, duties, WorkerContext.NONE);
    }

    private Workers(Executor calls, Executor duties, WorkerContext context) {
        this.calls = calls;
        this.duties = duties;
        this.context = context;
    }

    /** The same threads, given something of each request. */
    public Workers with(WorkerContext changed) {
        return new Workers(this.calls, this.duties, changed);
    }

    /** The threads of an application: a virtual one for each call on Java 21 and later, a pool with one queue before. */
    public static Workers of(Threads threads) {
        return VirtualThreads.areThere()
                ? virtual(threads.virtual())
                : pool("fastapi-", threads.workers(), threads.queue());
    }

    /** The application's own threads, which may refuse anything. */
    public static Workers of(Executor own) {
        return new Workers(own, own);
    }

    /**
     * The threads of handlers that read a body as it arrives, and wait for their client meanwhile: others before Java 21, so
     * that nobody waits for a client of somebody else. What ends their work is done by these ones.
     */
    public Workers forReaders(Threads threads) {
        boolean shared = this.calls == this.duties || VirtualThreads.areThere();
        return shared
                ? this
                : new Workers(
                        pool("fastapi-reader-", threads.readers(), threads.queue()).calls, this.duties, this.context);
    }

    /**
     * The threads of WebSockets, each of which holds one as long as it is open: a virtual one on Java 21 and later, else one
     * of a pool in which nothing waits. What ends their work is done by these ones.
     *
     * @param threads how many there are before Java 21
     * @param connections how many there are later
     */
    public Workers forWebSockets(int threads, int connections) {
        if (this.calls == this.duties) {
            return this;
        }
        Executor holders = VirtualThreads.areThere()
                ? virtual(connections).calls
                : new ThreadPoolExecutor(
                        0,
                        threads,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new SynchronousQueue<>(),
                        threads("fastapi-websocket-"));
        return new Workers(holders, this.duties, this.context);
    }

    private static ThreadFactory threads(String name) {
        AtomicInteger made = new AtomicInteger();
        return call -> {
            Thread thread = new Worker(call, name + made.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * A pool whose threads all take from one queue, so that nothing waits while a thread is idle.
     *
     * @param queue how many calls may wait; those beyond are refused
     */
    static Workers pool(String name, int threads, int queue) {
        Executor pool = new SharedQueue(threads(name), threads);
        AtomicInteger running = new AtomicInteger();
        return new Workers(
                limited(pool, running, (long) threads + queue, queue + " calls are waiting for a thread"),
                limited(pool, running, Long.MAX_VALUE, ""));
    }

    private static Executor limited(Executor executor, AtomicInteger running, long most, String refusal) {
        return call -> {
            if (running.incrementAndGet() > most) {
                running.decrementAndGet();
                throw new RejectedExecutionException(refusal);
            }
            boolean taken = false;
            try {
                executor.execute(() -> {
                    try {
                        call.run();
                    } finally {
                        running.decrementAndGet();
                    }
                });
                taken = true;
            } finally {
                if (!taken) {
                    running.decrementAndGet();
                }
            }
        };
    }

    /** A virtual thread for each call; calls are refused beyond a number of them. */
    static Workers virtual(int most) {
        Executor executor = new VirtualThreads("fastapi-");
        return new Workers(limited(executor, new AtomicInteger(), most, most + " calls are running"), executor);
    }

    /** Runs a call that may block; throws {@code RejectedExecutionException} if there are too many. */
    public Executor calls() {
        return this.calls;
    }

    /** The context of a request with what is kept of the thread that brings it. */
    Context arrived(Context request) {
        return this.context.arrived(request);
    }

    /** A call with what its thread is given of a request. */
    Runnable around(ContextView request, Runnable call) {
        return this.context.around(request, call);
    }

    /** Runs what has to be done in any case; refuses only if the application's own threads do. */
    public Executor duties() {
        return this.duties;
    }

    /** A thread for which Netty keeps buffers to use again. */
    private static final class Worker extends FastThreadLocalThread {

        Worker(Runnable call, String name) {
            super(call, name);
        }

        @Override
        public boolean permitBlockingCalls() {
            return true;
        }
    }
}
