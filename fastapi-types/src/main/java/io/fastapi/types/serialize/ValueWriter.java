package io.fastapi.types.serialize;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes the values of one shape that are not {@code null}. */
interface ValueWriter {

    void write(Object value, JsonGenerator out);

    /** The value as plain object. */
    @Nullable
    Object jsonable(Object value, Scope scope);

    /** Writes a value that may be {@code null}. */
    default void writeNullable(@Nullable Object value, JsonGenerator out) {
        if (value == null) {
            out.writeNull();
        } else {
            write(value, out);
        }
    }

    /** The plain object of a value that may be {@code null}. */
    default @Nullable Object jsonableNullable(@Nullable Object value, Scope scope) {
        return (value == null) ? null : jsonable(value, scope);
    }
}
