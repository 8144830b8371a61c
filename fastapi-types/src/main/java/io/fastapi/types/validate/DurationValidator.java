package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.Source;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Pydantic's {@code timedelta}. */
final class DurationValidator extends Validator {

    private final boolean strict;

    DurationValidator(boolean strict) {
        super("timedelta");
        this.strict = strict;
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        if (in.kind() == Source.Kind.OTHER && in.raw() instanceof Duration duration) {
            return duration;
        }
        run.lax();
        Source kept = in.rereadable();
        Object duration = this.strict ? null : duration(kept);
        if (duration instanceof Fault fault) {
            return run.fail(ErrorType.TIME_DELTA_PARSING, kept, fault.text());
        }
        return (duration != null) ? duration : run.fail(ErrorType.TIME_DELTA_TYPE, kept);
    }

    private static @Nullable Object duration(Source in) {
        return switch (in.kind()) {
            case TEXT, BYTES -> text(StringValidator.textOf(in));
            case INTEGER ->
                in.fitsLong()
                        ? DurationText.of(in.integer())
                        : DurationText.of(in.bigInteger().doubleValue());
            case FLOAT -> DurationText.of(in.number());
            case BOOLEAN -> DurationText.of(in.bool() ? 1L : 0L);
            default -> null;
        };
    }

    private static @Nullable Object text(@Nullable String text) {
        return (text == null) ? null : DurationText.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
