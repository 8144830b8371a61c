package io.fastapi.types.validate;

import io.fastapi.types.shape.Telling;
import org.jspecify.annotations.Nullable;

/** What selects the members of a discriminated union: texts, or integers or booleans where the field that tells them apart is one. */
final class Tags {

    private Tags() {}

    /** What is looked up for a tag that was sent; what Python holds for equal to an integer counts as that integer. */
    static @Nullable Object sent(@Nullable Object tag) {
        if (tag instanceof Enum<?> constant) {
            return constant.name();
        }
        if (tag instanceof Number number) {
            return integer(number);
        }
        return (tag == null) ? null : Telling.sought(tag);
    }

    private static @Nullable Object integer(Number number) {
        if (number instanceof Long || number instanceof Integer) {
            return number.longValue();
        }
        double real = number.doubleValue();
        return (real == Math.rint(real) && Math.abs(real) < 0x1p53) ? (Object) (long) real : null;
    }
}
