package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.fastapi.types.error.Violation;
import io.fastapi.types.model.TypeRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Currency;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Types that Java has and Python has not, or not so: what they accept, and what they say to anything else. */
class JavaTypesTests {

    private final TypeAdapters adapters = TypeAdapters.defaults();

    enum Phase {
        START,
        END
    }

    static Stream<Arguments> valid() {
        return Stream.of(
                arguments(byte.class, 127, (byte) 127),
                arguments(short.class, "-32768", Short.MIN_VALUE),
                arguments(int.class, 2147483647L, Integer.MAX_VALUE),
                arguments(Long.class, BigInteger.valueOf(Long.MIN_VALUE), Long.MIN_VALUE),
                arguments(int.class, new BigDecimal("3.00"), 3),
                arguments(float.class, 1.5, 1.5f),
                arguments(double.class, new BigDecimal("1.1"), 1.1),
                arguments(double.class, 1.1f, 1.1),
                arguments(char.class, "x", 'x'),
                arguments(String.class, 'x', "x"),
                arguments(String.class, "ä".getBytes(java.nio.charset.StandardCharsets.UTF_8), "ä"),
                arguments(Number.class, "1", 1L),
                arguments(Number.class, 1.5, 1.5),
                arguments(Year.class, 2024, Year.of(2024)),
                arguments(Year.class, "2024", Year.of(2024)),
                arguments(YearMonth.class, "2024-02", YearMonth.of(2024, 2)),
                arguments(Period.class, "P1Y2M3D", Period.of(1, 2, 3)),
                arguments(Locale.class, "de-CH", Locale.forLanguageTag("de-CH")),
                arguments(Currency.class, "EUR", Currency.getInstance("EUR")),
                arguments(ZoneId.class, "Europe/Berlin", ZoneId.of("Europe/Berlin")),
                arguments(ZoneOffset.class, "+02:00", ZoneOffset.ofHours(2)),
                arguments(Path.class, "a/b.txt", Path.of("a/b.txt")),
                arguments(LocalTime.class, "10:30", LocalTime.of(10, 30)),
                arguments(LocalTime.class, 3600, LocalTime.of(1, 0)),
                arguments(LocalDateTime.class, "2020-01-02T03:04", LocalDateTime.of(2020, 1, 2, 3, 4)),
                arguments(LocalDateTime.class, 0, LocalDateTime.of(1970, 1, 1, 0, 0)),
                arguments(Instant.class, "2020-01-02T03:04:05+01:00", Instant.parse("2020-01-02T02:04:05Z")),
                arguments(OffsetDateTime.class, "2020-01-02", OffsetDateTime.parse("2020-01-02T00:00:00Z")),
                arguments(ZonedDateTime.class, "2020-01-02T00:00Z", ZonedDateTime.parse("2020-01-02T00:00Z")),
                arguments(OffsetDateTime.class, Instant.EPOCH, OffsetDateTime.parse("1970-01-01T00:00Z")),
                arguments(int[].class, List.of(1, "2"), new int[] {1, 2}),
                arguments(String[].class, List.of("a"), new String[] {"a"}),
                arguments(long[][].class, List.of(List.of(1)), new long[][] {{1}}),
                arguments(Phase.class, "START", Phase.START),
                arguments(Phase.class, Phase.START, Phase.START));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void isRead(Class<?> type, Object input, Object expected) {
        assertThat((Object) this.adapters.of(type).validateObject(input).orElseThrow())
                .isEqualTo(expected);
    }

    static Stream<Arguments> containers() {
        return Stream.of(
                arguments(new TypeRef<Deque<Integer>>() {}, List.of("1", 2), new ArrayDeque<>(List.of(1, 2))),
                arguments(
                        new TypeRef<SortedSet<String>>() {},
                        List.of("b", "a"),
                        new java.util.TreeSet<>(List.of("a", "b"))),
                arguments(
                        new TypeRef<SortedMap<Integer, Boolean>>() {},
                        Map.of("2", 1),
                        new java.util.TreeMap<>(Map.of(2, true))),
                arguments(new TypeRef<java.util.Collection<Long>>() {}, new int[] {1}, List.of(1L)),
                arguments(new TypeRef<Optional<List<Integer>>>() {}, List.of(), Optional.of(List.of())),
                arguments(new TypeRef<Map<Phase, Integer>>() {}, Map.of("START", 1), Map.of(Phase.START, 1)));
    }

    @ParameterizedTest
    @MethodSource("containers")
    void containersAreRead(TypeRef<?> type, Object input, Object expected) {
        Object value = this.adapters.of(type).validateObject(input).orElseThrow();
        assertThat(value instanceof Deque<?> deque ? List.copyOf(deque) : value)
                .isEqualTo(expected instanceof Deque<?> deque ? List.copyOf(deque) : expected);
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                arguments(byte.class, 128, "int_parsing_size"),
                arguments(int.class, 2147483648L, "int_parsing_size"),
                arguments(long.class, "9223372036854775808", "int_parsing_size"),
                arguments(int.class, new BigDecimal("1.5"), "int_from_float"),
                arguments(char.class, "", "string_too_short"),
                arguments(char.class, "xy", "string_too_long"),
                arguments(char.class, 1, "string_type"),
                arguments(String.class, new byte[] {(byte) 0xFF}, "string_unicode"),
                arguments(Year.class, "x", "int_parsing"),
                arguments(YearMonth.class, "2024-13", "value_error"),
                arguments(Period.class, "1Y", "value_error"),
                arguments(Locale.class, "x_y", "value_error"),
                arguments(Currency.class, "EURO", "value_error"),
                arguments(ZoneId.class, "Nowhere", "value_error"),
                arguments(Path.class, 1, "path_type"),
                arguments(Path.class, "\0", "value_error"),
                arguments(LocalTime.class, "10:30Z", "timezone_naive"),
                arguments(LocalDateTime.class, "2020-01-02T03:04Z", "timezone_naive"),
                arguments(int[].class, "x", "list_type"),
                arguments(Phase.class, "OLD", "enum"),
                arguments(Integer.class, null, "int_type"));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void isRefused(Class<?> type, Object input, String error) {
        Validation<?> result = this.adapters.of(type).validateObject(input);
        assertThat(((Validation.Invalid<?>) result).violations())
                .extracting(Violation::type)
                .containsExactly(error);
    }
}
