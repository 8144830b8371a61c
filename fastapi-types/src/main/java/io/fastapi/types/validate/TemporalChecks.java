package io.fastapi.types.validate;

import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.constraint.Constraint.When;
import io.fastapi.types.error.ErrorType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules on dates and times: bounds, past and future. */
final class TemporalChecks {

    private TemporalChecks() {}

    static List<Check> of(List<Constraint<?>> constraints) {
        List<Check> checks = new ArrayList<>();
        for (Constraint.Comparison comparison : List.of(
                Constraint.Comparison.LE,
                Constraint.Comparison.LT,
                Constraint.Comparison.GE,
                Constraint.Comparison.GT)) {
            for (Constraint<?> constraint : constraints) {
                if (constraint instanceof Constraint.Bound<?> bound && bound.comparison() == comparison) {
                    checks.add(bound(comparison, bound.limit()));
                }
            }
        }
        for (Constraint<?> constraint : constraints) {
            if (constraint instanceof Constraint.Moment<?> moment) {
                checks.add(moment(moment.when()));
            }
        }
        return checks;
    }

    private static Check bound(Constraint.Comparison comparison, Object limit) {
        ErrorType type = NumberChecks.errorType(comparison);
        Object shown = PythonText.limit(limit);
        return (value, in, run) ->
                NumberChecks.holds(comparison, compare(value, limit)) ? value : run.fail(type, in, shown);
    }

    @SuppressWarnings("unchecked") // values of one class, all of them comparable
    private static int compare(Object value, Object limit) {
        if (value instanceof Year year && limit instanceof Number) {
            return BigDecimal.valueOf(year.getValue()).compareTo(NumberChecks.decimal(limit));
        }
        if (value.getClass() == limit.getClass()) {
            return ((Comparable<Object>) value).compareTo(limit);
        }
        return compareMoments(DateTimeValidator.momentOf(value), DateTimeValidator.momentOf(limit));
    }

    /** Points in time of different classes; if one has no offset, it is taken to be the other's. */
    private static int compareMoments(DateText.@Nullable Moment value, DateText.@Nullable Moment limit) {
        if (value == null || limit == null) {
            return 0;
        }
        Integer offset = value.offset();
        Integer limitOffset = limit.offset();
        return (offset == null || limitOffset == null)
                ? value.local().compareTo(limit.local())
                : value.local().minusSeconds(offset).compareTo(limit.local().minusSeconds(limitOffset));
    }

    private static Check moment(When when) {
        return (value, in, run) -> {
            int fromNow = fromNow(value, Clock.systemDefaultZone());
            boolean holds = switch (when) {
                case PAST -> fromNow < 0;
                case PAST_OR_PRESENT -> fromNow <= 0;
                case FUTURE -> fromNow > 0;
                case FUTURE_OR_PRESENT -> fromNow >= 0;
            };
            return holds ? value : run.fail(errorType(value, when), in);
        };
    }

    private static ErrorType errorType(Object value, When when) {
        boolean past = when == When.PAST || when == When.PAST_OR_PRESENT;
        if (value instanceof LocalDate) {
            return past ? ErrorType.DATE_PAST : ErrorType.DATE_FUTURE;
        }
        return past ? ErrorType.DATETIME_PAST : ErrorType.DATETIME_FUTURE;
    }

    /** Negative before now, positive after; a type without order has no past. */
    private static int fromNow(Object value, Clock clock) {
        if (value instanceof LocalDate date) {
            return date.compareTo(LocalDate.now(clock));
        }
        if (value instanceof LocalDateTime time) {
            return time.compareTo(LocalDateTime.now(clock));
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant().compareTo(clock.instant());
        }
        if (value instanceof ZonedDateTime time) {
            return time.toInstant().compareTo(clock.instant());
        }
        if (value instanceof Instant instant) {
            return instant.compareTo(clock.instant());
        }
        if (value instanceof Year year) {
            return year.compareTo(Year.now(clock));
        }
        return (value instanceof YearMonth month) ? month.compareTo(YearMonth.now(clock)) : 0;
    }
}
