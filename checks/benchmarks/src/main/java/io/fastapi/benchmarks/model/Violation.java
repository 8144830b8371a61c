package io.fastapi.benchmarks.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One error in FastAPI's format, for the competitors that have to write it by hand. */
public record Violation(
        String type,
        List<Object> loc,
        String msg,
        @Nullable Object input,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Object> ctx) {

    /** The body of a 422 answer. */
    public record Body(List<Violation> detail) {}

    /** The body of any other error. */
    public record Detail(String detail) {}

    /** A field that is not there; {@code input} is what it is missing from. */
    public static Violation missing(List<Object> loc, @Nullable Object input) {
        return new Violation("missing", loc, "Field required", input, null);
    }

    /** A number below its least value. */
    public static Violation greaterThanEqual(List<Object> loc, Object input, long bound) {
        String message = "Input should be greater than or equal to " + bound;
        return new Violation("greater_than_equal", loc, message, input, Map.of("ge", bound));
    }

    /** A number above its greatest value. */
    public static Violation lessThanEqual(List<Object> loc, Object input, long bound) {
        String message = "Input should be less than or equal to " + bound;
        return new Violation("less_than_equal", loc, message, input, Map.of("le", bound));
    }

    /** A text below its least length. */
    public static Violation tooShort(List<Object> loc, Object input, int bound) {
        String message = "String should have at least " + bound + (bound == 1 ? " character" : " characters");
        return new Violation("string_too_short", loc, message, input, Map.of("min_length", bound));
    }

    /** A text above its greatest length. */
    public static Violation tooLong(List<Object> loc, Object input, int bound) {
        String message = "String should have at most " + bound + (bound == 1 ? " character" : " characters");
        return new Violation("string_too_long", loc, message, input, Map.of("max_length", bound));
    }

    /** A list with too many elements. */
    public static Violation tooManyItems(List<Object> loc, List<?> input, int bound) {
        String message = "List should have at most " + bound + " items after validation, not " + input.size();
        Map<String, Object> context = Map.of("field_type", "List", "max_length", bound, "actual_length", input.size());
        return new Violation("too_long", loc, message, input, context);
    }

    /** A text that does not match. */
    public static Violation patternMismatch(List<Object> loc, Object input, String pattern) {
        String message = "String should match pattern '" + pattern + "'";
        return new Violation("string_pattern_mismatch", loc, message, input, Map.of("pattern", pattern));
    }

    /** A text that is no integer. */
    public static Violation notAnInteger(List<Object> loc, Object input) {
        String message = "Input should be a valid integer, unable to parse string as an integer";
        return new Violation("int_parsing", loc, message, input, null);
    }

    /** A body that is no JSON, or not of the right shape. */
    public static Violation unreadable() {
        return new Violation("json_invalid", List.of("body"), "JSON decode error", Map.of(), null);
    }
}
