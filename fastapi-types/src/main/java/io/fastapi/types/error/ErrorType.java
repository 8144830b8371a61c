package io.fastapi.types.error;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.NumberOutput;

/**
 * The closed catalogue of what can be wrong with a value: pydantic's error types that a Java type can meet, with the texts
 * of pydantic's Python mode, which are FastAPI's.
 *
 * <p>A message names its context in braces; {@code {s}} is the plural ending that the limit asks for.
 */
public enum ErrorType {
    MISSING("Field required"),
    EXTRA_FORBIDDEN("Extra inputs are not permitted"),
    MODEL_ATTRIBUTES_TYPE("Input should be a valid dictionary or object to extract fields from"),
    MODEL_TYPE("Input should be a valid dictionary or instance of {class_name}", "class_name"),
    RECURSION_LOOP("Recursion error - cyclic reference detected"),
    RECURSION_DEPTH_EXCEEDED("Recursion error - maximum validation depth exceeded"),
    IS_INSTANCE_OF("Input should be an instance of {class}", "class"),
    VALUE_ERROR("Value error, {error}", "error"),
    ASSERTION_ERROR("Assertion failed, {error}", "error"),
    JSON_INVALID("Invalid JSON: {error}", "error"),
    JSON_TYPE("JSON input should be string, bytes or bytearray"),

    GREATER_THAN("Input should be greater than {gt}", "gt"),
    GREATER_THAN_EQUAL("Input should be greater than or equal to {ge}", "ge"),
    LESS_THAN("Input should be less than {lt}", "lt"),
    LESS_THAN_EQUAL("Input should be less than or equal to {le}", "le"),
    MULTIPLE_OF("Input should be a multiple of {multiple_of}", "multiple_of"),
    FINITE_NUMBER("Input should be a finite number"),

    STRING_TYPE("Input should be a valid string"),
    STRING_UNICODE("Input should be a valid string, unable to parse raw data as a unicode string"),
    STRING_TOO_SHORT("String should have at least {min_length} character{s}", "min_length"),
    STRING_TOO_LONG("String should have at most {max_length} character{s}", "max_length"),
    STRING_PATTERN_MISMATCH("String should match pattern '{pattern}'", "pattern"),

    NONE_REQUIRED("Input should be None"),
    BOOL_TYPE("Input should be a valid boolean"),
    BOOL_PARSING("Input should be a valid boolean, unable to interpret input"),
    INT_TYPE("Input should be a valid integer"),
    INT_PARSING("Input should be a valid integer, unable to parse string as an integer"),
    INT_PARSING_SIZE("Unable to parse input string as an integer, exceeded maximum size"),
    INT_FROM_FLOAT("Input should be a valid integer, got a number with a fractional part"),
    FLOAT_TYPE("Input should be a valid number"),
    FLOAT_PARSING("Input should be a valid number, unable to parse string as a number"),
    DECIMAL_TYPE("Decimal input should be an integer, float, string or Decimal object"),
    DECIMAL_PARSING("Input should be a valid decimal"),
    DECIMAL_MAX_DIGITS("Decimal input should have no more than {max_digits} digit{s} in total", "max_digits"),
    DECIMAL_MAX_PLACES("Decimal input should have no more than {decimal_places} decimal place{s}", "decimal_places"),
    DECIMAL_WHOLE_DIGITS(
            "Decimal input should have no more than {whole_digits} digit{s} before the decimal point", "whole_digits"),

    BYTES_TYPE("Input should be a valid bytes"),
    BYTES_TOO_SHORT("Data should have at least {min_length} byte{s}", "min_length"),
    BYTES_TOO_LONG("Data should have at most {max_length} byte{s}", "max_length"),
    BYTES_INVALID_ENCODING("Data should be valid {encoding}: {encoding_error}", "encoding", "encoding_error"),

    ENUM("Input should be {expected}", "expected"),
    LITERAL_ERROR("Input should be {expected}", "expected"),

    LIST_TYPE("Input should be a valid list"),
    SET_TYPE("Input should be a valid set"),
    TUPLE_TYPE("Input should be a valid tuple"),
    DICT_TYPE("Input should be a valid dictionary"),
    TOO_SHORT(
            "{field_type} should have at least {min_length} item{s} after validation, not {actual_length}",
            "field_type",
            "min_length",
            "actual_length"),
    TOO_LONG(
            "{field_type} should have at most {max_length} item{s} after validation, not {actual_length}",
            "field_type",
            "max_length",
            "actual_length"),

