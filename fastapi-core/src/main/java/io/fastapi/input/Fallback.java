package io.fastapi.input;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an input is when the request leaves it out. */
public sealed interface Fallback {

    /** Nothing: the request is answered with 422, error type {@code missing}. */
    record Required() implements Fallback {}

    /** No value: {@code Optional.empty()}; not shown in the schema, as Python's {@code None}. */
    record Empty() implements Fallback {}

    /** A value, shown in the schema. */
    record Value(Object value) implements Fallback {}

    /** A value made for each request, not shown in the schema. */
    record Factory(Supplier<? extends @Nullable Object> factory) implements Fallback {}
}
