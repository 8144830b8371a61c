package io.fastapi.types.validate;

import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.constraint.Constraint.Comparison;
import io.fastapi.types.error.ErrorType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The rules on numbers, in pydantic's order: finite, digits, multiple of, le, lt, ge, gt. */
final class NumberChecks {

    private static final List<Comparison> ORDER = List.of(Comparison.LE, Comparison.LT, Comparison.GE, Comparison.GT);

    /** Beyond so many digits the remainder of a division is not worked out. */
    private static final int REASONABLE = 10_000;

    /** Decimals of Python have 28 digits. */
    private static final BigDecimal PYTHON_PRECISION = BigDecimal.ONE.scaleByPowerOfTen(28);

    private static final double TOLERANCE = 1e-9;

    private NumberChecks() {}

    /**
     * The checks of some constraints.
     *
     * @param floats whether values are {@code float} or {@code double}: limits are shown as floats then
     * @param integers whether values have no fraction: whole limits are shown as integers then
     */
    static List<Check> of(List<Constraint<?>> constraints, boolean floats, boolean integers) {
        List<Check> checks = new ArrayList<>();
        Integer digits = null;
        Integer places = null;
        for (Constraint<?> constraint : constraints) {
            if (constraint instanceof Constraint.Finite<?>) {
                checks.add(finite());
            } else if (constraint instanceof Constraint.MaxDigits<?> most) {
                digits = most.digits();
            } else if (constraint instanceof Constraint.DecimalPlaces<?> most) {
                places = most.places();
            }
        }
        if (digits != null || places != null) {
            checks.add(new DigitsCheck(digits, places));
        }
        for (Constraint<?> constraint : constraints) {
            if (constraint instanceof Constraint.MultipleOf<?> multiple) {
                checks.add(multipleOf(shown(multiple.factor(), floats, integers), floats));
            }
        }
        checks.addAll(bounds(constraints, floats, integers));
        return checks;
    }

    /** One rule on a number that a check of the application's own has seen: limits are shown as they were given. */
    static List<Check> after(Constraint<?> rule) {
        if (rule instanceof Constraint.Bound<?> bound && bound.limit() instanceof Number limit) {
            return List.of(either(bound(bound.comparison(), limit, true), bound(bound.comparison(), limit, false)));
        }
        return (rule instanceof Constraint.MultipleOf<?> multiple)
                ? List.of(either(exactMultipleOf(multiple.factor()), multipleOf(multiple.factor(), false)))
                : of(List.of(rule), false, false);
    }

    private static Check either(Check ofFloats, Check ofOthers) {
        return (number, in, run) ->
                (number instanceof Double || number instanceof Float ? ofFloats : ofOthers).check(number, in, run);
    }

    private static List<Check> bounds(List<Constraint<?>> constraints, boolean floats, boolean integers) {
        List<Check> checks = new ArrayList<>();
        for (Comparison comparison : ORDER) {
            for (Constraint<?> constraint : constraints) {
                if (constraint instanceof Constraint.Bound<?> bound
                        && bound.comparison() == comparison
                        && bound.limit() instanceof Number limit) {
                    checks.add(bound(comparison, shown(limit, floats, integers), floats));
                }
            }
        }
        return checks;
    }

    /** The limit as a number of the kind that the values are. */
    private static Number shown(Number limit, boolean floats, boolean integers) {
        if (floats) {
            return limit.doubleValue();
        }
        boolean whole = integers
                && limit instanceof BigDecimal decimal
                && decimal.stripTrailingZeros().scale() <= 0;
        return whole ? ((BigDecimal) limit).toBigInteger() : limit;
    }

    private static Check finite() {
        return (number, in, run) -> isFinite(number) ? number : run.fail(ErrorType.FINITE_NUMBER, in);
    }

