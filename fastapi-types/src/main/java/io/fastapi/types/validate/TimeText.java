package io.fastapi.types.validate;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A time of day in a text: {@code HH:MM[:SS[.ffffff]]} and an offset. Every method returns what it read or a
 * {@link Fault}.
 */
final class TimeText {

    /**
     * A time of day.
     *
     * @param offset seconds east of Greenwich, {@code null} when not given
     * @param end where the time ends in the text
     */
    record Clock(LocalTime time, @Nullable Integer offset, int end) {}

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;
    private static final int MICRO_DIGITS = 6;

    private TimeText() {}

    /** A time from some place to the end of the text. */
    static Object parse(byte[] text, int from) {
        Object clock = clock(text, from);
        return (clock instanceof Clock time && time.end() < text.length) ? offset(text, time) : clock;
    }

    /** A time without offset; what follows is not looked at. */
    static Object clock(byte[] text, int from) {
        if (text.length - from < 5) {
            return Fault.TOO_SHORT;
        }
        int hour = twoDigits(text, from);
        if (hour < 0) {
            return Fault.character("hour");
        }
        if (text[from + 2] != ':') {
            return new Fault("invalid time separator, expected `:`");
        }
        int minute = twoDigits(text, from + 3);
        if (minute < 0) {
            return Fault.character("minute");
        }
        if (hour > 23) {
            return Fault.range("hour", " of 0-23");
        }
        if (minute > 59) {
            return Fault.range("minute", " of 0-59");
        }
        return (at(text, from + 5) == ':')
                ? seconds(text, from + 6, hour, minute)
                : new Clock(LocalTime.of(hour, minute), null, from + 5);
    }

    private static Object seconds(byte[] text, int from, int hour, int minute) {
        int second = twoDigits(text, from);
        if (second < 0) {
            return Fault.character("second");
        }
        if (second > 59) {
            return Fault.range("second", " of 0-59");
        }
        int end = from + 2;
        int micros = 0;
        if (at(text, end) == '.' || at(text, end) == ',') {
            int start = ++end;
            for (; isDigit(at(text, end)); end++) {
                if (end - start < MICRO_DIGITS) {
                    micros = micros * 10 + text[end] - '0';
                }
            }
            if (end == start) {
                return new Fault("second fraction digits missing after `.`");
            }
            for (int missing = end - start; missing < MICRO_DIGITS; missing++) {
                micros *= 10;
            }
        }
        return new Clock(LocalTime.of(hour, minute, second, micros * 1000), null, end);
    }

    private static Object offset(byte[] text, Clock clock) {
        int at = clock.end();
        if (text[at] == 'Z' || text[at] == 'z') {
            return (at + 1 < text.length) ? Fault.EXTRA : new Clock(clock.time(), 0, at + 1);
        }
        int sign = (text[at] == '+') ? 1 : -1;
        boolean mathMinus =
                at(text, at) == (byte) 0xE2 && at(text, at + 1) == (byte) 0x88 && at(text, at + 2) == (byte) 0x92;
        if (text[at] != '+' && text[at] != '-' && !mathMinus) {
            return new Fault("invalid timezone sign");
        }
        at += mathMinus ? 3 : 1;
        int hours = twoDigits(text, at);
        if (hours < 0) {
            return new Fault("invalid timezone hour");
        }
        at += (at(text, at + 2) == ':') ? 3 : 2;
        int minutes = twoDigits(text, at);
        return checkOffset(text, clock.time(), sign, hours, minutes, at + 2);
    }

    private static Object checkOffset(byte[] text, LocalTime time, int sign, int hours, int minutes, int end) {
        if (minutes < 0) {
            return new Fault("invalid timezone minute");
        }
        if (minutes > 59) {
            return new Fault("timezone minute value is outside expected range of 0-59");
        }
        int offset = sign * (hours * HOUR + minutes * MINUTE);
        if (Math.abs(offset) >= DAY) {
            return new Fault("timezone offset must be less than 24 hours");
        }
        return (end < text.length) ? Fault.EXTRA : new Clock(time, offset, end);
    }

    /** A number of seconds since midnight, in UTC. */
    static Object ofSeconds(long seconds, long micros) {
        if (seconds < 0) {
            return new Fault("time in seconds should be positive");
        }
        long second = seconds + micros / 1_000_000;
        return (second >= DAY)
                ? new Fault("numeric times may not exceed 86,399 seconds")
                : new Clock(LocalTime.ofNanoOfDay(second * 1_000_000_000L + micros % 1_000_000 * 1000), 0, 0);
    }

    /** The number that two digits make, negative if there are none. */
    static int twoDigits(byte[] text, int from) {
        byte tens = at(text, from);
        byte ones = at(text, from + 1);
        return (isDigit(tens) && isDigit(ones)) ? (tens - '0') * 10 + ones - '0' : -1;
    }

    static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    /** The byte at a place, 0 beyond the end. */
    static byte at(byte[] text, int index) {
        return (index < text.length) ? text[index] : 0;
    }
}
