package io.fastapi.engine.bind;

import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxOperator;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * A body whose reader may give it up at once. Reactor Netty begins one on the connection's event loop, later, and Spring's stream fails
 * when it is closed before, and keeps what comes after that.
 */
final class BegunBody extends FluxOperator<DataBuffer, DataBuffer> {

    BegunBody(Flux<DataBuffer> body) {
        super(body);
    }

    @Override
    public void subscribe(CoreSubscriber<? super DataBuffer> actual) {
        Reader reader = new Reader(actual);
        actual.onSubscribe(reader);
        this.source.subscribe(reader);
    }

    private static final class Reader extends Operators.DeferredSubscription implements CoreSubscriber<DataBuffer> {

        private final CoreSubscriber<? super DataBuffer> actual;

        Reader(CoreSubscriber<? super DataBuffer> actual) {
            this.actual = actual;
        }

        @Override
        public Context currentContext() {
            return this.actual.currentContext();
        }

        @Override
        public void onSubscribe(Subscription begun) {
            set(begun);
        }

        @Override
        public void onNext(DataBuffer piece) {
            if (isCancelled()) {
                DataBufferUtils.release(piece);
            } else {
                this.actual.onNext(piece);
            }
        }

        @Override
        public void onError(Throwable failure) {
            this.actual.onError(failure);
        }

        @Override
        public void onComplete() {
            this.actual.onComplete();
        }
    }
}
