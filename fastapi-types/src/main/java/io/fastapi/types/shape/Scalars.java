package io.fastapi.types.shape;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which Java class is which scalar. */
final class Scalars {

    /** Python's name for what is always null. */
    static final String NONE_TYPE = "NoneType";

    private static final Map<Class<?>, Scalar> BY_CLASS = table();

    private Scalars() {}

    static @Nullable Scalar find(Class<?> type) {
        return BY_CLASS.get(type);
    }

    private static Map<Class<?>, Scalar> table() {
        Map<Class<?>, Scalar> table = new HashMap<>();
        put(table, Scalar.STRING, String.class, CharSequence.class);
        put(table, Scalar.CHAR, char.class, Character.class);
        put(table, Scalar.BOOLEAN, boolean.class, Boolean.class);
        put(table, Scalar.INTEGER, byte.class, Byte.class, short.class, Short.class);
        put(table, Scalar.INTEGER, int.class, Integer.class, long.class, Long.class);
        put(table, Scalar.BIG_INTEGER, BigInteger.class);
        put(table, Scalar.FLOAT, float.class, Float.class, double.class, Double.class);
        put(table, Scalar.DECIMAL, BigDecimal.class);
        put(table, Scalar.NUMBER, Number.class);
        put(table, Scalar.BYTES, byte[].class);
        put(table, Scalar.UUID, UUID.class);
        put(table, Scalar.URI, URI.class, URL.class);
        put(table, Scalar.DATE, LocalDate.class);
        put(table, Scalar.TIME, LocalTime.class, OffsetTime.class);
        put(table, Scalar.DATE_TIME, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class, Instant.class);
        put(table, Scalar.DATE_TIME, Temporal.class);
        put(table, Scalar.DURATION, Duration.class);
        put(table, Scalar.PERIOD, Period.class);
        put(table, Scalar.YEAR, Year.class);
        put(table, Scalar.YEAR_MONTH, YearMonth.class);
        put(table, Scalar.IP_ADDRESS, InetAddress.class, Inet4Address.class, Inet6Address.class);
        put(table, Scalar.LOCALE, Locale.class);
        put(table, Scalar.CURRENCY, Currency.class);
        put(table, Scalar.ZONE, ZoneId.class, ZoneOffset.class);
        put(table, Scalar.PATH, Path.class);
        put(table, Scalar.NONE, Void.class);
        return Map.copyOf(table);
    }

    private static void put(Map<Class<?>, Scalar> table, Scalar scalar, Class<?>... types) {
        List.of(types).forEach(type -> table.put(type, scalar));
    }

    /** Whether the JSON form of the scalar is a text, so that a default needs no quotes. */
    static boolean isText(Scalar scalar) {
        return switch (scalar) {
            case BOOLEAN, INTEGER, BIG_INTEGER, FLOAT, DECIMAL, NUMBER, YEAR, NONE -> false;
            default -> true;
        };
    }

    /** What Python calls the scalar, for the names of generic models. */
    static String pythonName(Scalar scalar, Class<?> type) {
        return switch (scalar) {
            case STRING, CHAR -> "str";
            case BOOLEAN -> "bool";
            case INTEGER, BIG_INTEGER, YEAR -> "int";
            case FLOAT, NUMBER -> "float";
            case DECIMAL -> "Decimal";
            case BYTES -> "bytes";
            case URI -> "AnyUrl";
            case DATE -> "date";
            case TIME -> "time";
            case DATE_TIME -> (type == LocalDateTime.class) ? "NaiveDatetime" : "datetime";
            case DURATION -> "timedelta";
            case IP_ADDRESS -> address(type);
            case ZONE -> "ZoneInfo";
            case NONE -> NONE_TYPE;
            default -> type.getSimpleName();
        };
    }

    private static String address(Class<?> type) {
        if (type == Inet4Address.class) {
            return "IPv4Address";
        }
        return (type == Inet6Address.class) ? "IPv6Address" : "IPvAnyAddress";
    }
}
