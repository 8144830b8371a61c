package io.fastapi.types.validate;

import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pydantic's {@code bytes}: the UTF-8 of a text, or what it says in base64. */
final class BytesValidator extends Validator {

    private final boolean base64;
    private final boolean strict;

    BytesValidator(boolean base64, boolean strict) {
        super("bytes");
        this.base64 = base64;
        this.strict = strict;
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        if (in.kind() == Source.Kind.BYTES) {
            return in.raw();
        }
        run.lax();
        if (this.strict || in.kind() != Source.Kind.TEXT) {
            return run.fail(ErrorType.BYTES_TYPE, in);
        }
        return this.base64 ? decode(in, run) : encoded(in, run);
    }

    private static Object encoded(Source in, Run run) {
        String text = in.text();
        return isUnicode(text) ? text.getBytes(StandardCharsets.UTF_8) : run.fail(ErrorType.STRING_UNICODE, in);
    }

    private static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            int point = text.codePointAt(i);
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                return false;
            }
            i += Character.charCount(point) - 1;
        }
        return true;
    }

    private static Object decode(Source in, Run run) {
        Base64Text.Result result = Base64Text.decode(in.text());
        return (result.bytes() != null)
                ? result.bytes()
                : run.fail(ErrorType.BYTES_INVALID_ENCODING, in, "base64", String.valueOf(result.problem()));
    }

    static List<Check> checks(List<Constraint<?>> constraints) {
        List<Check> checks = new ArrayList<>();
        for (Constraint<?> constraint : constraints) {
            if (constraint instanceof Constraint.MinLength<?> least) {
                checks.add(
                        0,
                        (bytes, in, run) -> ((byte[]) bytes).length < least.length()
                                ? run.fail(ErrorType.BYTES_TOO_SHORT, in, least.length())
                                : bytes);
            } else if (constraint instanceof Constraint.MaxLength<?> most) {
                checks.add((bytes, in, run) -> ((byte[]) bytes).length > most.length()
                        ? run.fail(ErrorType.BYTES_TOO_LONG, in, most.length())
                        : bytes);
            }
        }
        return checks;
    }
}
