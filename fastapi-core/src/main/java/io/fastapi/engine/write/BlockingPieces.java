package io.fastapi.engine.write;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Operators;

/**
 * What a reader reads, on workers and only as far as there is demand. One worker at a time owns the reader, and the last one
 * closes it: after a cancellation that is the one that still reads, however long its read takes.
 */
final class BlockingPieces extends Flux<byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private final PieceReader reader;
    private final Executor workers;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();

    BlockingPieces(PieceReader reader, Executor workers) {
        this.reader = reader;
        this.workers = workers;
    }

    @Override
    public void subscribe(CoreSubscriber<? super byte[]> actual) {
        if (this.taken.compareAndSet(false, true)) {
            actual.onSubscribe(new Reading(actual));
        } else {
            Operators.error(actual, new IllegalStateException("This body is read already"));
        }
    }

    /** Closes the reader unless it was read. */
    void discard() {
        if (!this.taken.compareAndSet(false, true)) {
            return;
        }
        if (this.reader.isOpen()) {
            try {
                this.workers.execute(this::close);
            } catch (RejectedExecutionException none) {
                close();
            }
        } else {
            close();
        }
    }

    void whenClosed(Runnable then) {
        this.closed.thenRun(then);
    }

    private void close() {
        try {
            this.reader.close();
        } catch (Exception failure) {
            LOG.warn("The source of a streamed answer could not be closed", failure);
        } finally {
            this.closed.complete(null);
        }
    }

    private final class Reading implements Subscription, Runnable {

        private final CoreSubscriber<? super byte[]> actual;
        private final AtomicLong demand = new AtomicLong();

        /** How many signals came since the owner last looked; whoever makes it one owns the reader. */
        private final AtomicInteger signals = new AtomicInteger();

        private volatile boolean cancelled;
        private boolean ended;

        Reading(CoreSubscriber<? super byte[]> actual) {
            this.actual = actual;
        }

        @Override
        public void request(long n) {
            if (Operators.validate(n)) {
                this.demand.accumulateAndGet(n, Operators::addCap);
                signal();
            }
        }

        @Override
        public void cancel() {
            this.cancelled = true;
            signal();
        }

        private void signal() {
            if (this.signals.getAndIncrement() > 0) {
                return;
            }
            try {
                BlockingPieces.this.workers.execute(this);
            } catch (RejectedExecutionException none) {
                end(none);
            }
        }

        @Override
        public void run() {
            int seen = 1;
            while (seen != 0) {
                read();
                seen = this.signals.addAndGet(-seen);
            }
        }

        private void read() {
            while (!this.ended && (this.cancelled || this.demand.get() > 0)) {
                byte[] piece;
                try {
                    piece = this.cancelled ? null : BlockingPieces.this.reader.next();
                } catch (Throwable failure) {
                    end(failure);
                    return;
                }
                if (piece == null) {
                    end(null);
                } else {
                    this.demand.decrementAndGet();
                    this.actual.onNext(piece);
                }
            }
        }

        private void end(@Nullable Throwable failure) {
            if (this.ended) {
                return;
            }
            this.ended = true;
            close();
            if (this.cancelled) {
                return;
            }
            if (failure == null) {
                this.actual.onComplete();
            } else {
                this.actual.onError(failure);
            }
        }
    }
}
