package io.fastapi.engine.filter;

import io.fastapi.response.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The calls of {@code next} by one function for one request, until it has answered. Thread-safe. */
final class Calls {

    private final List<Passage> all = new ArrayList<>(1);
    private boolean over;

    /** One more; false if the function has answered. */
    synchronized boolean add(Passage passage) {
        return !this.over && this.all.add(passage);
    }

    /** Those so far that the function may still return, and from now on may not. */
    synchronized List<Passage> take() {
        List<Passage> taken = this.over ? List.of() : List.copyOf(this.all);
        this.all.removeAll(taken);
        return taken;
    }

    /** The one whose answer has this body. */
    synchronized @Nullable Passage of(Content content) {
        for (Passage each : this.all) {
            if (each.isContent(content)) {
                return each;
            }
        }
        return null;
    }

    /** Whether there is one of a kind. */
    synchronized boolean any(Predicate<Passage> which) {
        return this.all.stream().anyMatch(which);
    }

    /** All so far. */
    synchronized List<Passage> all() {
        return List.copyOf(this.all);
    }

    /** The function has answered, or is not waited for: no more. All so far. */
    synchronized List<Passage> end() {
        this.over = true;
        return List.copyOf(this.all);
    }

    /** What a call is answered that comes too late. */
    static IllegalStateException late() {
        return new IllegalStateException(
                "The request was answered: `next` passes it on before the answer of the function"
                        + " is sent, not in a task of it, or on a thread that goes on beside it");
    }

    /** What an answer fails with that is none of these. */
    static IllegalStateException notOne() {
        return new IllegalStateException(
                "The answer was given up when the request was passed on again, or is that of another"
                        + " request: it cannot be returned");
    }
}
