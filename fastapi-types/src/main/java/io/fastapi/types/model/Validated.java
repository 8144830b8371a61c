package io.fastapi.types.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value together with the names of the fields that the input gave, for the value itself and for each model inside it:
 * pydantic's {@code model_fields_set}.
 *
 * <p>Take {@code body(new TypeRef<Validated<Item>>() {})} to learn which fields a client sent; return it from a handler
 * whose response model says {@code excludeUnset()} to leave the others out, or {@linkplain #applyTo apply} it to what is
 * stored. Immutable; equal by value and names.
 *
 * @param <T> the type of the value: a model, or a list, map or other type with models in it
 */
public final class Validated<T> {

    /** What an input gave; made by the validator that read it. */
    public interface Given {

        /** The names of the fields given to a model, told from others by identity; empty if the input did not make it. */
        Optional<Set<String>> fieldsSet(Object model);

        /**
         * A copy of one model with some fields of another.
         *
         * @throws IllegalStateException if the type is no model of which instances can be made
         */
        Object merged(Object stored, Object given, Set<String> fields);
    }

    private final T value;
    private final Set<String> fieldsSet;
    private final @Nullable Given given;

    private Validated(T value, Set<String> fieldsSet, @Nullable Given given) {
        this.value = Objects.requireNonNull(value, "value");
        this.fieldsSet = Collections.unmodifiableSet(new LinkedHashSet<>(fieldsSet));
        this.given = given;
    }

    /** A value and the input names of its fields that were given, in declaration order; all of its models are whole. */
    public Validated(T value, Set<String> fieldsSet) {
        this(value, fieldsSet, null);
    }

    /** A value that was read from an input. */
    public Validated(T value, Given given) {
        this(value, given.fieldsSet(value).orElse(Set.of()), given);
    }

    /** The value. */
    public T value() {
        return this.value;
    }

    /** The input names of the fields that were given, in declaration order; empty for a value that is no model. */
    public Set<String> fieldsSet() {
        return this.fieldsSet;
    }

    /** The same for a model inside the value; empty if the input did not make it, so that all of its fields count. */
    public Optional<Set<String>> fieldsSet(Object model) {
        if (model == this.value) {
            return Optional.of(this.fieldsSet);
        }
        return (this.given != null) ? this.given.fieldsSet(model) : Optional.empty();
    }

    /**
     * Another value, such as a changed copy, with the fields that were given to this one. Models that both have inside
     * keep theirs.
     */
    public Validated<T> with(T other) {
        return new Validated<>(other, this.fieldsSet, this.given);
    }

    /**
     * A copy of what is stored with the fields that the input gave, whole ones: FastAPI's
     * {@code stored.model_copy(update=item.model_dump(exclude_unset=True))}.
     *
     * @throws IllegalStateException if this was not read from an input, or is no model
     */
    @SuppressWarnings("unchecked") // a model is merged with another of its type
    public T applyTo(T stored) {
        if (this.given == null) {
            throw new IllegalStateException("Only what was read from an input can be applied to a stored value");
        }
        return (T) this.given.merged(stored, this.value, this.fieldsSet);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Validated<?> that
                && this.value.equals(that.value)
                && this.fieldsSet.equals(that.fieldsSet);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.value, this.fieldsSet);
    }

    @Override
    public String toString() {
        return "Validated[value=" + this.value + ", fieldsSet=" + this.fieldsSet + "]";
    }
}
