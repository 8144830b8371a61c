package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.Source;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Pydantic's {@code date}: ISO 8601, or a point in time that is midnight. */
final class DateValidator extends Validator {

    private final boolean strict;

    DateValidator(boolean strict) {
        super("date");
        this.strict = strict;
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        if (in.kind() == Source.Kind.OTHER && in.raw() instanceof LocalDate date) {
            return date;
        }
        run.lax();
        if (this.strict) {
            return run.fail(ErrorType.DATE_TYPE, in);
        }
        Source kept = in.rereadable();
        String text = StringValidator.textOf(kept);
        Object date = (text == null) ? null : DateText.date(text.getBytes(StandardCharsets.UTF_8));
        Object found = (date instanceof LocalDate) ? date : fromMoment(DateTimeValidator.moment(kept), kept, run);
        boolean yearZero = found instanceof LocalDate day && day.getYear() == 0;
        return yearZero ? run.fail(ErrorType.DATE_PARSING, kept, Fault.YEAR_ZERO.text()) : found;
    }

    private static Object fromMoment(@Nullable Object moment, Source in, Run run) {
        if (moment instanceof Fault fault) {
            return run.fail(ErrorType.DATE_FROM_DATETIME_PARSING, in, fault.text());
        }
        if (!(moment instanceof DateText.Moment found)) {
            return run.fail(ErrorType.DATE_TYPE, in);
        }
        boolean midnight = found.local().toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? found.local().toLocalDate() : run.fail(ErrorType.DATE_FROM_DATETIME_INEXACT, in);
    }
}
