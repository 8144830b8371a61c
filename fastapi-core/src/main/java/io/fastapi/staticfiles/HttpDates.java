package io.fastapi.staticfiles;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Dates in headers, read as leniently as Python's {@code parsedate} does: in any order, whatever the weekday and zone. */
final class HttpDates {

    /** No date. */
    static final long NONE = Long.MIN_VALUE;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int MORE_THAN_ANY = 1000;
    private static final int CENTURY = 100;
    private static final int LAST_OF_2000 = 68;

    private int day;
    private int month;
    private int year = -1;
    private String time = "";

    private HttpDates() {}

    /** A number that is larger for a later date, or {@link #NONE}; also for dates that no calendar has, as in Python. */
    static long order(String date) {
        HttpDates read = new HttpDates();
        for (String word : date.replace(',', ' ').replace('-', ' ').strip().split("\\s+")) {
            read.add(word.toLowerCase(Locale.ROOT));
        }
        try {
            return read.order();
        } catch (NumberFormatException none) {
            return NONE;
        }
    }

    /** The number of a time. */
    static long order(Instant time) {
        OffsetDateTime date = time.atOffset(ZoneOffset.UTC);
        return order(
                date.getYear(),
                date.getMonthValue(),
                date.getDayOfMonth(),
                date.getHour(),
                date.getMinute(),
                date.getSecond());
    }

    private void add(String word) {
        if (word.indexOf(':') >= 0) {
            this.time = word;
        } else if (MONTHS.contains(word)) {
            this.month = MONTHS.indexOf(word) + 1;
        } else if (word.matches("\\d{1,2}") && this.day == 0) {
            this.day = Integer.parseInt(word);
        } else if (word.matches("\\d{2}|\\d{4}") && this.year < 0) {
            this.year = Integer.parseInt(word);
        }
    }

    private long order() {
        String[] parts = this.time.split(":", -1);
        int second = (parts.length > 2) ? Integer.parseInt(parts[2]) : 0;
        if (this.year < 0 || this.month == 0 || this.day == 0 || parts.length < 2) {
            return NONE;
        }
        int whole = this.year;
        if (whole < CENTURY) {
            whole += (whole > LAST_OF_2000) ? 19 * CENTURY : 20 * CENTURY;
        }
        return order(whole, this.month, this.day, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), second);
    }

    private static long order(int... largestFirst) {
        long order = 0;
        for (int part : largestFirst) {
            order = order * MORE_THAN_ANY + part;
        }
        return order;
    }
}
