package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.Source;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Pydantic's {@code time}. {@code OffsetTime} takes a time without offset as UTC; {@code LocalTime} takes none with an
 * offset.
 */
final class TimeValidator extends Validator {

    private final Class<?> type;
    private final boolean strict;

    TimeValidator(Class<?> type, boolean strict) {
        super("time");
        this.type = type;
        this.strict = strict;
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        if (in.kind() == Source.Kind.OTHER && this.type.isInstance(in.raw())) {
            return in.raw();
        }
        run.lax();
        if (this.strict) {
            return run.fail(ErrorType.TIME_TYPE, in);
        }
        Source kept = in.rereadable();
        Object clock = clock(kept);
        if (clock instanceof Fault fault) {
            return run.fail(ErrorType.TIME_PARSING, kept, fault.text());
        }
        return (clock instanceof TimeText.Clock found)
                ? convert(found, kept, run)
                : run.fail(ErrorType.TIME_TYPE, kept);
    }

    private static @Nullable Object clock(Source in) {
        return switch (in.kind()) {
            case TEXT, BYTES -> text(StringValidator.textOf(in));
            case INTEGER ->
                in.fitsLong()
                        ? seconds(in.integer(), 0)
                        : ofNumber(in.bigInteger().doubleValue());
            case FLOAT -> ofNumber(in.number());
            case OTHER -> object(in.raw());
            default -> null;
        };
    }

    private static @Nullable Object text(@Nullable String text) {
        return (text == null) ? null : TimeText.parse(text.getBytes(StandardCharsets.UTF_8), 0);
    }

    private static @Nullable Object object(@Nullable Object object) {
        if (object instanceof LocalTime time) {
            return new TimeText.Clock(time, null, 0);
        }
        return (object instanceof OffsetTime time)
                ? new TimeText.Clock(time.toLocalTime(), time.getOffset().getTotalSeconds(), 0)
                : null;
    }

    private static Object ofNumber(double number) {
        if (Double.isNaN(number)) {
            return Fault.NAN;
        }
        double fraction = number % 1.0;
        return seconds(
                (long) Math.floor(number), Double.isNaN(fraction) ? 0 : Math.round(Math.abs(fraction) * 1_000_000));
    }

    private static Object seconds(long seconds, long micros) {
        return TimeText.ofSeconds(Math.min(seconds, Integer.MAX_VALUE), micros);
    }

    private Object convert(TimeText.Clock clock, Source in, Run run) {
        Integer seconds = clock.offset();
        if (this.type == LocalTime.class) {
            boolean written = in.kind() == Source.Kind.TEXT || in.kind() == Source.Kind.OTHER;
            return (seconds == null || !written) ? clock.time() : run.fail(ErrorType.TIMEZONE_NAIVE, in);
        }
        ZoneOffset offset = (seconds == null) ? ZoneOffset.UTC : DateText.offset(seconds);
        return (offset == null)
                ? run.fail(ErrorType.TIME_PARSING, in, "timezone offset must be at most 18 hours")
                : clock.time().atOffset(offset);
    }
}
