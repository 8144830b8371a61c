package io.fastapi.types.serialize;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * Dates and times as text: seconds always, a fraction of six digits only when there is one, of nine when a value has
 * more than microseconds.
 */
final class Moments {

    private static final long SECONDS_PER_DAY = 86_400;
    private static final long DAYS_PER_YEAR = 365;

    private Moments() {}

    /** @param utc the offset of UTC, {@code Z} or {@code +00:00} */
    static String dateTime(Object value, String utc) {
        if (value instanceof Instant instant) {
            return dateTime(instant.atOffset(ZoneOffset.UTC), utc);
        }
        if (value instanceof ZonedDateTime zoned) {
            return dateTime(zoned.toOffsetDateTime(), utc);
        }
        StringBuilder text = new StringBuilder(32);
        if (value instanceof OffsetDateTime offset) {
            dateTime(text, offset.toLocalDateTime());
            offset(text, offset.getOffset(), utc);
        } else {
            dateTime(text, (LocalDateTime) value);
        }
        return text.toString();
    }

    /** @param utc the offset of UTC, {@code Z} or {@code +00:00} */
    static String time(Object value, String utc) {
        StringBuilder text = new StringBuilder(24);
        if (value instanceof OffsetTime offset) {
            time(text, offset.toLocalTime());
            offset(text, offset.getOffset(), utc);
        } else {
            time(text, (LocalTime) value);
        }
        return text.toString();
    }

    private static void dateTime(StringBuilder text, LocalDateTime value) {
        LocalDate date = value.toLocalDate();
        if (date.getYear() >= 1000 && date.getYear() <= 9999) {
            text.append(date.getYear());
            two(text.append('-'), date.getMonthValue());
            two(text.append('-'), date.getDayOfMonth());
        } else {
            text.append(date);
        }
        time(text.append('T'), value.toLocalTime());
    }

    private static void time(StringBuilder text, LocalTime time) {
        two(text, time.getHour());
        two(text.append(':'), time.getMinute());
        two(text.append(':'), time.getSecond());
        fraction(text, time.getNano());
    }

    private static void two(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static void fraction(StringBuilder text, int nanos) {
        if (nanos != 0) {
            String digits = String.valueOf(1_000_000_000L + nanos);
            text.append('.').append(digits, 1, (nanos % 1000 == 0) ? 7 : 10);
        }
    }

    private static void offset(StringBuilder text, ZoneOffset offset, String utc) {
        text.append(offset.equals(ZoneOffset.UTC) ? utc : offset.getId());
    }

    /** A duration as pydantic writes a timedelta: a year has 365 days, and there are no months and weeks. */
    static String duration(Duration value) {
        Duration size = value.abs();
        StringBuilder text = new StringBuilder(24).append(value.isNegative() ? "-P" : "P");
        long days = size.getSeconds() / SECONDS_PER_DAY;
        append(text, days / DAYS_PER_YEAR, 'Y');
        append(text, days % DAYS_PER_YEAR, 'D');
        int seconds = (int) (size.getSeconds() % SECONDS_PER_DAY);
        if (seconds != 0 || size.getNano() != 0 || days == 0) {
            text.append('T');
            append(text, seconds / 3600, 'H');
            append(text, seconds / 60 % 60, 'M');
            if (seconds % 60 != 0 || size.getNano() != 0 || (days == 0 && seconds == 0)) {
                text.append(seconds % 60);
                trimmedFraction(text, size.getNano());
                text.append('S');
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, long number, char unit) {
        if (number != 0) {
            text.append(number).append(unit);
        }
    }

    private static void trimmedFraction(StringBuilder text, int nanos) {
        fraction(text, nanos);
        while (nanos != 0 && text.charAt(text.length() - 1) == '0') {
            text.setLength(text.length() - 1);
        }
    }

    /** A duration in seconds, as {@code timedelta.total_seconds()}. */
    static double seconds(Duration value) {
        return value.getSeconds() + value.getNano() / 1e9;
    }
}