    DATE_TYPE("Input should be a valid date"),
    DATE_PARSING("Input should be a valid date in the format YYYY-MM-DD, {error}", "error"),
    DATE_FROM_DATETIME_PARSING("Input should be a valid date or datetime, {error}", "error"),
    DATE_FROM_DATETIME_INEXACT("Datetimes provided to dates should have zero time - e.g. be exact dates"),
    DATE_PAST("Date should be in the past"),
    DATE_FUTURE("Date should be in the future"),
    TIME_TYPE("Input should be a valid time"),
    TIME_PARSING("Input should be in a valid time format, {error}", "error"),
    DATETIME_TYPE("Input should be a valid datetime"),
    DATETIME_PARSING("Input should be a valid datetime, {error}", "error"),
    DATETIME_FROM_DATE_PARSING("Input should be a valid datetime or date, {error}", "error"),
    DATETIME_PAST("Input should be in the past"),
    DATETIME_FUTURE("Input should be in the future"),
    TIMEZONE_NAIVE("Input should not have timezone info"),
    TIMEZONE_AWARE("Input should have timezone info"),
    TIME_DELTA_TYPE("Input should be a valid timedelta"),
    TIME_DELTA_PARSING("Input should be a valid timedelta, {error}", "error"),

    UUID_TYPE("UUID input should be a string, bytes or UUID object"),
    UUID_PARSING("Input should be a valid UUID, {error}", "error"),
    UUID_VERSION("UUID version {expected_version} expected", "expected_version"),
    URL_TYPE("URL input should be a string or URL"),
    URL_SCHEME("URL scheme should be {expected_schemes}", "expected_schemes"),
    URL_TOO_LONG("URL should have at most {max_length} characters", "max_length"),
    URL_PARSING("Input should be a valid URL, {error}", "error"),
    IP_V4_ADDRESS("Input is not a valid IPv4 address"),
    IP_V6_ADDRESS("Input is not a valid IPv6 address"),
    IP_ANY_ADDRESS("value is not a valid IPv4 or IPv6 address"),
    PATH_TYPE("Input is not a valid path for <class 'pathlib.Path'>"),

    UNION_TAG_INVALID(
            "Input tag '{tag}' found using {discriminator} does not match any of the expected tags: {expected_tags}",
            "discriminator",
            "tag",
            "expected_tags"),
    UNION_TAG_NOT_FOUND("Unable to extract tag using discriminator {discriminator}", "discriminator");

    private static final List<String> LIMITS =
            List.of("min_length", "max_length", "max_digits", "decimal_places", "whole_digits");

    private final String type = name().toLowerCase(Locale.ROOT);
    private final String template;
    private final List<String> context;

    ErrorType(String template, String... context) {
        this.template = template;
        this.context = List.of(context);
    }

    /** The name on the wire, e.g. {@code int_parsing}. */
    public String type() {
        return this.type;
    }

    /** The keys of the context, in the order in which they are written; empty for a type without context. */
    public List<String> context() {
        return this.context;
    }

    /** What a person reads, with the values of a context that has all the keys of this type. */
    public String message(Map<String, ?> values) {
        StringBuilder message = new StringBuilder();
        int start = 0;
        for (int open = this.template.indexOf('{'); open >= 0; open = this.template.indexOf('{', start)) {
            int close = this.template.indexOf('}', open);
            message.append(this.template, start, open);
            message.append(part(this.template.substring(open + 1, close), values));
            start = close + 1;
        }
        return message.append(this.template, start, this.template.length()).toString();
    }

    private String part(String name, Map<String, ?> values) {
        if (name.equals("s")) {
            return isOne(values.get(limit())) ? "" : "s";
        }
        Object value = values.get(name);
        return (value == null) ? "more" : display(value);
    }

    private String limit() {
        return this.context.stream().filter(LIMITS::contains).findFirst().orElseThrow();
    }

    private static boolean isOne(@Nullable Object value) {
        return value instanceof Number number && number.longValue() == 1;
    }

    /** A limit as Rust prints it: a float without exponent and without {@code .0}. */
    private static String display(Object value) {
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            if (Double.isNaN(number) || Double.isInfinite(number)) {
                return Double.isNaN(number) ? "NaN" : (number > 0 ? "inf" : "-inf");
            }
            return new BigDecimal(NumberOutput.toString(number, true))
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return value.toString();
    }
}
