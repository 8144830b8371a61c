package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.Source;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Pydantic's {@code str}: text, or bytes that are UTF-8; never a number. */
final class StringValidator extends Validator {

    private final boolean strict;

    StringValidator(boolean strict) {
        super("str");
        this.strict = strict;
    }

    @Override
    Object validate(Source in, Run run) {
        if (in.kind() == Source.Kind.TEXT) {
            return in.text();
        }
        if (this.strict) {
            return run.fail(ErrorType.STRING_TYPE, in);
        }
        run.lax();
        if (in.kind() == Source.Kind.BYTES) {
            String text = decode(in.raw());
            return (text != null) ? text : run.fail(ErrorType.STRING_UNICODE, in);
        }
        if (in.kind() == Source.Kind.OTHER && in.raw() instanceof Enum<?> constant) {
            return constant.name();
        }
        return run.fail(ErrorType.STRING_TYPE, in);
    }

    /** UTF-8 bytes as text, {@code null} if they are something else. */
    static @Nullable String decode(@Nullable Object bytes) {
        try {
            return (bytes instanceof byte[] array)
                    ? StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(array))
                            .toString()
                    : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The text of a text or of UTF-8 bytes, which most types also read; {@code null} for anything else. */
    static @Nullable String textOf(Source in) {
        return switch (in.kind()) {
            case TEXT -> in.text();
            case BYTES -> decode(in.raw());
            default -> null;
        };
    }
}
