package io.fastapi.engine;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxOperator;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/** Pieces whose source is told that nobody wants more by the thread that reads it, if one does: it can close what it read. */
final class UncutReads extends FluxOperator<DataBuffer, DataBuffer> {

    UncutReads(Flux<? extends DataBuffer> source) {
        super(source);
    }

    @Override
    public void subscribe(CoreSubscriber<? super DataBuffer> actual) {
        this.source.subscribe(new Reader(actual));
    }

    private static final class Reader implements CoreSubscriber<DataBuffer>, Subscription {

        private final CoreSubscriber<? super DataBuffer> actual;
        private final AtomicLong awaited = new AtomicLong();
        private volatile boolean cancelled;
        private volatile @Nullable Subscription reading;

        Reader(CoreSubscriber<? super DataBuffer> actual) {
            this.actual = actual;
        }

        @Override
        public Context currentContext() {
            return this.actual.currentContext();
        }

        @Override
        public void onSubscribe(Subscription source) {
            this.reading = source;
            this.actual.onSubscribe(this);
        }

        @Override
        public void request(long n) {
            if (Operators.validate(n) && !this.cancelled) {
                this.awaited.accumulateAndGet(n, Operators::addCap);
                source().request(n);
            }
        }

        /** What is awaited is being read: whoever reads learns of it with the next piece. */
        @Override
        public void cancel() {
            this.cancelled = true;
            if (this.awaited.get() == 0) {
                source().cancel();
            }
        }

        private Subscription source() {
            Subscription started = this.reading;
            return (started == null) ? Operators.cancelledSubscription() : started;
        }

        @Override
        public void onNext(DataBuffer piece) {
            if (this.cancelled) {
                DataBufferUtils.release(piece);
                source().cancel();
                return;
            }
            this.awaited.updateAndGet(left -> (left == Long.MAX_VALUE) ? left : left - 1);
            this.actual.onNext(piece);
            if (this.cancelled) {
                source().cancel();
            }
        }

        @Override
        public void onError(Throwable failure) {
            if (!this.cancelled) {
                this.actual.onError(failure);
            }
        }

        @Override
        public void onComplete() {
            if (!this.cancelled) {
                this.actual.onComplete();
            }
        }
    }
}
