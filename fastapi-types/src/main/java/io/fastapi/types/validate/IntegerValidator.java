package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.Source;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pydantic's {@code int}, within the range of a Java type. */
final class IntegerValidator extends Validator {

    /** The Java integer types; all but the last have a range. */
    enum Target {
        BYTE(Byte.SIZE),
        SHORT(Short.SIZE),
        INT(Integer.SIZE),
        LONG(Long.SIZE),
        BIG(Integer.MAX_VALUE);

        private final int bits;

        Target(int bits) {
            this.bits = bits;
        }

        Object box(long value) {
            return switch (this) {
                case BYTE -> (Object) (byte) value;
                case SHORT -> (Object) (short) value;
                case INT -> (Object) (int) value;
                case LONG -> (Object) value;
                case BIG -> BigInteger.valueOf(value);
            };
        }

        private boolean fits(long value) {
            long sign = value >> (Math.min(this.bits, Long.SIZE) - 1);
            return sign == 0 || sign == -1;
        }

        static Target of(Class<?> type) {
            if (type == int.class || type == Integer.class) {
                return INT;
            }
            if (type == long.class || type == Long.class) {
                return LONG;
            }
            if (type == short.class || type == Short.class) {
                return SHORT;
            }
            return (type == byte.class || type == Byte.class) ? BYTE : BIG;
        }
    }

    private final Target target;
    private final boolean strict;
    private final Check[] rules;

    IntegerValidator(Target target, boolean strict) {
        this(target, strict, List.of());
    }

    /** With the rules on its values, of which one that is outside of the range may break one first. */
    IntegerValidator(Target target, boolean strict, List<Check> rules) {
        super("int");
        this.target = target;
        this.strict = strict;
        this.rules = rules.toArray(Check[]::new);
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        if (in.kind() == Source.Kind.INTEGER) {
            return in.fitsLong() ? fit(in.integer(), in, run) : fit(in.bigInteger(), in, run);
        }
        run.lax();
        if (this.strict) {
            return run.fail(ErrorType.INT_TYPE, in);
        }
        return switch (in.kind()) {
            case TEXT -> text(in.text(), in, run);
            case BYTES -> text(StringValidator.textOf(in), in, run);
            case FLOAT -> number(in.number(), in, run);
            case BOOLEAN -> this.target.box(in.bool() ? 1 : 0);
            case OTHER -> other(in.raw(), in, run);
            default -> run.fail(ErrorType.INT_TYPE, in);
        };
    }

    private Object text(@Nullable String text, Source in, Run run) {
        Object value = (text == null) ? null : IntegerText.parse(text);
        if (value == null) {
            return run.fail(ErrorType.INT_PARSING, in);
        }
        if (value == IntegerText.TOO_LONG) {
            return run.fail(ErrorType.INT_PARSING_SIZE, in);
        }
        return (value instanceof Long number) ? fit(number, in, run) : fit((BigInteger) value, in, run);
    }

    private Object number(double number, Source in, Run run) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return run.fail(ErrorType.FINITE_NUMBER, in);
        }
        if (number != Math.rint(number)) {
            return run.fail(ErrorType.INT_FROM_FLOAT, in);
        }
        boolean fits = -0x1p63 < number && number < 0x1p63;
        return fits ? fit((long) number, in, run) : run.fail(ErrorType.INT_PARSING_SIZE, in);
    }

    private Object other(@Nullable Object object, Source in, Run run) {
        if (!(object instanceof BigDecimal decimal)) {
            return run.fail(ErrorType.INT_TYPE, in);
        }
        BigDecimal whole = decimal.stripTrailingZeros();
        boolean reasonable = whole.scale() <= 0 && whole.precision() - (long) whole.scale() <= 4300;
        return reasonable ? fit(whole.toBigInteger(), in, run) : run.fail(ErrorType.INT_FROM_FLOAT, in);
    }

    private Object fit(long value, Source in, Run run) {
        return this.target.fits(value) ? this.target.box(value) : outside(BigInteger.valueOf(value), in, run);
    }

    private Object fit(BigInteger value, Source in, Run run) {
        if (this.target == Target.BIG) {
            return value;
        }
        return (value.bitLength() < Long.SIZE) ? fit(value.longValue(), in, run) : outside(value, in, run);
    }

    /** Python's integers have no range, so that a rule that is broken is what FastAPI reports. */
    private Object outside(BigInteger value, Source in, Run run) {
        for (Check rule : this.rules) {
            if (rule.check(value, in, run) == Run.INVALID) {
                return Run.INVALID;
            }
        }
        return run.fail(ErrorType.INT_PARSING_SIZE, in);
    }
}
