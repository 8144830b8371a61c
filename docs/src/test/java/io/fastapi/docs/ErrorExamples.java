package io.fastapi.docs;

import static io.fastapi.types.error.ErrorType.*;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.fastapi.types.TypeAdapter;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.Validation;
import io.fastapi.types.Validation.Invalid;
import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.constraint.Constraints;
import io.fastapi.types.error.ErrorType;
import io.fastapi.types.error.Violation;
import io.fastapi.types.model.Aware;
import io.fastapi.types.model.Base64;
import io.fastapi.types.model.Extra;
import io.fastapi.types.model.Finite;
import io.fastapi.types.model.HttpUrl;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.MultipleOf;
import io.fastapi.types.model.Strict;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.TypeSpec;
import io.fastapi.types.model.UuidVersion;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value for each error type. {@link ErrorsPage} shows the second argument of each example as it is written here: the type, or the
 * rule, or the record of that name.
 */
final class ErrorExamples {

    record Name(String name) {}

    @Extra(Extra.Policy.FORBID)
    record Exactly(String name) {}

    record Tree(String name, @Nullable Tree next) {}

    record Period(LocalDate from, LocalDate to) {

        Period {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("to must not be before from");
            }
        }
    }

    record Even(int number) {

        Even {
            if (number % 2 != 0) {
                throw new AssertionError("the number is odd");
            }
        }
    }

    record Above(@Positive int number) {}

    record AtLeast(@Min(1) int number) {}

    record Below(@Negative int number) {}

    record AtMost(@Max(10) int number) {}

    record Fives(@MultipleOf("5") int number) {}

    record Measured(@Finite double number) {}

    record LongText(@Size(min = 3) String text) {}

    record ShortText(@Size(max = 3) String text) {}

    record Digit(@Pattern(regexp = "^\\d$") String text) {}

    record Price(@Digits(integer = 3, fraction = 2) BigDecimal price) {}

    record Key(@Size(min = 3) byte[] key) {}

    record Pin(@Size(max = 3) byte[] pin) {}

    record Encoded(@Base64 byte[] bytes) {}

    enum Colour {
        @JsonProperty("red")
        RED,
        @JsonProperty("green")
        GREEN
    }

    record Sort(@Literal({"asc", "desc"}) String order) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Point(int x, int y) {}

    record Several(@Size(min = 2) List<Integer> numbers) {}

    record Few(@Size(max = 1) List<Integer> numbers) {}

    record Born(@Past LocalDate day) {}

    record Due(@Future LocalDate day) {}

    record Made(@Past Instant at) {}

    record Starts(@Future Instant at) {}

    record Told(@Aware Instant at) {}

    record Link(@HttpUrl URI url) {}

    record Id(@Strict UUID id) {}

    record Ticket(@UuidVersion(4) UUID id) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Pet permits Cat, Dog {}

    @JsonTypeName("cat")
    record Cat(int lives) implements Pet {}

    @JsonTypeName("dog")
    record Dog(boolean barks) implements Pet {}

    private ErrorExamples() {}

    /**
     * An example.
     *
     * @param type the error type that it is for
     * @param violation the first violation that there is
     */
    record Example(ErrorType type, Violation violation) {}

    static List<Example> all() {
        return List.of(
                example(MISSING, Name.class, "{}"),
                example(EXTRA_FORBIDDEN, Exactly.class, "{\"name\": \"a\", \"size\": 1}"),
                example(MODEL_ATTRIBUTES_TYPE, Name.class, "5"),
                object(MODEL_TYPE, TypeSpec.of(Name.class).jsonText(), "5"),
                object(RECURSION_LOOP, Tree.class, loop()),
                object(RECURSION_DEPTH_EXCEEDED, Tree.class, deep()),
                example(IS_INSTANCE_OF, Id.class, "{\"id\": \"6f8b6a3e-9d1c-4f52-8a44-2f6a6a5d1c11\"}"),
                example(VALUE_ERROR, Period.class, "{\"from\": \"2026-05-03\", \"to\": \"2026-05-01\"}"),
                example(ASSERTION_ERROR, Even.class, "{\"number\": 3}"),
                object(
                        JSON_INVALID,
                        TypeSpec.of(new TypeRef<Map<String, Integer>>() {}).jsonText(),
                        "{\"a\": "),
                object(
                        JSON_TYPE,
                        TypeSpec.of(new TypeRef<Map<String, Integer>>() {}).jsonText(),
                        5),
                example(GREATER_THAN, Above.class, "{\"number\": 0}"),
                example(GREATER_THAN_EQUAL, AtLeast.class, "{\"number\": 0}"),
                example(LESS_THAN, Below.class, "{\"number\": 0}"),
                example(LESS_THAN_EQUAL, AtMost.class, "{\"number\": 11}"),
                example(MULTIPLE_OF, Fives.class, "{\"number\": 7}"),
                example(FINITE_NUMBER, Measured.class, "{\"number\": \"inf\"}"),
                example(STRING_TYPE, String.class, "5"),
                object(STRING_UNICODE, String.class, new byte[] {(byte) 0xff}),
                example(STRING_TOO_SHORT, LongText.class, "{\"text\": \"ab\"}"),
                example(STRING_TOO_LONG, ShortText.class, "{\"text\": \"abcd\"}"),
                example(STRING_PATTERN_MISMATCH, Digit.class, "{\"text\": \"a\"}"),
                example(NONE_REQUIRED, Void.class, "5"),
                example(BOOL_TYPE, boolean.class, "[]"),
                example(BOOL_PARSING, boolean.class, "\"maybe\""),
                example(INT_TYPE, int.class, "[]"),
                example(INT_PARSING, int.class, "\"five\""),
                example(INT_PARSING_SIZE, int.class, "\"" + "9".repeat(5000) + "\""),
                example(INT_FROM_FLOAT, int.class, "1.5"),
                example(FLOAT_TYPE, double.class, "[]"),
                example(FLOAT_PARSING, double.class, "\"a lot\""),
                example(DECIMAL_TYPE, BigDecimal.class, "[]"),
                example(DECIMAL_PARSING, BigDecimal.class, "\"a lot\""),
                spec(DECIMAL_MAX_DIGITS, BigDecimal.class, Constraints.maxDigits(3), "\"12345\""),
                example(DECIMAL_MAX_PLACES, Price.class, "{\"price\": \"1.234\"}"),
                example(DECIMAL_WHOLE_DIGITS, Price.class, "{\"price\": \"1234.5\"}"),
                example(BYTES_TYPE, byte[].class, "5"),
                example(BYTES_TOO_SHORT, Key.class, "{\"key\": \"ab\"}"),
                example(BYTES_TOO_LONG, Pin.class, "{\"pin\": \"abcd\"}"),
                example(BYTES_INVALID_ENCODING, Encoded.class, "{\"bytes\": \"*\"}"),
                example(ENUM, Colour.class, "\"blue\""),
                example(LITERAL_ERROR, Sort.class, "{\"order\": \"up\"}"),
                example(LIST_TYPE, new TypeRef<List<Integer>>() {}, "5"),
                example(SET_TYPE, new TypeRef<Set<Integer>>() {}, "5"),
                example(TUPLE_TYPE, Point.class, "5"),
                example(DICT_TYPE, new TypeRef<Map<String, Integer>>() {}, "5"),
                example(TOO_SHORT, Several.class, "{\"numbers\": [1]}"),
                example(TOO_LONG, Few.class, "{\"numbers\": [1, 2]}"),
                example(DATE_TYPE, LocalDate.class, "[]"),
                example(DATE_PARSING, LocalDate.class, "\"0000-01-01\""),
                example(DATE_FROM_DATETIME_PARSING, LocalDate.class, "\"soon\""),
                example(DATE_FROM_DATETIME_INEXACT, LocalDate.class, "\"2026-05-01T10:20:00\""),
                example(DATE_PAST, Born.class, "{\"day\": \"9999-01-01\"}"),
                example(DATE_FUTURE, Due.class, "{\"day\": \"2000-01-01\"}"),
                example(TIME_TYPE, LocalTime.class, "[]"),
                example(TIME_PARSING, LocalTime.class, "\"25:00\""),
                example(DATETIME_TYPE, Instant.class, "[]"),
                example(DATETIME_PARSING, Instant.class, "\"0000-01-01T00:00\""),
                example(DATETIME_FROM_DATE_PARSING, Instant.class, "\"soon\""),
                example(DATETIME_PAST, Made.class, "{\"at\": \"9999-01-01T00:00:00Z\"}"),
                example(DATETIME_FUTURE, Starts.class, "{\"at\": \"2000-01-01T00:00:00Z\"}"),
                example(TIMEZONE_NAIVE, LocalDateTime.class, "\"2026-05-01T10:20:00Z\""),
                example(TIMEZONE_AWARE, Told.class, "{\"at\": \"2026-05-01T10:20:00\"}"),
                example(TIME_DELTA_TYPE, Duration.class, "[]"),
                example(TIME_DELTA_PARSING, Duration.class, "\"long\""),
                example(UUID_TYPE, UUID.class, "5"),
                example(UUID_PARSING, UUID.class, "\"five\""),
                example(UUID_VERSION, Ticket.class, "{\"id\": \"00000000-0000-1000-8000-000000000000\"}"),
                example(URL_TYPE, URI.class, "5"),
                example(URL_SCHEME, Link.class, "{\"url\": \"ftp://example.com\"}"),
                example(URL_TOO_LONG, Link.class, "{\"url\": \"https://example.com/" + "a".repeat(2083) + "\"}"),
                example(URL_PARSING, URI.class, "\"example\""),
                example(IP_V4_ADDRESS, Inet4Address.class, "\"::1\""),
                example(IP_V6_ADDRESS, Inet6Address.class, "\"127.0.0.1\""),
                example(IP_ANY_ADDRESS, InetAddress.class, "\"localhost\""),
                example(PATH_TYPE, Path.class, "5"),
                example(UNION_TAG_INVALID, Pet.class, "{\"kind\": \"bird\"}"),
                example(UNION_TAG_NOT_FOUND, Pet.class, "{\"lives\": 9}"));
    }

    private static Map<String, Object> loop() {
        Map<String, Object> tree = new HashMap<>(Map.of("name", "a"));
        tree.put("next", tree);
        return tree;
    }

    private static Map<String, Object> deep() {
        Map<String, Object> tree = Map.of("name", "a");
        for (int i = 0; i < 254; i++) {
            tree = Map.of("name", "a", "next", tree);
        }
        return tree;
    }

    private static <T> Example example(ErrorType type, Class<T> declared, String json) {
        return example(type, TypeSpec.of(declared), json);
    }

    private static <T> Example example(ErrorType type, TypeRef<T> declared, String json) {
        return example(type, TypeSpec.of(declared), json);
    }

    private static <T> Example spec(ErrorType type, Class<T> declared, Constraint<? super T> rule, String json) {
        return example(type, TypeSpec.of(declared).where(List.of(rule)), json);
    }

    private static <T> Example example(ErrorType type, TypeSpec<T> declared, String json) {
        return new Example(type, first(adapter(declared).validateJson(json.getBytes(StandardCharsets.UTF_8))));
    }

    private static <T> Example object(ErrorType type, Class<T> declared, Object value) {
        return object(type, TypeSpec.of(declared), value);
    }

    private static <T> Example object(ErrorType type, TypeSpec<T> declared, Object value) {
        return new Example(type, first(adapter(declared).validateObject(value)));
    }

    private static <T> TypeAdapter<T> adapter(TypeSpec<T> declared) {
        return TypeAdapters.defaults().of(declared);
    }

    private static Violation first(Validation<?> result) {
        if (result instanceof Invalid<?> invalid) {
            return invalid.violations().get(0);
        }
        throw new IllegalStateException("Valid: " + result);
    }
}
