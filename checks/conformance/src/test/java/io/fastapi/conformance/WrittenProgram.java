package io.fastapi.conformance;

import static io.fastapi.Dsl.get;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.TypeRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The values of {@code twins/services_more.py}. */
final class WrittenProgram {
    private WrittenProgram() {}

    private static final List<Double> FLOATS = List.of(
            0.0,
            -0.0,
            1.0,
            1e15,
            1e16,
            123456789012345680.0,
            1e22,
            1e-4,
            1e-5,
            1.5e-7,
            5e-324,
            1.7976931348623157e308,
            0.1,
            1.0 / 3,
            100.0,
            2.5e20,
            1e21);
    private static final List<BigDecimal> DECIMALS = Stream.of(
                    "0",
                    "1",
                    "1.10",
                    "1E+2",
                    "1E-7",
                    "0.000001",
                    "12345678901234567890.123",
                    "1e20",
                    "-1.5E-10",
                    "100",
                    "0.00")
            .map(BigDecimal::new)
            .toList();
    private static final List<Duration> SPANS = List.of(
            Duration.ZERO,
            Duration.ofSeconds(1),
            Duration.ofMillis(1),
            Duration.ofNanos(1000),
            Duration.ofDays(1),
            Duration.ofDays(400).plusHours(25).plusMinutes(61).plusMillis(61_500),
            Duration.ofSeconds(-1),
            Duration.ofDays(-1).plusNanos(5000),
            Duration.ofDays(21));
    private static final List<Temporal> MOMENTS = List.of(
            LocalDateTime.of(2024, 1, 2, 0, 0),
            LocalDateTime.of(2024, 1, 2, 3, 4, 5, 678_900_000),
            OffsetDateTime.of(2024, 1, 2, 3, 4, 0, 0, ZoneOffset.UTC),
            OffsetDateTime.of(2024, 1, 2, 3, 4, 5, 6000, ZoneOffset.ofHoursMinutes(5, 30)),
            LocalDateTime.of(1, 1, 1, 0, 0),
            OffsetDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000, ZoneOffset.ofHours(-11)));
    private static final List<LocalTime> TIMES = List.of(
            LocalTime.of(0, 0),
            LocalTime.of(1, 2),
            LocalTime.of(1, 2, 3),
            LocalTime.of(1, 2, 3, 4000),
            LocalTime.of(23, 59, 59, 999_999_000),
            LocalTime.of(1, 2, 3, 120_000_000));
    private static final List<BigInteger> INTS = List.of(
            BigInteger.ZERO,
            BigInteger.valueOf(-1),
            BigInteger.TWO.pow(31),
            BigInteger.TWO.pow(53),
            BigInteger.TWO.pow(53).add(BigInteger.ONE),
            BigInteger.TWO.pow(63).subtract(BigInteger.ONE),
            BigInteger.TWO.pow(63),
            BigInteger.TWO.pow(70).negate(),
            BigInteger.TEN.pow(40));
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "\u00fc",
            "\u2028",
            "\u007f",
            "\u0000\u001f",
            "\"\\/",
            "\ud83d\ude00",
            "<script>&",
            "\ufeff",
            "\u0085");
    private static final Map<String, Object> VALUES = Ordered.map(
            "floats",
            FLOATS,
            "decimals",
            DECIMALS,
            "spans",
            SPANS,
            "moments",
            MOMENTS,
            "times",
            TIMES,
            "ints",
            INTS,
            "texts",
            TEXTS);

    record All(
            List<Double> floats,
            List<BigDecimal> decimals,
            List<Duration> spans,
            List<Temporal> moments,
            List<LocalTime> times,
            List<BigInteger> ints,
            List<String> texts) {}

    enum Kind {
        @JsonProperty("A")
        FIRST,
        @JsonProperty("B")
        SECOND
    }

    enum Rank {
        ONE;

        @JsonValue
        int value() {
            return 1;
        }
    }

    static FastApi app() {
        return FastApi.of(values(), keys()).title("Written");
    }

    private static ApiRouter values() {
        All all = new All(FLOATS, DECIMALS, SPANS, MOMENTS, TIMES, INTS, TEXTS);
        return ApiRouter.of(
                get("/typed").name("typed").responseModel(All.class).handle(() -> all),
                get("/model").name("model").handle(() -> all),
                get("/untyped").name("untyped").handle(() -> VALUES),
                get("/direct")
                        .name("direct")
                        .handle(() -> Response.json(Ordered.map("floats", FLOATS, "ints", INTS, "texts", TEXTS))),
                get("/any")
                        .name("any_")
                        .responseModel(Object.class)
                        .handle(() -> Ordered.map(
                                "floats",
                                FLOATS,
                                "decimals",
                                DECIMALS,
                                "spans",
                                SPANS,
                                "moments",
                                MOMENTS,
                                "times",
                                TIMES)),
                get("/detail").name("detail").handle(() -> {
                    throw new HttpException(
                            400, Ordered.map("float", 1e16, "text", "\u00fc", "list", Arrays.asList(null, true, 1.0)));
                }));
    }

    private static ApiRouter keys() {
        UUID one = new UUID(0, 1);
        LocalDate day = LocalDate.of(2024, 1, 1);
        Map<Object, Object> untyped = new LinkedHashMap<>();
        untyped.put(Kind.FIRST, 1);
        untyped.put(Rank.ONE, 4);
        untyped.put(2.0, 3);
        untyped.put(day, 5);
        untyped.put(one, 6);
        return ApiRouter.of(
                get("/keys/enum")
                        .name("enum_keys")
                        .responseModel(new TypeRef<Map<Kind, Rank>>() {})
                        .handle(() -> Map.of(Kind.FIRST, Rank.ONE)),
                get("/keys/int")
                        .name("int_keys")
                        .responseModel(new TypeRef<Map<BigInteger, Map<Boolean, String>>>() {})
                        .handle(() -> Map.of(BigInteger.ONE, Map.of(true, "t"))),
                get("/keys/date")
                        .name("date_keys")
                        .responseModel(new TypeRef<Map<LocalDate, Map<UUID, Duration>>>() {})
                        .handle(() -> Map.of(day, Map.of(one, Duration.ofHours(1)))),
                get("/keys/float")
                        .name("float_keys")
                        .responseModel(new TypeRef<Map<Double, Map<BigDecimal, BigInteger>>>() {})
                        .handle(WrittenProgram::floatKeys),
                get("/keys/untyped").name("untyped_keys").handle(() -> untyped));
    }

    private static Map<Double, Map<BigDecimal, BigInteger>> floatKeys() {
        Map<Double, Map<BigDecimal, BigInteger>> keys = new LinkedHashMap<>();
        keys.put(1.0, Map.of(new BigDecimal("1.50"), BigInteger.ONE));
        keys.put(1e20, Map.of());
        keys.put(Double.NaN, Map.of());
        keys.put(Double.POSITIVE_INFINITY, Map.of());
        keys.put(Double.NEGATIVE_INFINITY, Map.of());
        return keys;
    }
}
