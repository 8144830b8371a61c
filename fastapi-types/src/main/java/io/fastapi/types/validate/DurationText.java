package io.fastapi.types.validate;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Durations in a text, by pydantic's rules: ISO 8601 with years of 365 and months of 30 days, {@code [n days,] HH:MM:SS},
 * or {@code n d}.
 */
final class DurationText {

    private static final int SHORTEST_TIME = "00:00".length();
    private static final long MAX_DAYS = 999_999_999L;
    private static final long MAX_UNSIGNED = 0xFFFF_FFFFL;
    private static final Fault TOO_LARGE = new Fault("a numeric value in the duration is too large");
    private static final Fault NOT_DAYS = new Fault("\"day\" identifier in duration not correctly formatted");
    private static final Fault TOO_MANY_DAYS = new Fault("durations may not exceed 999,999,999 days");
    private static final Fault TOO_MANY_HOURS = new Fault("durations may not exceed 999,999,999 hours");

    private final byte[] text;
    private int at;
    private long days;
    private long seconds;
    private long micros;

    private DurationText(byte[] text) {
        this.text = text;
    }

    /** A {@code Duration} or a {@link Fault}. */
    static Object parse(byte[] text) {
        if (text.length == 0) {
            return Fault.TOO_SHORT;
        }
        DurationText parser = new DurationText(text);
        parser.at = (text[0] == '+' || text[0] == '-') ? 1 : 0;
        Fault fault = parser.read();
        return (fault != null) ? fault : of(text[0] != '-', parser.days, parser.seconds, parser.micros);
    }

    /** A number of seconds: a {@code Duration} or a {@link Fault}. */
    static Object of(long seconds) {
        long total = (seconds == Long.MIN_VALUE) ? Long.MAX_VALUE : Math.abs(seconds);
        return of(seconds >= 0, total / 86_400, total % 86_400, 0);
    }

    /** A number of seconds: a {@code Duration} or a {@link Fault}. */
    static Object of(double seconds) {
        if (Double.isNaN(seconds)) {
            return Fault.NAN;
        }
        double total = Math.abs(seconds);
        if (total / 86_400 > MAX_DAYS + 1) {
            return TOO_MANY_DAYS;
        }
        return of(seconds >= 0, 0, (long) total, Math.round(total % 1.0 * 1_000_000));
    }

    private static Object of(boolean positive, long days, long seconds, long micros) {
        long total = seconds + micros / 1_000_000;
        long wholeDays = days + total / 86_400;
        if (wholeDays > MAX_DAYS) {
            return TOO_MANY_DAYS;
        }
        Duration duration = Duration.ofSeconds(wholeDays * 86_400 + total % 86_400, micros % 1_000_000 * 1000);
        return positive ? duration : duration.negated();
    }

    private @Nullable Fault read() {
        if (current() == 'P') {
            this.at++;
            return iso();
        }
        boolean named = false;
        for (byte c : this.text) {
            named |= c == 'd' || c == 'D';
        }
        return (named || this.text.length - this.at < SHORTEST_TIME) ? daysAndTime() : time();
    }

    private byte current() {
        return TimeText.at(this.text, this.at);
    }

    private @Nullable Fault iso() {
        boolean inTime = false;
        boolean fractionSeen = false;
        for (; this.at < this.text.length; this.at++) {
            if (current() == 'T') {
                if (inTime) {
                    return new Fault("`t` character repeated in duration");
                }
                inTime = true;
                continue;
            }
            long number = number();
            if (number < 0) {
                return (number == -1) ? new Fault("invalid digit in duration") : TOO_LARGE;
            }
            double fraction = fraction();
            if (fractionSeen) {
                return new Fault("quantity fraction invalid in duration");
            }
            fractionSeen = fraction >= 0;
            Fault fault = add(number, Math.max(fraction, 0), inTime);
            if (fault != null) {
                return fault;
            }
        }
        return (this.at < 3) ? Fault.TOO_SHORT : null;
    }

    private @Nullable Fault add(long number, double fraction, boolean inTime) {
        int unit = inTime ? timeUnit(current()) : dateUnit(current());
        if (unit == 0) {
            return new Fault("quantity invalid in " + (inTime ? "time" : "date") + " part of duration");
        }
        double more = fraction * unit;
        if (inTime) {
            this.seconds += number * unit + (long) more;
        } else {
            this.days += number * unit + (long) more;
            more = (more - (long) more) * 86_400;
            this.seconds += (long) more;
        }
        this.micros += Math.round((more - (long) more) * 1_000_000);
        return (number * unit > MAX_UNSIGNED || this.days > MAX_UNSIGNED || this.seconds > MAX_UNSIGNED)
                ? TOO_LARGE
                : null;
    }

