package io.fastapi.types.model;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a partial update: a value, an explicit {@code null}, or left out.
 *
 * <p>A record component of this type is optional on input and is left out of the output when it was left out of the
 * input.
 *
 * <pre>{@code
 * record ItemPatch(Patch<String> name, Patch<Double> price) {}
 * Item updated = new Item(patch.name().orElse(stored.name()), patch.price().orElse(stored.price()));
 * }</pre>
 *
 * @param <T> the type of the value
 */
public sealed interface Patch<T> {

    /** The field was given, possibly as {@code null}. */
    record Given<T>(@Nullable T value) implements Patch<T> {}

    /** The field was left out. */
    record Omitted<T>() implements Patch<T> {}

    /** A field that was given; {@code null} stands for JSON's {@code null}. */
    static <T> Patch<T> of(@Nullable T value) {
        return new Given<>(value);
    }

    /** A field that was left out. */
    static <T> Patch<T> omitted() {
        return new Omitted<>();
    }

    /** Whether the field was given, also as {@code null}. */
    default boolean isGiven() {
        return this instanceof Given;
    }

    /** The value given, which may be {@code null}, or the stored one when the field was left out. */
    default @Nullable T orElse(@Nullable T stored) {
        return this instanceof Given<T> given ? given.value() : stored;
    }

    /** The value, empty when left out or {@code null}. */
    default Optional<T> toOptional() {
        return Optional.ofNullable(orElse(null));
    }

    /** The same state with another value; a {@code null} value stays {@code null}. */
    default <R> Patch<R> map(Function<? super T, ? extends R> mapper) {
        Objects.requireNonNull(mapper, "mapper");
        if (this instanceof Given<T> given) {
            T value = given.value();
            return of(value == null ? null : mapper.apply(value));
        }
        return omitted();
    }
}
