package io.fastapi.types.validate;

import java.time.Duration;

/** A limit on durations as pydantic shows it, by the parts of a {@code timedelta}: {@code 1 day and 2 hours}. */
final class DurationLimit {

    private static final long DAY = 86_400;

    private final StringBuilder text = new StringBuilder();

    private DurationLimit() {}

    static String text(Duration duration) {
        DurationLimit limit = new DurationLimit();
        long seconds = Math.floorMod(duration.getSeconds(), DAY);
        limit.add(Math.floorDiv(duration.getSeconds(), DAY), "day");
        limit.add(seconds / 3600, "hour");
        limit.add(seconds / 60 % 60, "minute");
        limit.add(seconds % 60, "second");
        limit.add(duration.getNano() / 1000, "microsecond");
        return limit.text.isEmpty() ? "0 seconds" : limit.text.toString();
    }

    private void add(long count, String unit) {
        if (count != 0) {
            this.text
                    .append(this.text.isEmpty() ? "" : " and ")
                    .append(count)
                    .append(' ')
                    .append(unit);
            this.text.append(count == 1 ? "" : "s");
        }
    }
}
