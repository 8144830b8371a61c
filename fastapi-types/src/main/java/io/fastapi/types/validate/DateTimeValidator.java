package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.Source;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * Pydantic's {@code datetime}. {@code Temporal} is with or without offset, as the input is; a type with offset takes a time without one as UTC; {@code LocalDateTime} takes none
 * with an offset, because it would lose it, but takes timestamps as UTC.
 */
final class DateTimeValidator extends Validator {

    private final Class<?> type;
    private final boolean aware;
    private final boolean strict;

    DateTimeValidator(Class<?> type, boolean aware, boolean strict) {
        super("datetime");
        this.type = type;
        this.aware = aware;
        this.strict = strict;
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        if (in.kind() == Source.Kind.OTHER && isOne(in.raw())) {
            return in.raw();
        }
        run.lax();
        if (this.strict) {
            return run.fail(ErrorType.DATETIME_TYPE, in);
        }
        Source kept = in.rereadable();
        Object moment = moment(kept);
        if (moment instanceof Fault fault) {
            moment = fromDate(fault, kept, run);
        }
        if (moment == Run.INVALID) {
            return moment;
        }
        return (moment instanceof DateText.Moment found)
                ? convert(found, kept, run)
                : run.fail(ErrorType.DATETIME_TYPE, kept);
    }

    private boolean isOne(@Nullable Object object) {
        return this.type.isInstance(object)
                && !(object instanceof LocalDate)
                && !(this.aware && object instanceof LocalDateTime);
    }

    /** A date may stand for its midnight; its errors replace those of the point in time. */
    private static Object fromDate(Fault fault, Source in, Run run) {
        String text = StringValidator.textOf(in);
        if (text == null) {
            return run.fail(ErrorType.DATETIME_PARSING, in, fault.text());
        }
        Object date = DateText.date(text.getBytes(StandardCharsets.UTF_8));
        return (date instanceof LocalDate day)
                ? new DateText.Moment(day.atStartOfDay(), null)
                : run.fail(ErrorType.DATETIME_FROM_DATE_PARSING, in, ((Fault) date).text());
    }

    /** A {@link DateText.Moment}, a {@link Fault}, or {@code null} for something that stands for no time at all. */
    static @Nullable Object moment(Source in) {
        return switch (in.kind()) {
            case TEXT -> DateText.dateTime(in.text().getBytes(StandardCharsets.UTF_8));
            case BYTES -> bytes(in);
            case INTEGER ->
                in.fitsLong()
                        ? DateText.ofTimestamp(in.integer(), 0)
                        : DateText.ofNumber(in.bigInteger().doubleValue());
            case FLOAT -> DateText.ofNumber(in.number());
            case OTHER -> momentOf(in.raw());
            default -> null;
        };
    }

    private static @Nullable Object bytes(Source in) {
        String text = StringValidator.textOf(in);
        return (text == null) ? null : DateText.dateTime(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A Java date or time as point in time, {@code null} for anything else. */
    static DateText.@Nullable Moment momentOf(@Nullable Object object) {
        if (object instanceof LocalDate date) {
            return new DateText.Moment(date.atStartOfDay(), null);
        }
        if (object instanceof LocalDateTime local) {
            return new DateText.Moment(local, null);
        }
        if (object instanceof OffsetDateTime time) {
            return new DateText.Moment(time.toLocalDateTime(), time.getOffset().getTotalSeconds());
        }
        if (object instanceof ZonedDateTime time) {
            return new DateText.Moment(time.toLocalDateTime(), time.getOffset().getTotalSeconds());
        }
        return (object instanceof Instant instant)
                ? new DateText.Moment(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), 0)
                : null;
    }

    private Object convert(DateText.Moment moment, Source in, Run run) {
        if (this.aware && moment.offset() == null) {
            return run.fail(ErrorType.TIMEZONE_AWARE, in);
        }
        if (moment.local().getYear() == 0) {
            return run.fail(ErrorType.DATETIME_PARSING, in, Fault.YEAR_ZERO.text());
        }
        Integer seconds = moment.offset();
        if (this.type == LocalDateTime.class) {
            boolean timestamp = in.kind() != Source.Kind.OTHER && !isWritten(in);
            return (seconds == null || timestamp) ? moment.local() : run.fail(ErrorType.TIMEZONE_NAIVE, in);
        }
        if (seconds == null && this.type == Temporal.class) {
            return moment.local();
        }
        ZoneOffset offset = (seconds == null) ? ZoneOffset.UTC : DateText.offset(seconds);
        if (offset == null) {
            return run.fail(ErrorType.DATETIME_PARSING, in, "timezone offset must be at most 18 hours");
        }
        if (this.type == Instant.class) {
            return moment.local().toInstant(offset);
        }
        return (this.type == ZonedDateTime.class)
                ? moment.local().atZone(offset)
                : moment.local().atOffset(offset);
    }

    /** Whether the text has a date in it, and so an offset that somebody wrote. */
    private static boolean isWritten(Source in) {
        String text = StringValidator.textOf(in);
        return text != null && text.length() > 10 && text.indexOf('-', 1) > 0;
    }
}
