package io.fastapi.engine.resolve;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Waits for one result: the first value of a publisher, or the value of a stage.
 *
 * <p>Whoever waits owns the request. The state decides, once, who owns it next: the one who waits, because the result was
 * there at once; the thread that brings it; or the one who gives up.
 */
final class Waiter implements CoreSubscriber<Object> {

    private static final int STARTING = 0;
    private static final int PARKED = 1;
    private static final int ARRIVED = 2;
    private static final int ABANDONED = 3;

    private static final AtomicIntegerFieldUpdater<Waiter> STATE =
            AtomicIntegerFieldUpdater.newUpdater(Waiter.class, "state");

    private volatile int state = STARTING;
    private final Relay relay;
    private final Context context;
    private final boolean abandonable;
    private final Relay.Next next;
    private boolean single;
    private boolean done;
    private @Nullable Object value;
    private @Nullable Throwable failure;
    private volatile @Nullable Subscription subscription;
    private volatile @Nullable CompletionStage<?> stage;

    /**
     * A waiter for one result.
     *
     * @param relay takes the request when the result arrives
     * @param context the Reactor context that publishers see
     * @param abandonable whether one may give up; false where the result has to be closed, however late it comes
     * @param next called unless the result is there at once
     */
    Waiter(Relay relay, Context context, boolean abandonable, Relay.Next next) {
        this.relay = relay;
        this.context = context;
        this.abandonable = abandonable;
        this.next = next;
    }

    Relay.Next next() {
        return this.next;
    }

    /** Begins to wait for a publisher or stage; whether the result is there at once. */
    boolean await(Object result) {
        if (result instanceof Publisher<?> publisher) {
            this.single = publisher instanceof Mono;
            publisher.subscribe(this);
        } else {
            CompletionStage<?> pending = (CompletionStage<?>) result;
            this.stage = pending;
            pending.whenComplete(this::arrive);
        }
        return !STATE.compareAndSet(this, STARTING, PARKED);
    }

    /** Gives up. True if nobody else goes on: then the caller owns the request. */
    boolean abandon() {
        if (!this.abandonable || !STATE.compareAndSet(this, PARKED, ABANDONED)) {
            return false;
        }
        Subscription current = this.subscription;
        if (current != null) {
            current.cancel();
        }
        CompletionStage<?> pending = this.stage;
        if (pending != null) {
            pending.toCompletableFuture().cancel(true);
        }
        return true;
    }

    /** Brings the result. Only the first one counts. */
    private void arrive(@Nullable Object found, @Nullable Throwable problem) {
        if (this.done) {
            return;
        }
        this.done = true;
        this.value = found;
        this.failure = (problem == null) ? null : Awaited.unwrap(problem);
        if (STATE.getAndSet(this, ARRIVED) == PARKED) {
            this.relay.arrived(this.next, this.value, this.failure);
        }
    }

    /** The value that arrived; throws the failure, if that arrived. */
    @Nullable
    Object value() throws Throwable {
        if (this.failure != null) {
            throw this.failure;
        }
        return this.value;
    }

    @Override
    public Context currentContext() {
        return this.context;
    }

    @Override
    public void onSubscribe(Subscription started) {
        this.subscription = started;
        if (this.state == ABANDONED) {
            started.cancel();
        } else {
            started.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(Object item) {
        if (this.done || this.value != null) {
            return;
        }
        if (this.single) {
            this.value = item;
            return;
        }
        Subscription current = this.subscription;
        if (current != null) {
            current.cancel();
        }
        arrive(item, null);
    }

    @Override
    public void onError(Throwable problem) {
        arrive(null, problem);
    }

    @Override
    public void onComplete() {
        arrive(this.value, null);
    }
}
