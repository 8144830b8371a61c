package io.fastapi.types.constraint;

import io.fastapi.types.constraint.Constraint.Bound;
import io.fastapi.types.constraint.Constraint.Comparison;
import java.net.URI;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The rules of FastAPI's {@code Query(..)}, {@code Path(..)} and {@code Field(..)}, each typed by what it fits:
 * {@code query("size", int.class).where(ge(1), le(100))}.
 */
public final class Constraints {

    private Constraints() {}

    /** Greater than or equal to the limit; error type {@code greater_than_equal}. */
    public static Constraint<Number> ge(Number limit) {
        return new Bound<>(Comparison.GE, limit);
    }

    /** Greater than the limit; error type {@code greater_than}. */
    public static Constraint<Number> gt(Number limit) {
        return new Bound<>(Comparison.GT, limit);
    }

    /** Less than or equal to the limit; error type {@code less_than_equal}. */
    public static Constraint<Number> le(Number limit) {
        return new Bound<>(Comparison.LE, limit);
    }

    /** Less than the limit; error type {@code less_than}. */
    public static Constraint<Number> lt(Number limit) {
        return new Bound<>(Comparison.LT, limit);
    }

    /** At or after the limit; error type {@code greater_than_equal}. */
    public static <T extends Temporal & Comparable<? super T>> Constraint<T> ge(T limit) {
        return new Bound<>(Comparison.GE, limit);
    }

    /** After the limit; error type {@code greater_than}. */
    public static <T extends Temporal & Comparable<? super T>> Constraint<T> gt(T limit) {
        return new Bound<>(Comparison.GT, limit);
    }

    /** At or before the limit; error type {@code less_than_equal}. */
    public static <T extends Temporal & Comparable<? super T>> Constraint<T> le(T limit) {
        return new Bound<>(Comparison.LE, limit);
    }

    /** Before the limit; error type {@code less_than}. */
    public static <T extends Temporal & Comparable<? super T>> Constraint<T> lt(T limit) {
        return new Bound<>(Comparison.LT, limit);
    }

    /** A whole multiple of the factor; error type {@code multiple_of}. */
    public static Constraint<Number> multipleOf(Number factor) {
        return new Constraint.MultipleOf<>(factor);
    }

    /** At least so many code points; error type {@code string_too_short}. */
    public static Constraint<CharSequence> minLength(int length) {
        return new Constraint.MinLength<>(length);
    }

    /** At most so many code points; error type {@code string_too_long}. */
    public static Constraint<CharSequence> maxLength(int length) {
        return new Constraint.MaxLength<>(length);
    }

    /** At least so many items; error type {@code too_short}. */
    public static Constraint<Collection<?>> minItems(int items) {
        return new Constraint.MinLength<>(items);
    }

    /** At most so many items; error type {@code too_long}. */
    public static Constraint<Collection<?>> maxItems(int items) {
        return new Constraint.MaxLength<>(items);
    }

    /**
     * The regular expression is found in the text, not anchored, as pydantic's {@code pattern}; error type
     * {@code string_pattern_mismatch}.
     *
     * <p>{@code \\w}, {@code \\d} and {@code \\s} are Unicode's. Matching takes time linear in the text, so there are no
     * look-around and no back-references; an expression that has them, has sets within sets ({@code [a-z&&[^b]]}), or is
     * malformed, stops the start.
     */
    public static Constraint<CharSequence> pattern(String regex) {
        return new Constraint.Pattern<>(regex, false);
    }

    /** At most so many decimal digits in total; error types {@code decimal_max_digits}, {@code decimal_whole_digits}. */
    public static Constraint<Number> maxDigits(int digits) {
        return new Constraint.MaxDigits<>(digits);
    }

    /** At most so many digits after the decimal point; error type {@code decimal_max_places}. */
    public static Constraint<Number> decimalPlaces(int places) {
        return new Constraint.DecimalPlaces<>(places);
    }

    /** Neither NaN nor infinite, pydantic's {@code allow_inf_nan=False}; error type {@code finite_number}. */
    public static Constraint<Number> finite() {
        return new Constraint.Finite<>();
    }

    /** White space at both ends is taken off before the other rules. */
    public static Constraint<CharSequence> strip() {
        return new Constraint.Transform<>(Constraint.Change.STRIP);
    }

    /** The text is put into lower case before the other rules. */
    public static Constraint<CharSequence> toLower() {
        return new Constraint.Transform<>(Constraint.Change.LOWER);
    }

    /** The text is put into upper case before the other rules. */
    public static Constraint<CharSequence> toUpper() {
        return new Constraint.Transform<>(Constraint.Change.UPPER);
    }

    /** One of a few texts, pydantic's {@code Literal}; error type {@code literal_error}. */
    public static Constraint<CharSequence> oneOf(String... values) {
        return new Constraint.OneOf<>(List.of((Object[]) values));
    }

    /** One of a few integers, pydantic's {@code Literal}; error type {@code literal_error}. */
    public static Constraint<Number> oneOf(long... values) {
        return new Constraint.OneOf<>(
                Arrays.stream(values).<Object>mapToObj(Long::valueOf).toList());
    }

    /** An e-mail address; error type {@code value_error}. */
    public static Constraint<CharSequence> email() {
        return new Constraint.Email<>();
    }

    /** Bytes that travel as base64 instead of UTF-8 text. */
    public static Constraint<byte[]> base64() {
        return new Constraint.Base64<>();
    }

    /** A URL of {@code http} or {@code https}, pydantic's {@code HttpUrl}; error types {@code url_scheme}, {@code url_too_long}. */
    public static Constraint<URI> httpUrl() {
        return new Constraint.HttpUrl<>();
    }

    /** A point in time that says its offset, pydantic's {@code AwareDatetime}; error type {@code timezone_aware}. */
    public static Constraint<Temporal> aware() {
        return new Constraint.Aware<>();
    }

    /**
     * A UUID of one version, pydantic's {@code UUID4} and its like; error type {@code uuid_version}.
     *
     * @param version from 1 to 8; another one stops the start
     */
    public static Constraint<UUID> uuidVersion(int version) {
        return new Constraint.UuidVersion<>(version);
    }

    /** No lax conversion, pydantic's {@code strict=True}: {@code "1"} is not a number. */
    public static Constraint<Object> strict() {
        return new Constraint.Strict<>();
    }

    /**
     * A check of the application's own, run after the rules before it, and before those behind it; error type {@code value_error}, text
     * {@code Value error, MESSAGE}.
     *
     * @param test what a valid value passes
     * @param message what a client reads otherwise
     */
    public static <T> Constraint<T> check(Predicate<? super T> test, String message) {
        return check(value -> {
            if (!test.test(value)) {
                throw new IllegalArgumentException(message);
            }
            return value;
        });
    }

    /**
     * A check or conversion of the application's own, run after the rules before it, and before those behind it.
     *
     * @param check returns the value to use, or throws {@link IllegalArgumentException}, whose message a client reads
     */
    public static <T> Constraint<T> check(UnaryOperator<T> check) {
        return new Constraint.Check<>(check);
    }
}
