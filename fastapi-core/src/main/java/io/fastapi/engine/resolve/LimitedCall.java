package io.fastapi.engine.resolve;

import io.fastapi.engine.plan.Plan.Step;
import io.fastapi.engine.resolve.Relay.Purpose;
import io.fastapi.input.ConcurrencyLimit;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Schedulers;

/**
 * A call of a dependency of which only so many may run at a time: waits for a place, without a thread, and gives it back after the
 * call; where the value has to be closed, after that.
 */
final class LimitedCall implements Relay.Next {

    private final ConcurrencyLimit limit;
    private final Step step;
    private final @Nullable Object[] arguments;
    private final Purpose purpose;
    private final Relay relay;
    private final Relay.Next then;

    LimitedCall(
            ConcurrencyLimit limit,
            Step step,
            @Nullable Object[] arguments,
            Purpose purpose,
            Relay relay,
            Relay.Next then) {
        this.limit = limit;
        this.step = step;
        this.arguments = arguments;
        this.purpose = purpose;
        this.relay = relay;
        this.then = then;
    }

    /** The result, or {@link Relay#LATER}. A client that leaves gives up waiting, whatever the call is for. */
    @Nullable
    Object begin() throws Throwable {
        Object place = this.relay.await(this.limit.enter(Schedulers.parallel()::schedule), Purpose.VALUE, this);
        return (place == Relay.LATER) ? Relay.LATER : call();
    }

    /** Goes on when a place is free. */
    @Override
    public void accept(@Nullable Object nothing, @Nullable Throwable failure) {
        if (failure != null) {
            this.then.accept(null, failure);
        } else {
            this.relay.proceed(this::call, this.then);
        }
    }

    private @Nullable Object call() throws Throwable {
        boolean done = false;
        try {
            if (this.relay.isCancelled()) {
                throw Relay.gone();
            }
            Object result = this.relay.call(this.step.call(), this.arguments, this.purpose, this::called);
            done = true;
            if (result != Relay.LATER && this.step.teardown() == null) {
                this.limit.leave();
            }
            return result;
        } finally {
            if (!done) {
                this.limit.leave();
            }
        }
    }

    private void called(@Nullable Object value, @Nullable Throwable failure) {
        if (failure != null || this.step.teardown() == null) {
            this.limit.leave();
        }
        this.then.accept(value, failure);
    }
}
