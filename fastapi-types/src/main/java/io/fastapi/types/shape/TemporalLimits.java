package io.fastapi.types.shape;

import io.fastapi.types.constraint.Constraint;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.function.Function;

/** Limits of dates and times, which an annotation has as texts. */
final class TemporalLimits {

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.ofEntries(
            Map.entry(LocalDate.class, LocalDate::parse),
            Map.entry(LocalTime.class, LocalTime::parse),
            Map.entry(OffsetTime.class, OffsetTime::parse),
            Map.entry(LocalDateTime.class, LocalDateTime::parse),
            Map.entry(OffsetDateTime.class, OffsetDateTime::parse),
            Map.entry(ZonedDateTime.class, ZonedDateTime::parse),
            Map.entry(Temporal.class, TemporalLimits::withOffsetOrWithout),
            Map.entry(Instant.class, Instant::parse),
            Map.entry(YearMonth.class, YearMonth::parse),
            Map.entry(Year.class, Year::parse),
            Map.entry(Duration.class, Duration::parse));

    private final Problems problems;

    TemporalLimits(Problems problems) {
        this.problems = problems;
    }

    /** The same rule with the limit as a value of the type that it stands on. */
    Constraint<?> read(Constraint<?> constraint, Shape shape, String where) {
        Function<String, Object> reader = READERS.get(type(shape));
        if (reader == null
                || !(constraint instanceof Constraint.Bound<?> bound && bound.limit() instanceof String text)) {
            return constraint;
        }
        try {
            return new Constraint.Bound<>(bound.comparison(), reader.apply(text));
        } catch (DateTimeException malformed) {
            this.problems.add(
                    "The bound " + text + " of " + where + " is no "
                            + type(shape).getSimpleName(),
                    "write it as ISO 8601 has it, 2020-12-31, 08:30, 2020-12-31T08:30:00Z or PT1H");
            return new Constraint.Bound<>(bound.comparison(), LocalDate.EPOCH);
        }
    }

    /** A limit on a type as a value of it; the text itself where that is no limit of dates or times, or a malformed one. */
    static Object read(Class<?> type, String text) {
        Function<String, Object> reader = READERS.get(type);
        try {
            return (reader == null) ? text : reader.apply(text);
        } catch (DateTimeException malformed) {
            return text;
        }
    }

    private static Object withOffsetOrWithout(String text) {
        return DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    }

    private static Class<?> type(Shape shape) {
        Shape inside = shape;
        while (inside instanceof Shape.WrapperShape
                || inside instanceof Shape.SecretShape
                || inside instanceof Shape.JsonTextShape) {
            inside = inside.parts().get(0);
        }
        return (inside instanceof Shape.ScalarShape scalar)
                ? scalar.type()
                : (inside instanceof Shape.JacksonShape jackson)
                        ? jackson.type().getRawClass()
                        : Object.class;
    }
}
