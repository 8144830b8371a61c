package io.fastapi.types.serialize;

import io.fastapi.types.model.Validated;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** What is known while one value is written: which fields the input gave to its models, and how deep it is. */
final class Scope extends ObjectWriteContext.Base {

    /** How deep values may nest; the limit of Jackson's generators, for values that hold themselves. */
    private static final int MAX_DEPTH = 500;

    private record Level(Validated<?> validated, @Nullable Level outer) {}

    private final boolean nonFiniteAsNull;
    private @Nullable Level innermost;
    private int depth;

    Scope() {
        this(false);
    }

    /** @param nonFiniteAsNull whether NaN and infinities are {@code null} also where they have no type */
    Scope(boolean nonFiniteAsNull) {
        this.nonFiniteAsNull = nonFiniteAsNull;
    }

    /** The scope of what a generator of {@link Serializers} writes. */
    static Scope of(JsonGenerator out) {
        return (out.objectWriteContext() instanceof Scope scope) ? scope : new Scope();
    }

    boolean isNonFiniteNull() {
        return this.nonFiniteAsNull;
    }

    /** Until {@link #leave}, this value says what was given. */
    void enter(Validated<?> validated) {
        this.innermost = new Level(validated, this.innermost);
    }

    void leave() {
        this.innermost = (this.innermost != null) ? this.innermost.outer() : null;
    }

    /** The names of the fields given to a model, {@code null} if nothing is known of it: all of its fields count. */
    @Nullable
    Set<String> fieldsSet(Object model) {
        for (Level level = this.innermost; level != null; level = level.outer()) {
            Optional<Set<String>> found = level.validated().fieldsSet(model);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }

    /**
     * Goes into a model or container.
     *
     * @throws IllegalArgumentException if the value is too deep, as one that holds itself is
     */
    void deeper() {
        if (++this.depth > MAX_DEPTH) {
            throw new IllegalArgumentException("The value nests deeper than " + MAX_DEPTH + " levels, or holds itself");
        }
    }

    void back() {
        this.depth--;
    }
}
