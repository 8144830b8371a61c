package io.fastapi.types.constraint;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A rule on values of a type. Made by {@link Constraints}; illegal pairs of rule and type do not compile.
 *
 * @param <T> the widest type that the rule fits
 */
public sealed interface Constraint<T> {

    /** The four comparisons, in the order in which pydantic-core names them. */
    enum Comparison {
        GT,
        GE,
        LT,
        LE
    }

    /** A bound on numbers, times or strings. The limit is a {@link Number}, a {@code java.time} value or a string. */
    record Bound<T>(Comparison comparison, Object limit) implements Constraint<T> {}

    /** The value must be a whole multiple of the factor. */
    record MultipleOf<T>(Number factor) implements Constraint<T> {}

    /** At least so many code points, bytes, items or entries. */
    record MinLength<T>(int length) implements Constraint<T> {}

    /** At most so many code points, bytes, items or entries. */
    record MaxLength<T>(int length) implements Constraint<T> {}

    /** A regular expression: found anywhere in the text, as pydantic's, or matching the whole, as Jakarta's. */
    record Pattern<T>(String regex, boolean whole) implements Constraint<T> {}

    /** The text must hold a character that is not white space. */
    record NotBlank<T>() implements Constraint<T> {}

    /** The value must be one of a few texts, integers or booleans. */
    record OneOf<T>(List<Object> values) implements Constraint<T> {

        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** The text must be an e-mail address. */
    record Email<T>() implements Constraint<T> {}

    /** At most so many decimal digits in total. */
    record MaxDigits<T>(int digits) implements Constraint<T> {}

    /** At most so many digits after the decimal point. */
    record DecimalPlaces<T>(int places) implements Constraint<T> {}

    /** Neither NaN nor infinite. */
    record Finite<T>() implements Constraint<T> {}

    /** When a point in time has to be, seen from now. */
    enum When {
        PAST,
        PAST_OR_PRESENT,
        FUTURE,
        FUTURE_OR_PRESENT
    }

    /** The point in time must lie so, seen from now. */
    record Moment<T>(When when) implements Constraint<T> {}

    /** What is done to a text before the other rules see it. */
    enum Change {
        STRIP,
        LOWER,
        UPPER
    }

    /** The text is changed before the other rules see it. */
    record Transform<T>(Change change) implements Constraint<T> {}

    /** No lax conversion: the input must have the type already. */
    record Strict<T>() implements Constraint<T> {}

    /** Bytes travel as base64 instead of UTF-8 text. */
    record Base64<T>() implements Constraint<T> {}

    /** The URL must be one of the web, and not too long. */
    record HttpUrl<T>() implements Constraint<T> {

        /** The most bytes that such a URL has. */
        public static final int MAX_BYTES = 2083;
    }

    /** The point in time must say its offset. */
    record Aware<T>() implements Constraint<T> {}

    /** The UUID must be of this version. */
    record UuidVersion<T>(int version) implements Constraint<T> {

        private static final int LAST = 8;

        /** Whether there is such a version. */
        public boolean exists() {
            return this.version >= 1 && this.version <= LAST;
        }
    }

    /** A check of the application's own; it returns the value, changed or not, or throws {@link IllegalArgumentException}. */
    record Check<T>(UnaryOperator<T> check) implements Constraint<T> {}
}
