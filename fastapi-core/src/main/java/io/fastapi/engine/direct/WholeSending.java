package io.fastapi.engine.direct;

import io.fastapi.engine.write.WholeAnswer;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.netty.http.server.HttpServerResponse;
import reactor.util.context.Context;

/**
 * Sends a body once somebody wants to know of it. Whoever goes away before the server has the body leaves it to be released here;
 * who goes away while the server takes it is heard afterwards, since Reactor Netty would leave it to nobody.
 */
final class WholeSending extends Mono<Void> {

    private final DirectResponse response;
    private final HttpServerResponse server;
    private final DataBuffer body;

    WholeSending(DirectResponse response, HttpServerResponse server, DataBuffer body) {
        this.response = response;
        this.server = server;
        this.body = body;
    }

    @Override
    public void subscribe(CoreSubscriber<? super Void> actual) {
        Sender sender = new Sender(actual);
        actual.onSubscribe(sender);
        if (sender.begins()) {
            this.server
                    .sendObject(NettyDataBufferFactory.toByteBuf(this.body))
                    .then()
                    .subscribe(sender);
            sender.begun();
        } else {
            DataBufferUtils.release(this.body);
        }
    }

    private enum State {
        NEW,
        BEGINS,
        BEGUN,
        CANCELLED
    }

    private final class Sender implements CoreSubscriber<Void>, Subscription {

        private final CoreSubscriber<? super Void> actual;
        private final AtomicReference<State> state = new AtomicReference<>(State.NEW);
        private volatile @Nullable Subscription sending;

        Sender(CoreSubscriber<? super Void> actual) {
            this.actual = actual;
        }

        /** Whether the server is to be given the body. */
        boolean begins() {
            return this.state.compareAndSet(State.NEW, State.BEGINS);
        }

        /** The server has the body. */
        void begun() {
            if (!this.state.compareAndSet(State.BEGINS, State.BEGUN)) {
                stop();
            }
        }

        private void stop() {
            Subscription started = this.sending;
            if (started != null) {
                started.cancel();
            }
        }

        @Override
        public Context currentContext() {
            return this.actual.currentContext();
        }

        @Override
        public void onSubscribe(Subscription started) {
            this.sending = started;
            started.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(Void nothing) {}

        @Override
        public void onError(Throwable failure) {
            this.actual.onError(failure);
        }

        @Override
        public void onComplete() {
            WholeAnswer.releaseIfDropped(WholeSending.this.response, WholeSending.this.body);
            this.actual.onComplete();
        }

        /** Nothing is brought but the end. */
        @Override
        public void request(long n) {
            Operators.validate(n);
        }

        @Override
        public void cancel() {
            if (this.state.getAndSet(State.CANCELLED) == State.BEGUN) {
                stop();
            }
        }
    }
}
