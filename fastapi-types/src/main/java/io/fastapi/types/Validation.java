package io.fastapi.types;

import io.fastapi.types.error.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of validating a value: the typed value, or everything that is wrong with it.
 *
 * @param <T> the type of a valid value
 */
public sealed interface Validation<T> {

    /** The input was valid; the value is {@code null} only where the type allows {@code null}. */
    record Valid<T>(@Nullable T value) implements Validation<T> {}

    /** The input was not valid; the list is never empty, in the order in which FastAPI reports errors. */
    record Invalid<T>(List<Violation> violations) implements Validation<T> {

        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /**
     * The value, for callers that have no use for the violations.
     *
     * @throws InvalidValueException if the input was not valid
     */
    default @Nullable T orElseThrow() {
        if (this instanceof Valid<T> valid) {
            return valid.value();
        }
        throw new InvalidValueException(((Invalid<T>) this).violations());
    }
}
