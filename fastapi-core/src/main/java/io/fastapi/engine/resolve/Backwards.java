package io.fastapi.engine.resolve;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Goes from the last to the first, each when the one before is done. What one fails with is what the next one sees. However many there
 * are, the stack grows no deeper.
 *
 * @param <E> what it goes through
 */
final class Backwards<E> {

    /** What is done with each. */
    @FunctionalInterface
    interface Step<E> {

        /**
         * Does it.
         *
         * @param seen what went wrong so far
         * @param then called with what went wrong in the end
         */
        void run(E each, @Nullable Throwable seen, Relay.Next then);
    }

    private final List<E> all;
    private final Step<E> step;
    private final Relay.Next last;
    private final AtomicInteger due = new AtomicInteger();
    private int left;
    private @Nullable Throwable seen;

    private Backwards(List<E> all, Step<E> step, Relay.Next last) {
        this.all = all;
        this.step = step;
        this.last = last;
        this.left = all.size();
    }

    /**
     * Begins.
     *
     * @param last called with what went wrong in the end
     */
    static <E> void go(List<E> all, @Nullable Throwable seen, Step<E> step, Relay.Next last) {
        new Backwards<>(all, step, last).next(null, seen);
    }

    private void next(@Nullable Object nothing, @Nullable Throwable failure) {
        this.seen = failure;
        if (this.due.getAndIncrement() > 0) {
            return; // done at once: the loop below goes on
        }
        do {
            if (this.left == 0) {
                this.last.accept(null, this.seen);
                return;
            }
            this.step.run(this.all.get(--this.left), this.seen, this::next);
        } while (this.due.decrementAndGet() > 0);
    }
}