    private static int timeUnit(byte name) {
        return switch (name) {
            case 'H' -> 3600;
            case 'M' -> 60;
            case 'S' -> 1;
            default -> 0;
        };
    }

    private static int dateUnit(byte name) {
        return switch (name) {
            case 'Y' -> 365;
            case 'M' -> 30;
            case 'W' -> 7;
            case 'D' -> 1;
            default -> 0;
        };
    }

    /** The number at this place; -1 if there is none, -2 if it is too large. */
    private long number() {
        if (!TimeText.isDigit(current())) {
            return -1;
        }
        long number = 0;
        for (; TimeText.isDigit(current()); this.at++) {
            number = number * 10 + current() - '0';
            if (number > MAX_UNSIGNED) {
                return -2;
            }
        }
        return number;
    }

    /** The fraction at this place, negative if there is none. */
    private double fraction() {
        if (current() != '.' && current() != ',') {
            return -1;
        }
        double digits = 0;
        double unit = 1;
        for (this.at++; TimeText.isDigit(current()); this.at++) {
            digits = digits * 10 + current() - '0';
            unit *= 10;
        }
        double fraction = digits / unit;
        return Double.isNaN(fraction) ? 0 : fraction;
    }

    private @Nullable Fault daysAndTime() {
        if (this.at >= this.text.length) {
            return Fault.TOO_SHORT;
        }
        long number = number();
        if (number < 0) {
            return (number == -1) ? new Fault("invalid digit in duration") : TOO_LARGE;
        }
        this.days = number;
        skip(' ', ' ');
        if (!skip('d', 'D') || !endsDay()) {
            return NOT_DAYS;
        }
        skip(',', ',');
        skip(' ', ' ');
        if (this.at >= this.text.length) {
            return null;
        }
        Fault fault = time();
        boolean wholeDays = this.days > number;
        return (fault == null && wholeDays) ? TOO_MANY_HOURS : fault;
    }

    /** Takes the rest of the word, if there is one: all of it is small, or all of it is large. */
    private boolean endsDay() {
        boolean large = current() == 'A';
        if (!large && current() != 'a') {
            return true;
        }
        this.at++;
        char y = large ? 'Y' : 'y';
        char s = large ? 'S' : 's';
        boolean whole = skip(y, y);
        if (whole) {
            skip(s, s);
        }
        return whole;
    }

    private boolean skip(char lower, char upper) {
        boolean found = this.at < this.text.length && (current() == lower || current() == upper);
        this.at += found ? 1 : 0;
        return found;
    }

    private @Nullable Fault take(TimeText.Clock clock) {
        this.seconds = clock.time().toSecondOfDay();
        this.micros = clock.time().getNano() / 1000;
        return null;
    }

    /** {@code HH:MM[:SS[.ffffff]]} with any number of hours. */
    private @Nullable Fault time() {
        if (this.text.length - this.at < SHORTEST_TIME) {
            return Fault.TOO_SHORT;
        }
        int colon = this.at;
        while (colon < this.text.length && this.text[colon] != ':') {
            colon++;
        }
        if (colon == this.text.length) {
            return Fault.character("hour");
        }
        int digits = colon - this.at;
        long hours = (digits == 0) ? 0 : number();
        boolean tooMany = digits > 10 || hours == -2 || hours > 2_400_000_000L;
        if (hours == -1 || (this.at != colon && !tooMany)) {
            return Fault.character("hour");
        }
        if (tooMany) {
            return TOO_MANY_HOURS;
        }
        Fault fault = minutes(colon);
        this.days += hours / 24;
        this.seconds += hours % 24 * 3600;
        return fault;
    }

    private @Nullable Fault minutes(int colon) {
        int length = Math.min(this.text.length - colon - 1, "00.00.000000".length());
        byte[] midnight = "00:00:00.000000".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        System.arraycopy(this.text, colon + 1, midnight, 3, length);
        byte[] padded = Arrays.copyOf(midnight, 3 + length);
        Object time = TimeText.clock(padded, 0);
        if (!(time instanceof TimeText.Clock clock)) {
            return (Fault) time;
        }
        return (clock.end() < padded.length) ? Fault.EXTRA : take(clock);
    }
}
