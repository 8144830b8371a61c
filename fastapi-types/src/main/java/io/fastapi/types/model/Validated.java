package io.fastapi.types.model;

import java.util.Objects;
import java.util.Set;

/**
 * A model together with the names of the fields that the input gave: pydantic's {@code model_fields_set}.
 *
 * <p>Take {@code body(new TypeRef<Validated<Item>>() {})} to learn which fields a client sent; return it from a handler
 * whose response model says {@code excludeUnset()} to leave the others out.
 *
 * @param value the model
 * @param fieldsSet the input names of the fields that were given, in declaration order
 * @param <T> the type of the model
 */
public record Validated<T>(T value, Set<String> fieldsSet) {

    public Validated {
        Objects.requireNonNull(value, "value");
        fieldsSet = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(fieldsSet));
    }
}
