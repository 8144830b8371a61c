package io.fastapi.types.validate;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Dates and points in time in texts and numbers, by pydantic's rules: ISO 8601, or a Unix timestamp in seconds, or in
 * milliseconds beyond 2e10. Every method returns what it read or a {@link Fault}.
 */
final class DateText {

    /**
     * A point in time.
     *
     * @param offset seconds east of Greenwich, {@code null} when not given
     */
    record Moment(LocalDateTime local, @Nullable Integer offset) {}

    private static final int LENGTH = 10;
    private static final long MILLIS_FROM = 20_000_000_000L;
    private static final long FIRST_SECOND = -62_167_219_200L;
    private static final long LAST_SECOND = 253_402_300_799L;

    private DateText() {}

    /** A date, or a timestamp of midnight. */
    static Object date(byte[] text) {
        Object date = prefix(text);
        if (date instanceof LocalDate && text.length > LENGTH) {
            date = Fault.EXTRA;
        }
        Long timestamp = (date instanceof Fault) ? integer(text) : null;
        if (timestamp == null) {
            return date;
        }
        Object moment = ofTimestamp(timestamp, 0);
        if (!(moment instanceof Moment found)) {
            return moment;
        }
        boolean exact = found.local().toLocalTime().toSecondOfDay() == 0;
        return exact ? found.local().toLocalDate() : new Fault("Timestamp is not an exact date");
    }

    /** A date and a time, or a timestamp. */
    static Object dateTime(byte[] text) {
        Object moment = isoDateTime(text);
        if (!(moment instanceof Fault)) {
            return moment;
        }
        if (hasPoint(text)) {
            String number = new String(text, StandardCharsets.ISO_8859_1);
            return FloatValidator.isNumber(number) ? ofTextNumber(Double.parseDouble(number)) : moment;
        }
        Long timestamp = integer(text);
        return (timestamp != null) ? ofTimestamp(timestamp, 0) : moment;
    }

    private static Object isoDateTime(byte[] text) {
        Object date = prefix(text);
        if (!(date instanceof LocalDate day)) {
            return date;
        }
        byte separator = TimeText.at(text, LENGTH);
        if (separator != 'T' && separator != 't' && separator != ' ' && separator != '_') {
            return new Fault("invalid datetime separator, expected `T`, `t`, `_` or space");
        }
        Object time = TimeText.parse(text, LENGTH + 1);
        return (time instanceof TimeText.Clock clock) ? new Moment(day.atTime(clock.time()), clock.offset()) : time;
    }

    /** The date that a text starts with. */
    private static Object prefix(byte[] text) {
        if (text.length < LENGTH) {
            return Fault.TOO_SHORT;
        }
        int century = TimeText.twoDigits(text, 0);
        int year = TimeText.twoDigits(text, 2);
        if (century < 0 || year < 0) {
            return Fault.character("year");
        }
        Fault separator = new Fault("invalid date separator, expected `-`");
        if (text[4] != '-') {
            return separator;
        }
        int month = TimeText.twoDigits(text, 5);
        if (month < 0) {
            return Fault.character("month");
        }
        if (text[7] != '-') {
            return separator;
        }
        int day = TimeText.twoDigits(text, 8);
        return (day < 0) ? Fault.character("day") : dayOf(century * 100 + year, month, day);
    }

    private static Object dayOf(int year, int month, int day) {
        if (month < 1 || month > 12) {
            return Fault.range("month", " of 1-12");
        }
        boolean exists = day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? LocalDate.of(year, month, day) : Fault.range("day", "");
    }

    /** A timestamp with a fraction, as a text has it. */
    private static Object ofTextNumber(double number) {
        double seconds = (Math.abs(number) > MILLIS_FROM) ? number / 1000 : number;
        double whole = Math.floor(seconds);
        return ofTimestamp((long) whole, Math.round((seconds - whole) * 1_000_000));
    }

    /** A timestamp that is a JSON number with a fraction; below zero pydantic's sum is odd, and so is this. */
    static Object ofNumber(double number) {
        if (Double.isNaN(number)) {
            return Fault.NAN;
        }
        double fraction = Math.abs(number % 1.0);
        return ofTimestamp((long) Math.floor(number), Double.isNaN(fraction) ? 0 : Math.round(fraction * 1_000_000));
    }

    /** A Unix timestamp and microseconds to add; in UTC. */
    static Object ofTimestamp(long timestamp, long micros) {
        if (timestamp == Long.MIN_VALUE) {
            return Fault.TOO_EARLY;
        }
        boolean millis = Math.abs(timestamp) > MILLIS_FROM;
        long second = millis ? Math.floorDiv(timestamp, 1000) : timestamp;
        long micro = micros + (millis ? Math.floorMod(timestamp, 1000) * 1000L : 0);
        second += micro / 1_000_000;
        if (second < FIRST_SECOND) {
            return Fault.TOO_EARLY;
        }
        if (second > LAST_SECOND) {
            return Fault.TOO_LATE;
        }
        int nano = (int) (micro % 1_000_000) * 1000;
        return new Moment(LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC), 0);
    }

    private static boolean hasPoint(byte[] text) {
        for (byte c : text) {
            if (c == '.') {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Long integer(byte[] text) {
        int start = (TimeText.at(text, 0) == '-' || TimeText.at(text, 0) == '+') ? 1 : 0;
        if (start == text.length || text.length > 20) {
            return null;
        }
        for (int i = start; i < text.length; i++) {
            if (!TimeText.isDigit(text[i])) {
                return null;
            }
        }
        try {
            return Long.parseLong(new String(text, StandardCharsets.ISO_8859_1));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The offset as Java has it; Java's end at 18 hours. */
    static @Nullable ZoneOffset offset(int seconds) {
        try {
            return ZoneOffset.ofTotalSeconds(seconds);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
