package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.Source;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many decimal digits a number may have.
 *
 * @param digits in total
 * @param places after the decimal point
 */
record DigitsCheck(@Nullable Integer digits, @Nullable Integer places) implements Check {

    @Override
    public Object check(Object value, Source in, Run run) {
        if (!NumberChecks.isFinite(value)) {
            return run.fail(ErrorType.FINITE_NUMBER, in);
        }
        BigDecimal number = NumberChecks.decimal(value).stripTrailingZeros();
        long decimals = Math.max(number.scale(), 0);
        long total = Math.max(number.precision() - (long) Math.min(number.scale(), 0), decimals);
        if (this.digits != null && total > this.digits) {
            return run.fail(ErrorType.DECIMAL_MAX_DIGITS, in, this.digits);
        }
        if (this.places == null) {
            return value;
        }
        if (decimals > this.places) {
            return run.fail(ErrorType.DECIMAL_MAX_PLACES, in, this.places);
        }
        if (this.digits != null && total - decimals > this.digits - this.places) {
            return run.fail(ErrorType.DECIMAL_WHOLE_DIGITS, in, this.digits - this.places);
        }
        return value;
    }
}
