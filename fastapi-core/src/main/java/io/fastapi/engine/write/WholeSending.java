package io.fastapi.engine.write;

import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * Sends a body once somebody wants to know of it. Whoever goes away before the server has the body leaves it to be released; who
 * goes away while the server takes it is heard afterwards, since Reactor Netty and Spring would leave it to nobody.
 */
public final class WholeSending extends Mono<Void> {

    private static final AtomicReferenceFieldUpdater<Sender, State> STATE =
            AtomicReferenceFieldUpdater.newUpdater(Sender.class, State.class, "state");

    private final Supplier<Mono<Void>> server;
    private final Runnable unsent;
    private final Runnable sent;

    /**
     * Sends a body.
     *
     * @param server gives the body to the server
     * @param unsent called in place of it if nobody waits any more
     * @param sent called when the server calls it sent
     */
    public WholeSending(Supplier<Mono<Void>> server, Runnable unsent, Runnable sent) {
        this.server = server;
        this.unsent = unsent;
        this.sent = sent;
    }

    @Override
    public void subscribe(CoreSubscriber<? super Void> actual) {
        Sender sender = new Sender(actual);
        actual.onSubscribe(sender);
        if (sender.begins()) {
            this.server.get().subscribe(sender);
            sender.begun();
        } else {
            this.unsent.run();
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
        private volatile State state = State.NEW;
        private volatile @Nullable Subscription sending;

        Sender(CoreSubscriber<? super Void> actual) {
            this.actual = actual;
        }

        /** Whether the server is to be given the body. */
        boolean begins() {
            return STATE.compareAndSet(this, State.NEW, State.BEGINS);
        }

        /** The server has the body. */
        void begun() {
            if (!STATE.compareAndSet(this, State.BEGINS, State.BEGUN)) {
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
            WholeSending.this.sent.run();
            this.actual.onComplete();
        }

        /** Nothing is brought but the end. */
        @Override
        public void request(long n) {
            Operators.validate(n);
        }

        @Override
        public void cancel() {
            if (STATE.getAndSet(this, State.CANCELLED) == State.BEGUN) {
                stop();
            }
        }
    }
}