    private static Check bound(Comparison comparison, Number limit, boolean floats) {
        ErrorType type = errorType(comparison);
        if (floats) {
            double bound = limit.doubleValue();
            return (number, in, run) ->
                    holds(comparison, ((Number) number).doubleValue(), bound) ? number : run.fail(type, in, limit);
        }
        if (isLong(limit)) {
            long bound = limit.longValue();
            return (number, in, run) ->
                    holds(comparison, compare(number, bound, limit)) ? number : run.fail(type, in, limit);
        }
        BigDecimal bound = decimal(limit);
        return (number, in, run) ->
                holds(comparison, decimal(number).compareTo(bound)) ? number : run.fail(type, in, limit);
    }

    private static int compare(Object number, long bound, Number limit) {
        return isLong(number)
                ? Long.compare(((Number) number).longValue(), bound)
                : decimal(number).compareTo(decimal(limit));
    }

    private static boolean holds(Comparison comparison, double number, double bound) {
        return switch (comparison) {
            case LE -> number <= bound;
            case LT -> number < bound;
            case GE -> number >= bound;
            case GT -> number > bound;
        };
    }

    /** Whether a comparison is true of two values that compare like this. */
    static boolean holds(Comparison comparison, int compared) {
        return holds(comparison, compared, 0.0);
    }

    /** The error type of a comparison that fails. */
    static ErrorType errorType(Comparison comparison) {
        return switch (comparison) {
            case LE -> ErrorType.LESS_THAN_EQUAL;
            case LT -> ErrorType.LESS_THAN;
            case GE -> ErrorType.GREATER_THAN_EQUAL;
            case GT -> ErrorType.GREATER_THAN;
        };
    }

    private static Check multipleOf(Number factor, boolean floats) {
        return (number, in, run) -> {
            boolean multiple = floats
                    ? isFloatMultiple(((Number) number).doubleValue(), factor.doubleValue())
                    : isMultiple(number, decimal(factor));
            return multiple ? number : run.fail(ErrorType.MULTIPLE_OF, in, factor);
        };
    }

    /** Python's {@code %}, which rounds nothing. */
    private static Check exactMultipleOf(Number factor) {
        return (number, in, run) -> ((Number) number).doubleValue() % factor.doubleValue() == 0
                ? number
                : run.fail(ErrorType.MULTIPLE_OF, in, factor);
    }

    /** Within pydantic's tolerance for rounding. */
    private static boolean isFloatMultiple(double number, double factor) {
        double remainder = Math.abs(number % factor);
        boolean off = remainder > TOLERANCE && Math.abs(remainder - factor) > TOLERANCE;
        if (off && rounded(number / factor) * factor == number) {
            return true; // a large number cannot be nearer to a multiple than this
        }
        // not a number is a multiple of everything, in pydantic too
        return !off;
    }

    /** The nearest whole number; of two the one further from zero, which {@code Math.rint} does not take. */
    private static double rounded(double quotient) {
        double whole = (quotient < 0) ? Math.ceil(quotient) : Math.floor(quotient);
        return (Math.abs(quotient - whole) >= 0.5) ? whole + Math.signum(quotient) : whole;
    }

    /** Python's {@code %}, for which decimals with a longer quotient have no remainder. */
    private static boolean isMultiple(Object number, BigDecimal factor) {
        BigDecimal decimal = decimal(number);
        return isMultiple(decimal, factor)
                && !(number instanceof BigDecimal
                        && decimal.divideToIntegralValue(factor).abs().compareTo(PYTHON_PRECISION) >= 0);
    }

    private static boolean isMultiple(BigDecimal number, BigDecimal factor) {
        boolean reasonable = Math.abs((long) number.precision() - number.scale()) < REASONABLE
                && Math.abs((long) number.scale()) < REASONABLE;
        return reasonable && number.remainder(factor).signum() == 0;
    }

    static boolean isFinite(Object number) {
        return !(number instanceof Double || number instanceof Float)
                || Double.isFinite(((Number) number).doubleValue());
    }

    private static boolean isLong(Object number) {
        return number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte;
    }

    /** Any finite number, exactly as it is written. */
    static BigDecimal decimal(Object number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        return isLong(number) ? BigDecimal.valueOf(((Number) number).longValue()) : new BigDecimal(number.toString());
    }
}
