package io.fastapi.engine.write;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.CoreSubscriber;
import reactor.core.Fuseable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;

/**
 * A whole body for a response that may send it, change it, or throw it away without ever asking for it; then nobody else gives it
 * back.
 */
final class LentBuffer extends Mono<DataBuffer> implements Fuseable.ScalarCallable<DataBuffer> {

    private enum State {
        LENT,
        TAKEN,
        GIVEN_BACK
    }

    private final DataBuffer buffer;
    private final AtomicReference<State> state = new AtomicReference<>(State.LENT);

    LentBuffer(DataBuffer buffer) {
        this.buffer = buffer;
    }

    /**
     * Takes the buffer, for those that need not wait; as of {@code Mono.just}, who looks at it twice gets it twice. There is none any
     * more once it was given back.
     */
    @Override
    public @Nullable DataBuffer call() {
        this.state.compareAndSet(State.LENT, State.TAKEN);
        return (this.state.get() == State.TAKEN) ? this.buffer : null;
    }

    @Override
    public void subscribe(CoreSubscriber<? super DataBuffer> actual) {
        actual.onSubscribe(new Subscription() {

            private boolean over;

            @Override
            public void request(long n) {
                if (!this.over && Operators.validate(n)) {
                    this.over = true;
                    DataBuffer taken = call();
                    if (taken != null) {
                        actual.onNext(taken);
                    }
                    actual.onComplete();
                }
            }

            @Override
            public void cancel() {
                this.over = true;
            }
        });
    }

    /** Gives the buffer back if nobody took it; false if somebody did, or it was given back before. */
    boolean end() {
        boolean left = this.state.compareAndSet(State.LENT, State.GIVEN_BACK);
        if (left) {
            DataBufferUtils.release(this.buffer);
        }
        return left;
    }
}
