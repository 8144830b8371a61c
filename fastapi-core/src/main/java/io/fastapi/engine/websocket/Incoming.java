package io.fastapi.engine.websocket;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Operators;

/** The messages of a connection as they are asked for; ends with the connection. */
final class Incoming<T> extends Flux<T> {

    private final Session session;
    private final Function<Object, @Nullable T> reader;

    /**
     * Messages of one kind.
     *
     * @param reader makes the item of a message; {@code null} if it is none
     */
    Incoming(Session session, Function<Object, @Nullable T> reader) {
        this.session = session;
        this.reader = reader;
    }

    @Override
    public void subscribe(CoreSubscriber<? super T> actual) {
        Receiver<T> receiver = new Receiver<>(this.session, this.reader, actual);
        if (this.session.listen(receiver)) {
            actual.onSubscribe(receiver);
            receiver.run();
        } else {
            Operators.error(
                    actual, new IllegalStateException("Somebody else receives the messages of this WebSocket already"));
        }
    }

    private static final class Receiver<T> implements Subscription, Listener {

        private final Session session;
        private final Function<Object, @Nullable T> reader;
        private final CoreSubscriber<? super T> actual;
        private final AtomicLong requested = new AtomicLong();
        private final AtomicInteger turns = new AtomicInteger();
        private volatile boolean over;

        Receiver(Session session, Function<Object, @Nullable T> reader, CoreSubscriber<? super T> actual) {
            this.session = session;
            this.reader = reader;
            this.actual = actual;
        }

        @Override
        public void request(long n) {
            if (Operators.validate(n)) {
                this.requested.accumulateAndGet(n, Operators::addCap);
                if (this.session.hasWaiting()) { // whoever adds one after this look sees the demand
                    run();
                }
            }
        }

        @Override
        public void cancel() {
            if (!this.over) {
                this.over = true;
                this.session.leave(this);
            }
        }

        @Override
        public void run() {
            if (this.turns.getAndIncrement() == 0) {
                handOn(null);
            }
        }

        @Override
        public boolean take(Object message) {
            if (!this.turns.compareAndSet(0, 1)) {
                return false;
            }
            boolean taken = !this.over && this.requested.get() > 0;
            handOn(taken ? message : null);
            return taken;
        }

        /** Hands on what has come and was asked for; one thread at a time. */
        private void handOn(@Nullable Object first) {
            Object next = first;
            int done = 1;
            while (done != 0) {
                try {
                    if (next != null) {
                        deliver(next);
                    }
                    handOnWaiting();
                } catch (Throwable failure) {
                    end(() -> this.actual.onError(failure));
                }
                next = null;
                done = this.turns.addAndGet(-done);
            }
        }

        private void handOnWaiting() {
            while (!this.over && this.requested.get() > 0) {
                Object message = this.session.poll();
                if (message == null) {
                    break;
                }
                deliver(message);
            }
            if (!this.over && this.session.isExhausted()) {
                end(this.actual::onComplete);
            }
        }

        private void deliver(Object message) {
            T item = this.reader.apply(message);
            if (item != null) {
                this.requested.updateAndGet(left -> (left == Long.MAX_VALUE) ? left : left - 1);
                this.actual.onNext(item);
            }
        }

        private void end(Runnable told) {
            if (!this.over) {
                this.over = true;
                this.session.leave(this);
                told.run();
            }
        }
    }
}
