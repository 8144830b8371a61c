package io.fastapi.engine.filter;

import io.fastapi.engine.request.Disconnects;
import io.fastapi.engine.request.Unwanted;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.util.context.Context;

/** The answer of a function on its way to the client. */
final class Sending implements CoreSubscriber<Void> {

    private final Passages passages;
    private final @Nullable HeldResponse held;
    private final List<Callable<?>> tasks;
    private final AtomicBoolean ended = new AtomicBoolean();

    /**
     * An answer on its way.
     *
     * @param passages told how it went
     * @param held the response whose body it has
     * @param tasks what the function gave it to do afterwards
     */
    Sending(Passages passages, @Nullable HeldResponse held, List<Callable<?>> tasks) {
        this.passages = passages;
        this.held = held;
        this.tasks = tasks;
    }

    @Override
    public Context currentContext() {
        return this.passages.currentContext();
    }

    @Override
    public void onSubscribe(Subscription started) {
        this.passages.onSubscribe(started);
    }

    @Override
    public void onNext(Void nothing) {}

    @Override
    public void onError(Throwable thrown) {
        if (this.held != null) {
            this.held.ended(thrown);
        }
        if (thrown instanceof Unwanted why) {
            this.passages.refused(why);
            return;
        }
        if (Disconnects.isOne(thrown)) {
            afterwards();
        }
        this.passages.fail(thrown);
    }

    @Override
    public void onComplete() {
        afterwards(); // first: what is inside may be all that a shutdown waits for
        if (this.held != null) {
            this.held.ended(null);
        }
        this.passages.sent();
    }

    /** Runs the tasks, once: when the answer was sent, or the client is gone. */
    void afterwards() {
        if (this.ended.compareAndSet(false, true)) {
            this.passages.afterwards(this.tasks);
        }
    }
}
