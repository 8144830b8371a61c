package io.fastapi.engine.write;

import java.util.concurrent.atomic.AtomicBoolean;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.CoreSubscriber;
import reactor.core.Fuseable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;

/**
 * A whole body for a response that somebody decorates. Such a one may send it, change it, or throw it away without ever asking
 * for it; then nobody else gives it back.
 */
final class LentBuffer extends Mono<DataBuffer> implements Fuseable.ScalarCallable<DataBuffer> {

    private final DataBuffer buffer;
    private final AtomicBoolean taken = new AtomicBoolean();

    LentBuffer(DataBuffer buffer) {
        this.buffer = buffer;
    }

    /** Takes the buffer, for those that need not wait. */
    @Override
    public DataBuffer call() {
        if (this.taken.compareAndSet(false, true)) {
            return this.buffer;
        }
        throw new IllegalStateException("This body was taken already");
    }

    @Override
    public void subscribe(CoreSubscriber<? super DataBuffer> actual) {
        actual.onSubscribe(new Subscription() {

            private boolean over;

            @Override
            public void request(long n) {
                if (!this.over && Operators.validate(n)) {
                    this.over = true;
                    give(actual);
                }
            }

            @Override
            public void cancel() {
                this.over = true;
            }
        });
    }

    private void give(CoreSubscriber<? super DataBuffer> actual) {
        DataBuffer given;
        try {
            given = call();
        } catch (IllegalStateException again) {
            actual.onError(again);
            return;
        }
        actual.onNext(given);
        actual.onComplete();
    }

    /** Gives the buffer back if nobody took it. */
    void end() {
        if (this.taken.compareAndSet(false, true)) {
            DataBufferUtils.release(this.buffer);
        }
    }
}
