package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.Source;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Pydantic's {@code Decimal}: a JSON float counts as its shortest text, so that 1.1 is 1.1. */
final class DecimalValidator extends Validator {

    /** Java reads digits in quadratic time; Python has the same limit for integers. */
    private static final int MAX_LENGTH = 4300;

    private final boolean strict;

    DecimalValidator(boolean strict) {
        super("decimal");
        this.strict = strict;
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        if (in.kind() == Source.Kind.OTHER && in.raw() instanceof BigDecimal decimal) {
            return decimal;
        }
        run.lax();
        if (this.strict) {
            return run.fail(ErrorType.IS_INSTANCE_OF, in, "Decimal");
        }
        return switch (in.kind()) {
            case TEXT -> text(in.text(), in, run);
            case INTEGER -> in.fitsLong() ? BigDecimal.valueOf(in.integer()) : new BigDecimal(in.bigInteger());
            case FLOAT -> text(PythonText.number(in.number()), in, run);
            default -> run.fail(ErrorType.DECIMAL_TYPE, in);
        };
    }

    private static Object text(String text, Source in, Run run) {
        String number = IntegerText.strip(text).replace("_", "");
        String word = number.toLowerCase(Locale.ROOT);
        String unsigned = (word.startsWith("-") || word.startsWith("+")) ? word.substring(1) : word;
        if (unsigned.equals("inf") || unsigned.equals("infinity") || isNan(unsigned)) {
            return run.fail(ErrorType.FINITE_NUMBER, in);
        }
        if (number.length() > MAX_LENGTH) {
            return run.fail(ErrorType.DECIMAL_PARSING, in);
        }
        try {
            return new BigDecimal(number);
        } catch (NumberFormatException e) {
            return run.fail(ErrorType.DECIMAL_PARSING, in);
        }
    }

    /** Python's NaN may be signalling and carry digits. */
    private static boolean isNan(String word) {
        String rest = word.startsWith("s") ? word.substring(1) : word;
        return rest.startsWith("nan") && rest.chars().skip(3).allMatch(c -> c >= '0' && c <= '9');
    }
}
