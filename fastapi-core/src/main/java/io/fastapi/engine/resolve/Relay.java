package io.fastapi.engine.resolve;

import io.fastapi.function.Call;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;

/**
 * Hands one request from thread to thread: calls functions where they may run, and waits for what they return. One thread at
 * a time owns the request.
 *
 * <p>{@link #cancel()} comes from any thread: it takes a request that waits, and otherwise leaves word for the owner, who
 * looks at {@link #isCancelled()} between steps.
 */
public final class Relay {

    /** What a call or a wait returns when {@link Next} will be called with its result. */
    public static final Object LATER = new Object();

    /** What goes on with a result. */
    @FunctionalInterface
    public interface Next {

        /**
         * Called once, by the thread that owns the request from now on; throws nothing.
         *
         * @param failure what went wrong; then there is no value
         */
        void accept(@Nullable Object value, @Nullable Throwable failure);
    }

    /** What a call is for: what becomes of it when the client leaves or no thread is free. */
    public enum Purpose {
        /** A value that may be given up. */
        VALUE(true, false),
        /** The value of a handler: a stream of many is the value, and is not waited for. */
        ANSWER(true, false),
        /** A value that has to be closed, however late it comes. */
        OPENING(false, false),
        /** What was promised, and waits as long as it takes for a thread. */
        TASK(false, true),
        /** What is done in any case: on this thread, if there is no other. */
        DUTY(false, true);

        private final boolean abandonable;
        private final boolean due;

        Purpose(boolean abandonable, boolean due) {
            this.abandonable = abandonable;
            this.due = due;
        }
    }

    /** No thread was free for a function that may block. */
    public static final class Overloaded extends RuntimeException {

        private Overloaded(Throwable cause) {
            super("No thread is free", cause, false, false);
        }
    }

    private final Workers workers;
    private final Context context;
    private final Context ofCalls;
    private volatile boolean cancelled;
    private volatile @Nullable Waiter waiter;
    private boolean onWorker;

    /**
     * A request that just arrived, on a thread that may not block.
     *
     * @param workers where functions run that may block
     * @param context the Reactor context that publishers see
     */
    public Relay(Workers workers, Context context) {
        this(context, workers, workers.arrived(context));
    }

    private Relay(Context publishers, Workers workers, Context calls) {
        this.workers = workers;
        this.context = publishers;
        this.ofCalls = calls;
    }

    /** A part of the same request that goes on beside it, and is not given up. */
    Relay fork() {
        Relay fork = new Relay(this.context, this.workers, this.ofCalls);
        fork.onWorker = this.onWorker;
        return fork;
    }

    /** What comes next is given its context anew: who was told that the answer is sent may have taken it from this thread. */
    void renew() {
        this.onWorker = false;
    }

    /** Whether the client went away. */
    public boolean isCancelled() {
        return this.cancelled;
    }

    /**
     * Calls a function, on a thread that it may use, and waits for its result.
     *
     * @param next called with the result, if that is not there at once
     * @return the result, or {@link #LATER}
     */
    @Nullable
    Object call(Call call, @Nullable Object[] arguments, Purpose purpose, Next next) throws Throwable {
        boolean blocking = call.mode() == Call.Mode.BLOCKING;
        if (call.mode() == Call.Mode.PURE || blocking == this.onWorker) {
            return invoke(call, arguments, purpose, next);
        }
        Elsewhere elsewhere = new Elsewhere(this, call, arguments, purpose, next);
        if (!blocking) {
            Schedulers.parallel().schedule(elsewhere);
            return LATER;
        }
        try {
            Runnable work = around(elsewhere);
            Runnable safe = (work == elsewhere) ? work : () -> elsewhere.within(work);
            (purpose.due ? this.workers.duties() : this.workers.calls()).execute(safe);
            return LATER;
        } catch (RejectedExecutionException | OutOfMemoryError full) { // the second if no thread can be started
            if (purpose == Purpose.DUTY) {
                return invoke(call, arguments, purpose, next);
            }
            throw new Overloaded(full);
        }
    }

    /** Makes a call on the thread that was found for it. */
    void continued(Call call, @Nullable Object[] arguments, Purpose purpose, Next next) {
        this.onWorker = call.mode() == Call.Mode.BLOCKING;
        callThen(call, arguments, purpose, next);
    }

    /** A call with what functions are given of the request, wherever it runs. */
    public Runnable around(Runnable call) {
        return this.workers.around(this.ofCalls, call);
    }

    /** Calls a function, on a thread that it may use, and goes on with its result in any case. */
    public void callThen(Call call, @Nullable Object[] arguments, Purpose purpose, Next next) {
        Object value = null;
        Throwable failure = null;
        try {
            value = call(call, arguments, purpose, next);
        } catch (Throwable thrown) {
            failure = thrown;
        }
        pass(next, value, failure);
    }

    private @Nullable Object invoke(Call call, @Nullable Object[] arguments, Purpose purpose, Next next)
            throws Throwable {
        Object result = call.function().invoke(arguments);
        boolean arrives = result != null && Awaited.isAsync(result, purpose == Purpose.ANSWER);
        return (result != null && arrives) ? await(result, purpose, next) : result;
    }

    /**
     * Waits for a publisher's first value or a stage's.
     *
     * @param next called with the result, if that is not there at once
     * @return the result, or {@link #LATER}
     */
    @Nullable
    Object await(Object result, Purpose purpose, Next next) throws Throwable {
        if (Awaited.isThere(result)) {
            return Awaited.now(result);
        }
        Waiter arriving = new Waiter(this, this.context, purpose.abandonable, next);
        this.waiter = arriving;
        if (arriving.await(result)) {
            return arriving.value();
        }
        // A cancel() that came before the waiter was parked left this to us.
        if (this.cancelled && arriving.abandon()) {
            throw gone();
        }
        return LATER;
    }

    /** Waits for a publisher's first value or a stage's, and goes on with it in any case. */
    public void awaitThen(Object result, Purpose purpose, Next next) {
        Object value = null;
        Throwable failure = null;
        try {
            value = await(result, purpose, next);
        } catch (Throwable thrown) {
            failure = thrown;
        }
        pass(next, value, failure);
    }

    /** Does something more on this thread, and goes on with its result in any case. */
    void proceed(Leg leg, Next next) {
        Object value = null;
        Throwable failure = null;
        try {
            value = leg.run();
        } catch (Throwable thrown) {
            failure = thrown;
        }
        pass(next, value, failure);
    }

    /** A part of the way, which returns its result or {@link #LATER}. */
    interface Leg {

        @Nullable
        Object run() throws Throwable;
    }

    private static void pass(Next next, @Nullable Object value, @Nullable Throwable failure) {
        if (value != LATER) {
            next.accept(value, failure);
        }
    }

    /** Takes the request on a thread that brought a result. */
    void arrived(Next next, @Nullable Object value, @Nullable Throwable failure) {
        this.onWorker = false;
        next.accept(value, failure);
    }

    /** The client went away. What waits and may be given up goes on with a {@code CancellationException}. */
    public void cancel() {
        this.cancelled = true;
        Waiter current = this.waiter;
        if (current != null && current.abandon()) {
            arrived(current.next(), null, gone());
        }
    }

    /** What everybody sees of a request whose client went away. */
    public static CancellationException gone() {
        return new CancellationException("The client went away");
    }
}
