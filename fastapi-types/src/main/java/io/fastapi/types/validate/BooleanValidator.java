package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.Source;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Pydantic's {@code bool}: also the words {@code 1 t true y yes on} and {@code 0 f false n no off}, and 0 and 1. */
final class BooleanValidator extends Validator {

    private final boolean strict;

    BooleanValidator(boolean strict) {
        super("bool");
        this.strict = strict;
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        if (in.kind() == Source.Kind.BOOLEAN) {
            return in.bool();
        }
        run.lax();
        if (this.strict) {
            return run.fail(ErrorType.BOOL_TYPE, in);
        }
        return switch (in.kind()) {
            case TEXT -> orFail(word(in.text()), in, run);
            case BYTES -> bytes(in, run);
            case INTEGER -> in.fitsLong() ? orFail(bit(in.integer()), in, run) : run.fail(ErrorType.BOOL_TYPE, in);
            case FLOAT -> number(in, run);
            default -> run.fail(ErrorType.BOOL_TYPE, in);
        };
    }

    private static Object bytes(Source in, Run run) {
        String text = StringValidator.textOf(in);
        return orFail(text == null ? null : word(text), in, run);
    }

    private static Object number(Source in, Run run) {
        double number = in.number();
        boolean integral = number == Math.rint(number) && Math.abs(number) < 0x1p63;
        return integral ? orFail(bit((long) number), in, run) : run.fail(ErrorType.BOOL_TYPE, in);
    }

    private static Object orFail(@Nullable Boolean value, Source in, Run run) {
        return (value != null) ? value : run.fail(ErrorType.BOOL_PARSING, in);
    }

    private static @Nullable Boolean bit(long number) {
        return (number == 0) ? Boolean.FALSE : (number == 1) ? Boolean.TRUE : null;
    }

    private static @Nullable Boolean word(String text) {
        if (text.length() > "false".length()) {
            return null;
        }
        return switch (asciiLower(text)) {
            case "1", "t", "true", "y", "yes", "on" -> Boolean.TRUE;
            case "0", "f", "false", "n", "no", "off" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** Unicode has letters like the Kelvin sign whose lower case is ASCII. */
    private static String asciiLower(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return "";
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }
}
