package io.fastapi.staticfiles;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Dates in headers, read as leniently as Python's {@code parsedate} does: in any order, whatever the weekday and zone. */
final class HttpDates {

    /** No date. */
    static final long NONE = Long.MIN_VALUE;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int CENTURY = 100;
    private static final int LAST_OF_2000 = 68;

    private int day;
    private int month;
    private int year = -1;
    private String time = "";

    private HttpDates() {}

    /** The seconds since 1970 of a date in UTC, or {@link #NONE}. */
    static long epochSeconds(String date) {
        HttpDates read = new HttpDates();
        for (String word : date.replace(',', ' ').replace('-', ' ').strip().split("\\s+")) {
            read.add(word.toLowerCase(Locale.ROOT));
        }
        try {
            return read.seconds();
        } catch (DateTimeException | NumberFormatException none) {
            return NONE;
        }
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

    private long seconds() {
        String[] parts = this.time.split(":", -1);
        int second = (parts.length > 2) ? Integer.parseInt(parts[2]) : 0;
        if (this.year < 0 || parts.length < 2) {
            return NONE;
        }
        int whole = this.year;
        if (whole < CENTURY) {
            whole += (whole > LAST_OF_2000) ? 19 * CENTURY : 20 * CENTURY;
        }
        return LocalDateTime.of(
                        whole, this.month, this.day, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), second)
                .toEpochSecond(ZoneOffset.UTC);
    }
}
