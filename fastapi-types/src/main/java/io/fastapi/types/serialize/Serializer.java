package io.fastapi.types.serialize;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the values of one type as JSON; made by {@link Serializers}. Immutable and thread-safe.
 *
 * @param <T> the Java type of the values
 */
public interface Serializer<T> {

    /**
     * Writes a value.
     *
     * @throws IllegalArgumentException if the value has no JSON form, such as bytes that are not UTF-8
     */
    void write(@Nullable T value, JsonGenerator out);

    /**
     * The value as maps, lists, strings, numbers, booleans and {@code null}: pydantic's {@code model_dump(mode="json")}.
     *
     * @throws IllegalArgumentException if the value has no JSON form
     */
    @Nullable
    Object toJsonable(@Nullable T value);
}
