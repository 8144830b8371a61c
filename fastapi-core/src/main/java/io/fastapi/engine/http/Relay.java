package io.fastapi.engine.http;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.publisher.Operators;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;

/**
 * Work that is handed from thread to thread. One thread at a time owns it, and passes it to a worker or back ({@link #hop}),
 * or to whichever thread brings a result ({@link Waiter}).
 *
 * <p>{@link #cancel()} comes from any thread: it takes work that waits, and otherwise leaves word for the owner, who looks
 * at {@link #isCancelled()} between steps.
 */
abstract class Relay implements Subscription {

    /** A leg of the work; what it throws is a failure of the work. */
    interface Leg {

        void run() throws Throwable;
    }

    /** A leg of the work that begins with a result. */
    interface Continuation {

        void accept(@Nullable Object value) throws Throwable;
    }

    private final Executor workers;
    private final Context context;
    private volatile boolean cancelled;
    private volatile @Nullable Waiter waiter;
    private boolean onWorker;

    Relay(Executor workers, Context context) {
        this.workers = workers;
        this.context = context;
    }

    /** Goes on with a failure. */
    abstract void fail(Throwable failure);

    /** Ends, since the client went away. */
    abstract void abort();

    /** Ends with a failure that could not be dealt with. */
    abstract void end(Throwable failure);

    final boolean isCancelled() {
        return this.cancelled;
    }

    /** Whether the owner is a thread that may block. */
    final boolean isOnWorker() {
        return this.onWorker;
    }

    final Context context() {
        return this.context;
    }

    /** Does a leg, and goes on with a failure if it throws one. */
    final void attempt(Leg leg) {
        try {
            leg.run();
        } catch (Throwable failure) {
            try {
                fail(failure);
            } catch (Throwable worse) {
                end(worse);
            }
        }
    }

    /**
     * Goes on with a thread that may block, or one that may not: at once if this is one.
     *
     * @throws RejectedExecutionException if there is no such thread; then the caller still owns the work
     */
    final void hop(boolean worker, Leg leg) {
        if (worker == this.onWorker) {
            attempt(leg);
            return;
        }
        Runnable elsewhere = () -> {
            this.onWorker = worker;
            attempt(leg);
        };
        if (worker) {
            this.workers.execute(elsewhere);
        } else {
            Schedulers.parallel().schedule(elsewhere);
        }
    }

    /** Goes on with a thread that may block, or here when there is none: what ends a request is never left out. */
    final void hopIfPossible(Leg leg) {
        try {
            hop(true, leg);
        } catch (RejectedExecutionException none) {
            attempt(leg);
        }
    }

    /** Goes on with a result: at once if it is there, otherwise when it arrives. */
    final void await(Object result, Continuation then) throws Throwable {
        Waiter arriving = waiter(true, then);
        if (!isParked(arriving, arriving.await(result))) {
            then.accept(arriving.value());
        }
    }

    /** A waiter for the next result, with what to do if that is not there at once. */
    final Waiter waiter(boolean abandonable, Continuation then) {
        return handOver(abandonable, arrived -> attempt(() -> then.accept(arrived.value())));
    }

    /** A waiter for the next result, with what takes it when it comes later, failure or not. */
    final Waiter handOver(boolean abandonable, Waiter.Then then) {
        Waiter created = new Waiter(this.context, abandonable, arrived -> {
            this.onWorker = false;
            then.accept(arrived);
        });
        this.waiter = created;
        return created;
    }

    /** Whether the work is out of this thread's hands, because a result is not there yet. */
    final boolean isParked(Waiter current, boolean arrived) {
        if (arrived) {
            return false;
        }
        // A cancel() that came before the waiter was parked left this to us.
        if (this.cancelled && current.abandon()) {
            abort();
        }
        return true;
    }

    @Override
    public final void request(long n) {
        Operators.validate(n);
    }

    @Override
    public final void cancel() {
        this.cancelled = true;
        Waiter current = this.waiter;
        if (current != null && current.abandon()) {
            abort();
        }
    }
}
