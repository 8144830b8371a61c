package io.fastapi.engine.write;

import io.fastapi.channel.SlowSubscriberException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Operators;
import reactor.core.scheduler.Schedulers;
import reactor.util.concurrent.Queues;
import reactor.util.context.Context;

/**
 * The events of a stream, a comment whenever nothing was sent for a time, so that proxies keep the connection, and an end at
 * shutdown. The source is asked for what the client takes. A comment takes the place of an event that was asked for; should
 * that come meanwhile, it waits for its turn, so that there are never more events here than comments went out.
 */
final class EventPieces extends Flux<byte[]> {

    private static final byte[] PING = ": ping\n\n".getBytes(StandardCharsets.UTF_8);
    private static final long QUIET = TimeUnit.SECONDS.toNanos(1);

    private final Flux<byte[]> events;
    private final OpenEvents open;

    EventPieces(Flux<byte[]> events, OpenEvents open) {
        this.events = events;
        this.open = open;
    }

    @Override
    public void subscribe(CoreSubscriber<? super byte[]> actual) {
        this.events.subscribe(new Line(actual, this.open));
    }

    /** One open stream. Its source, its client and the timer come from threads of their own; one at a time sends. */
    static final class Line implements CoreSubscriber<byte[]>, Subscription, Runnable {

        private final CoreSubscriber<? super byte[]> actual;
        private final OpenEvents open;
        private final long interval;
        private final Disposable.Swap timer = Disposables.swap();

        /** How often somebody wanted to send since the sender last looked; whoever makes it one is the sender. */
        private final AtomicInteger signals = new AtomicInteger();

        private final Queue<byte[]> waiting =
                Queues.<byte[]>unboundedMultiproducer().get();
        private final AtomicLong demand = new AtomicLong();

        /** For how many comments no event was asked for less. */
        private final AtomicLong debt = new AtomicLong();

        private final AtomicBoolean pingDue = new AtomicBoolean();
        private final AtomicBoolean closed = new AtomicBoolean();
        private volatile long lastEvent = System.nanoTime();
        private volatile long lastPiece = this.lastEvent;
        private volatile boolean ending;
        private volatile long end;
        private volatile boolean done;
        private volatile @Nullable Throwable failure;
        private volatile @Nullable Subscription source;

        Line(CoreSubscriber<? super byte[]> actual, OpenEvents open) {
            this.actual = actual;
            this.open = open;
            this.interval = open.settings().pingInterval().toNanos();
        }

        @Override
        public Context currentContext() {
            return this.actual.currentContext();
        }

        @Override
        public void onSubscribe(Subscription started) {
            this.source = started;
            this.actual.onSubscribe(this);
            this.open.add(this);
            if (this.closed.get()) { // all was there at once, and is sent
                this.open.remove(this);
            }
            look();
        }

        @Override
        public void onNext(byte[] event) {
            long now = System.nanoTime();
            this.lastEvent = now;
            this.lastPiece = now;
            this.waiting.add(event);
            send();
        }

        @Override
        public void onError(Throwable thrown) {
            if (!(thrown instanceof SlowSubscriberException)) { // else it comes back with the id of its last event
                this.failure = thrown;
            }
            onComplete();
        }

        @Override
        public void onComplete() {
            this.done = true;
            send();
        }

        @Override
        public void request(long n) {
            Subscription started = this.source;
            if (started != null && Operators.validate(n)) {
                this.demand.accumulateAndGet(n, Operators::addCap);
                long wanted = n - paid(n);
                if (wanted > 0) {
                    started.request(wanted);
                }
                send();
            }
        }

        private long paid(long most) {
            long owed = this.debt.getAndUpdate(present -> Math.max(0, present - most));
            return Math.min(owed, most);
        }

        @Override
        public void cancel() {
            if (close()) {
                stopSource();
            }
        }

        private void send() {
            if (this.signals.getAndIncrement() == 0) {
                int seen = 1;
                while (seen != 0) {
                    sendWhatThereIs();
                    seen = this.signals.addAndGet(-seen);
                }
            }
        }

        private void sendWhatThereIs() {
            while (!this.closed.get() && this.demand.get() > 0) {
                byte[] event = this.waiting.poll();
                if (event == null && !this.done && this.pingDue.compareAndSet(true, false)) {
                    this.debt.incrementAndGet();
                    event = PING;
                }
                if (event == null) {
                    break;
                }
                this.demand.accumulateAndGet(1, (present, one) -> present == Long.MAX_VALUE ? present : present - one);
                this.actual.onNext(event);
            }
            boolean over = this.done && this.waiting.isEmpty();
            if (over && close()) {
                Throwable thrown = this.failure;
                if (thrown == null) {
                    this.actual.onComplete();
                } else {
                    this.actual.onError(thrown);
                }
            }
        }

        /** A shutdown has begun: ends once the stream is quiet, or at a time. */
        void endBy(long nanoTime) {
            this.end = nanoTime;
            this.ending = true;
            look();
        }

        private void look() {
            if (!this.closed.get()) {
                Schedulers.parallel().schedule(this);
            }
        }

        /** Looks whether it is time for a comment, or to end; and when it will be. */
        @Override
        public void run() {
            long now = System.nanoTime();
            if (this.closed.get()) {
                return;
            }
            if (this.ending && (now - this.end >= 0 || now - this.lastEvent >= QUIET)) {
                stopSource();
                onComplete();
                return;
            }
            if (this.interval > 0 && now - this.lastPiece >= this.interval) {
                this.lastPiece = now;
                this.pingDue.set(true);
                send();
            }
            sleepUntilDue(now);
        }

        private void sleepUntilDue(long now) {
            long due = (this.interval > 0) ? this.lastPiece + this.interval - now : Long.MAX_VALUE;
            if (this.ending) {
                due = Math.min(due, Math.min(this.end - now, this.lastEvent + QUIET - now));
            }
            if (due != Long.MAX_VALUE) {
                this.timer.update(Schedulers.parallel().schedule(this, Math.max(due, 1), TimeUnit.NANOSECONDS));
            }
        }

        private void stopSource() {
            Subscription started = this.source;
            if (started != null) {
                started.cancel();
            }
        }

        private boolean close() {
            boolean first = this.closed.compareAndSet(false, true);
            if (first) {
                this.timer.dispose();
                this.open.remove(this);
            }
            return first;
        }
    }
}
