package io.fastapi.input;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * How many calls of a dependency may run at a time: FastAPI's {@code max_concurrency}. Those that wait get a place in the order
 * in which they came. Made by {@link Dependency#maxConcurrency}; wherever that dependency is used, in however many applications,
 * the limit is the same one. Thread-safe.
 */
public final class ConcurrencyLimit {

    private final int most;
    private final Deque<Place> waiting = new ArrayDeque<>();
    private int free;

    ConcurrencyLimit(int most) {
        this.most = most;
        this.free = most;
    }

    /**
     * A place for one call: there already, or when those that came before have one. Cancelling it gives it up, as long as the call
     * has not begun.
     *
     * @param next runs what happens when a place is handed on
     */
    public CompletableFuture<Void> enter(Executor next) {
        Place place = new Place(next);
        synchronized (this) {
            if (this.free == 0) {
                this.waiting.add(place);
                return place;
            }
            this.free--;
        }
        place.complete(null);
        return place;
    }

    /** Gives a place back after a call. */
    public void leave() {
        Place first;
        synchronized (this) {
            first = this.waiting.poll();
            if (first == null) {
                this.free++;
            }
        }
        if (first != null) {
            first.hand();
        }
    }

    /** How many calls may run at a time. */
    public int most() {
        return this.most;
    }

    private synchronized boolean forget(Place place) {
        return this.waiting.remove(place);
    }

    @Override
    public String toString() {
        return String.valueOf(this.most);
    }

    private final class Place extends CompletableFuture<@Nullable Void> {

        private final Executor next;

        Place(Executor next) {
            this.next = next;
        }

        /** Not on the thread of the one that leaves: it has a request of its own to go on with. */
        void hand() {
            try {
                this.next.execute(() -> {
                    if (!complete(null)) {
                        leave();
                    }
                });
            } catch (RejectedExecutionException closing) {
                leave();
                super.cancel(true);
            }
        }

        /** A place that is handed over at the same moment goes to the next one. */
        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (cancelled) {
                forget(this);
            } else if (!isCompletedExceptionally()) {
                leave();
            }
            return cancelled;
        }
    }
}
