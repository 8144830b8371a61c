package io.fastapi.engine.websocket;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/** Sends the items of a publisher, each when the client has taken the one before. */
final class Outgoing extends Mono<Void> {

    private final Session session;
    private final BooleanSupplier writable;
    private final Messages messages;
    private final Publisher<?> items;

    /**
     * What is to be sent.
     *
     * @param writable whether a message may be sent now; fails if none may be any more
     */
    Outgoing(Session session, BooleanSupplier writable, Messages messages, Publisher<?> items) {
        this.session = session;
        this.writable = writable;
        this.messages = messages;
        this.items = items;
    }

    @Override
    public void subscribe(CoreSubscriber<? super Void> actual) {
        this.items.subscribe(new Sender(this, actual));
    }

    private static final class Sender implements CoreSubscriber<Object>, Subscription, Runnable {

        private final Session session;
        private final BooleanSupplier writable;
        private final Messages messages;
        private final CoreSubscriber<? super Void> actual;
        private final AtomicBoolean waiting = new AtomicBoolean();
        private final AtomicBoolean over = new AtomicBoolean();
        private volatile @Nullable Subscription source;

        Sender(Outgoing outgoing, CoreSubscriber<? super Void> actual) {
            this.session = outgoing.session;
            this.writable = outgoing.writable;
            this.messages = outgoing.messages;
            this.actual = actual;
        }

        @Override
        public Context currentContext() {
            return this.actual.currentContext();
        }

        @Override
        public void onSubscribe(Subscription started) {
            this.source = started;
            this.session.addWriter(this);
            this.actual.onSubscribe(this);
            this.waiting.set(true);
            run();
        }

        /** Asks for the next item, now or when the client keeps up again. */
        private void askInTurn() {
            if (!this.over.get() && this.writable.getAsBoolean()) {
                ask();
            } else {
                this.waiting.set(true);
                run(); // it may keep up again by now
            }
        }

        /** Looks whether the client keeps up, or has gone. */
        @Override
        public void run() {
            try {
                if (!this.over.get() && this.writable.getAsBoolean() && this.waiting.compareAndSet(true, false)) {
                    ask();
                }
            } catch (RuntimeException gone) {
                fail(gone);
            }
        }

        private void ask() {
            Subscription started = this.source;
            if (started != null) {
                started.request(1);
            }
        }

        private void fail(Throwable failure) {
            if (end()) {
                Subscription started = this.source;
                if (started != null) {
                    started.cancel();
                }
                this.actual.onError(failure);
            }
        }

        private boolean end() {
            boolean first = this.over.compareAndSet(false, true);
            if (first) {
                this.session.removeWriter(this);
            }
            return first;
        }

        @Override
        public void onNext(Object item) {
            try {
                if (!this.over.get()) {
                    this.session.send(this.messages.encoded(item));
                    askInTurn();
                }
            } catch (RuntimeException unfit) {
                fail(unfit);
            }
        }

        @Override
        public void onError(Throwable failure) {
            if (end()) {
                this.actual.onError(failure);
            }
        }

        @Override
        public void onComplete() {
            if (end()) {
                this.actual.onComplete();
            }
        }

        /** Demand does not matter: nothing but the end is told. */
        @Override
        public void request(long n) {
            Operators.validate(n);
        }

        @Override
        public void cancel() {
            Subscription started = this.source;
            if (end() && started != null) {
                started.cancel();
            }
        }
    }
}
