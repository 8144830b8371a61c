package io.fastapi.engine.invoke;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.util.context.Context;

/** Waits for the one value of a publisher or future. */
final class Waiter implements CoreSubscriber<Object> {

    /** What happens then; called once. */
    @FunctionalInterface
    interface Then {

        void accept(@Nullable Object value, @Nullable Throwable failure);
    }

    private final Context context;
    private final Then then;
    private boolean done;
    private @Nullable Object value;
    private volatile @Nullable Subscription subscription;
    private volatile boolean cancelled;

    Waiter(Context context, Then then) {
        this.context = context;
        this.then = then;
    }

    /** Begins to wait; the result may be there before this returns. */
    void await(Object result) {
        if (result instanceof Publisher<?> publisher) {
            publisher.subscribe(this);
        } else {
            ((CompletionStage<?>) result)
                    .whenComplete((found, failure) ->
                            this.then.accept(found, (failure == null) ? null : Awaited.unwrap(failure)));
        }
    }

    void cancel() {
        this.cancelled = true;
        Subscription current = this.subscription;
        if (current != null) {
            current.cancel();
        }
    }

    @Override
    public Context currentContext() {
        return this.context;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        this.subscription = subscription;
        if (this.cancelled) {
            subscription.cancel();
        } else {
            subscription.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(Object item) {
        if (this.value == null) {
            this.value = item;
        }
    }

    @Override
    public void onError(Throwable failure) {
        finish(null, failure);
    }

    @Override
    public void onComplete() {
        finish(this.value, null);
    }

    private void finish(@Nullable Object found, @Nullable Throwable failure) {
        if (!this.done) {
            this.done = true;
            this.then.accept(found, failure);
        }
    }
}
