package io.fastapi.types.validate;

import io.fastapi.types.source.Source;
import org.jspecify.annotations.Nullable;

/** {@code java.lang.Number}: an integer if the input can be one, else a float, as {@code int | float} in Python. */
final class NumberValidator extends Validator {

    private final Validator integers;
    private final Validator floats;

    NumberValidator(boolean strict) {
        super("float");
        this.integers = new IntegerValidator(IntegerValidator.Target.BIG, strict);
        this.floats = new FloatValidator(false, strict);
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        Source kept = in.rereadable();
        if (kept.kind() == Source.Kind.OTHER && kept.raw() instanceof Number number) {
            return number;
        }
        if (kept.kind() != Source.Kind.FLOAT) {
            Object integer = this.integers.validate(kept, Run.fast());
            if (integer instanceof java.math.BigInteger big) {
                return (big.bitLength() < Long.SIZE) ? (Object) big.longValue() : big;
            }
        }
        return this.floats.validate(kept, run);
    }
}
