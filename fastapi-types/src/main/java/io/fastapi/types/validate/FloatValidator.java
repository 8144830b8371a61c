package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.Source;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Pydantic's {@code float}, read into a {@code double} or {@code float}. */
final class FloatValidator extends Validator {

    private final boolean single;
    private final boolean strict;

    FloatValidator(boolean single, boolean strict) {
        super("float");
        this.single = single;
        this.strict = strict;
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        return switch (in.kind()) {
            case FLOAT -> box(in.number());
            case INTEGER -> integer(in, run);
            case BOOLEAN -> bool(in, run);
            case TEXT -> text(in.text(), in, run);
            case BYTES -> text(StringValidator.textOf(in), in, run);
            case OTHER -> other(in, run);
            default -> run.fail(ErrorType.FLOAT_TYPE, in);
        };
    }

    private Object integer(Source in, Run run) {
        run.strict();
        if (in.fitsLong()) {
            return box(in.integer());
        }
        double value = in.bigInteger().doubleValue();
        return Double.isInfinite(value) ? run.fail(ErrorType.FLOAT_TYPE, in) : box(value);
    }

    private Object bool(Source in, Run run) {
        run.lax();
        return this.strict ? run.fail(ErrorType.FLOAT_TYPE, in) : box(in.bool() ? 1 : 0);
    }

    private Object text(@Nullable String text, Source in, Run run) {
        run.lax();
        if (this.strict) {
            return run.fail(ErrorType.FLOAT_TYPE, in);
        }
        Double value = (text == null) ? null : parse(text);
        return (value == null) ? run.fail(ErrorType.FLOAT_PARSING, in) : box(value);
    }

    private Object other(Source in, Run run) {
        run.strict();
        return (in.raw() instanceof Number number) ? box(number.doubleValue()) : run.fail(ErrorType.FLOAT_TYPE, in);
    }

    private Object box(double value) {
        return this.single ? (Object) (float) value : (Object) value;
    }

    private static @Nullable Double parse(String text) {
        String trimmed = IntegerText.strip(text);
        // underscores are taken out of the text as it came, white space included, as pydantic does
        String number = trimmed.indexOf('_') < 0 ? trimmed : IntegerText.withoutUnderscores(text);
        if (number == null || number.isEmpty()) {
            return null;
        }
        return isNumber(number) ? (Double) Double.parseDouble(number) : named(number.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Double named(String word) {
        return switch (word) {
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            case "nan", "+nan", "-nan" -> Double.NaN;
            default -> null;
        };
    }

    /** Rust's grammar of floats; Java's has suffixes and hexadecimal digits besides. */
    static boolean isNumber(String text) {
        int at = (text.charAt(0) == '+' || text.charAt(0) == '-') ? 1 : 0;
        int whole = digits(text, at);
        at += whole;
        int fraction = 0;
        if (at < text.length() && text.charAt(at) == '.') {
            fraction = digits(text, at + 1);
            at += 1 + fraction;
        }
        if (whole + fraction > 0 && at < text.length() && (text.charAt(at) | 0x20) == 'e') {
            at++;
            at += (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) ? 1 : 0;
            int exponent = digits(text, at);
            return exponent > 0 && at + exponent == text.length();
        }
        return whole + fraction > 0 && at == text.length();
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }
}
