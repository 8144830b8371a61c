package io.fastapi.types.shape;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.io.NumberOutput;

/** Limits as Python's {@code repr} writes them, {@code datetime.date(2020, 1, 1)}. */
final class PythonValues {

    /** Below the first and from the second power of ten on Python writes an exponent. */
    private static final int SMALL = -4;

    private static final int LARGE = 16;

    private PythonValues() {}

    /** A limit on a value of the type, an exact number as the type would hold it. */
    static String of(Class<?> type, Object limit) {
        if (limit instanceof BigDecimal exact) {
            return (type == BigDecimal.class) ? "Decimal(" + PythonQuotes.of(exact.toString()) + ")" : number(exact);
        }
        if (limit instanceof Double || limit instanceof Float) {
            return real(((Number) limit).doubleValue());
        }
        if (limit instanceof CharSequence text) {
            return PythonQuotes.of(text.toString());
        }
        return (limit instanceof Duration duration) ? duration(duration) : moment(limit);
    }

    private static String number(BigDecimal exact) {
        return (exact.scale() == 0) ? exact.toPlainString() : real(exact.doubleValue());
    }

    private static String real(double value) {
        BigDecimal exact = new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        if (exact.signum() == 0 || (exponent >= SMALL && exponent < LARGE)) {
            String plain = exact.toPlainString();
            return (plain.indexOf('.') < 0) ? plain + ".0" : plain;
        }
        String digits = exact.unscaledValue().abs().toString();
        return ((exact.signum() < 0) ? "-" : "")
                + digits.charAt(0)
                + ((digits.length() > 1) ? "." + digits.substring(1) : "")
                + String.format("e%s%02d", (exponent < 0) ? "-" : "+", Math.abs(exponent));
    }

    private static String moment(Object limit) {
        if (limit instanceof LocalDate date) {
            return "datetime.date(" + date(date) + ")";
        }
        if (limit instanceof LocalTime time) {
            return "datetime.time(" + time(time) + ")";
        }
        if (limit instanceof OffsetTime time) {
            return "datetime.time(" + time(time.toLocalTime()) + zone(time.getOffset()) + ")";
        }
        if (limit instanceof LocalDateTime moment) {
            return "datetime.datetime(" + dateTime(moment) + ")";
        }
        if (limit instanceof OffsetDateTime moment) {
            return "datetime.datetime(" + dateTime(moment.toLocalDateTime()) + zone(moment.getOffset()) + ")";
        }
        if (limit instanceof ZonedDateTime moment) {
            return "datetime.datetime(" + dateTime(moment.toLocalDateTime()) + zone(moment.getZone()) + ")";
        }
        return (limit instanceof Instant instant)
                ? moment(instant.atOffset(ZoneOffset.UTC))
                : String.valueOf(limit); // an integer, or what Python has no type for
    }

    private static String date(LocalDate date) {
        return date.getYear() + ", " + date.getMonthValue() + ", " + date.getDayOfMonth();
    }

    private static String dateTime(LocalDateTime moment) {
        return date(moment.toLocalDate()) + ", " + time(moment.toLocalTime());
    }

    private static String time(LocalTime time) {
        long micros = ChronoUnit.MICROS.between(time.truncatedTo(ChronoUnit.SECONDS), time);
        String seconds = (time.getSecond() == 0 && micros == 0) ? "" : ", " + time.getSecond();
        return time.getHour() + ", " + time.getMinute() + seconds + ((micros == 0) ? "" : ", " + micros);
    }

    private static String zone(ZoneId zone) {
        if (!(zone instanceof ZoneOffset offset)) {
            return ", tzinfo=zoneinfo.ZoneInfo(key=" + PythonQuotes.of(zone.getId()) + ")";
        }
        return (offset.getTotalSeconds() == 0)
                ? ", tzinfo=datetime.timezone.utc"
                : ", tzinfo=datetime.timezone(" + duration(Duration.ofSeconds(offset.getTotalSeconds())) + ")";
    }

    /** Days, seconds and microseconds, of which only days are negative. */
    private static String duration(Duration duration) {
        long days = Math.floorDiv(duration.getSeconds(), Duration.ofDays(1).getSeconds());
        long seconds = Math.floorMod(duration.getSeconds(), Duration.ofDays(1).getSeconds());
        long micros = Duration.ofNanos(duration.getNano()).toNanos()
                / ChronoUnit.MICROS.getDuration().toNanos();
        List<String> parts = new ArrayList<>();
        add(parts, "days", days);
        add(parts, "seconds", seconds);
        add(parts, "microseconds", micros);
        return "datetime.timedelta(" + (parts.isEmpty() ? "0" : String.join(", ", parts)) + ")";
    }

    private static void add(List<String> parts, String name, long value) {
        if (value != 0) {
            parts.add(name + "=" + value);
        }
    }
}
