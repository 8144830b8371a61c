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

    /** What was wrong with an input. */
    enum Kind {
        /** It could be read, and broke the rules of its type. */
        VALUE,
        /** It is not JSON: one violation {@code json_invalid} whose location is the offset in code points. */
        SYNTAX,
        /**
         * It could not be decoded at all (not Unicode, nested too deep, a number of thousands of digits): FastAPI answers
         * 400 instead of 422. One violation {@code json_invalid} without location.
         */
        UNREADABLE
    }

    /**
     * The input was not valid.
     *
     * @param kind whether the value, its JSON syntax or its encoding is wrong
     * @param violations never empty, in the order in which FastAPI reports errors
     */
    record Invalid<T>(Kind kind, List<Violation> violations) implements Validation<T> {

        public Invalid {
            violations = List.copyOf(violations);
        }

        /** A value that broke the rules of its type. */
        public Invalid(List<Violation> violations) {
            this(Kind.VALUE, violations);
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
