package io.fastapi.types.validate;

import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.Source;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pydantic's {@code UUID}: hyphenated or simple, also in braces or as URN; the texts are the Rust crate's. */
final class UuidValidator extends Validator {

    private static final String URN = "urn:uuid:";
    private static final int LENGTH = 36;
    private static final int LONGEST = URN.length() + LENGTH;
    private static final String INVALID_LENGTH = "invalid length: found ";
    private static final int[] GROUPS = {0, 9, 14, 19, 24};

    private static final int ANY = 0;
    private static final int RFC_VARIANT = 2;

    private final int version;
    private final boolean strict;

    private UuidValidator(int version, boolean strict) {
        super("uuid");
        this.version = version;
        this.strict = strict;
    }

    static UuidValidator of(List<Constraint<?>> rules, boolean strict) {
        int version = rules.stream()
                .filter(Constraint.UuidVersion.class::isInstance)
                .mapToInt(rule -> ((Constraint.UuidVersion<?>) rule).version())
                .findFirst()
                .orElse(ANY);
        return new UuidValidator(version, strict);
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        if (in.kind() == Source.Kind.OTHER && in.raw() instanceof UUID uuid) {
            return ofVersion(uuid, in, run);
        }
        run.lax();
        if (this.strict) {
            return run.fail(ErrorType.IS_INSTANCE_OF, in, "UUID");
        }
        if (in.kind() == Source.Kind.BYTES && in.raw() instanceof byte[] bytes && bytes.length == 16) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return ofVersion(new UUID(buffer.getLong(), buffer.getLong()), in, run);
        }
        String text = StringValidator.textOf(in);
        if (text == null) {
            return run.fail(ErrorType.UUID_TYPE, in);
        }
        UUID uuid = parse(text);
        return (uuid != null) ? ofVersion(uuid, in, run) : run.fail(ErrorType.UUID_PARSING, in, problem(text));
    }

    private Object ofVersion(UUID uuid, Source in, Run run) {
        boolean fits = this.version == ANY || (uuid.variant() == RFC_VARIANT && uuid.version() == this.version);
        return fits ? uuid : run.fail(ErrorType.UUID_VERSION, in, (Object) this.version);
    }

    private static @Nullable UUID parse(String text) {
        if (text.length() == LENGTH) {
            return hyphenated(text);
        }
        if (text.length() == 32) {
            return isHex(text, 0, 32) ? new UUID(hex(text, 0, 16), hex(text, 16, 32)) : null;
        }
        if (text.length() == LENGTH + 2 && text.startsWith("{") && text.endsWith("}")) {
            return hyphenated(text.substring(1, LENGTH + 1));
        }
        return text.startsWith(URN) ? hyphenated(text.substring(URN.length())) : null;
    }

    private static @Nullable UUID hyphenated(String text) {
        if (text.length() != LENGTH) {
            return null;
        }
        for (int i = 0; i < GROUPS.length; i++) {
            int end = (i + 1 < GROUPS.length) ? GROUPS[i + 1] - 1 : LENGTH;
            if (!isHex(text, GROUPS[i], end) || (end < LENGTH && text.charAt(end) != '-')) {
                return null;
            }
        }
        return UUID.fromString(text);
    }

    private static boolean isHex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHexDigit(int c) {
        return c < 128 && Character.digit(c, 16) >= 0;
    }

    private static long hex(String text, int from, int to) {
        return Long.parseUnsignedLong(text.substring(from, to), 16);
    }

    /** The crate forgets braces and prefix if the length is right. */
    private static String problem(String text) {
        int length = utf8(text);
        if (length > LONGEST) {
            return INVALID_LENGTH + length;
        }
        if (length == LENGTH + 2 && text.startsWith("{") && text.endsWith("}")) {
            return problemIn(text.substring(1, LENGTH + 1));
        }
        boolean urn = length == LENGTH + URN.length() && text.startsWith(URN);
        return problemIn(urn ? text.substring(URN.length()) : text);
    }

    private static String problemIn(String text) {
        int length = utf8(text);
        boolean bare = length == LENGTH;
        boolean braces = !bare && length > 1 && text.startsWith("{") && text.endsWith("}");
        boolean urn = !bare && text.startsWith(URN);
        String uuid = braces ? text.substring(1, text.length() - 1) : urn ? text.substring(URN.length()) : text;
        int offset = braces ? 1 : urn ? URN.length() : 0;
        int bytes = 0;
        int[] hyphens = new int[GROUPS.length];
        int count = 0;
        for (int i = 0; i < uuid.length(); i += Character.charCount(uuid.codePointAt(i))) {
            int c = uuid.codePointAt(i);
            int low = c & 0xFF; // all that the crate looks at
            if (low == '-') {
                hyphens[Math.min(count++, GROUPS.length - 1)] = bytes;
            } else if (!isHexDigit(low)) {
                return "invalid character: found `" + Character.toString(c) + "` at " + (bytes + offset);
            }
            bytes += utf8(Character.toString(c));
        }
        if (count == 0 && !braces && !urn && !bare) {
            return INVALID_LENGTH + length;
        }
        return (count == GROUPS.length - 1)
                ? groupProblem(hyphens, length)
                : "invalid group count: expected 5, found " + (count + 1);
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String groupProblem(int[] hyphens, int length) {
        for (int i = 0; i + 1 < GROUPS.length; i++) {
            if (hyphens[i] != GROUPS[i + 1] - 1) {
                int expected = GROUPS[i + 1] - 1 - GROUPS[i];
                return groupLength(i, expected, hyphens[i] - GROUPS[i]);
            }
        }
        return groupLength(4, 12, length - GROUPS[4]);
    }

    private static String groupLength(int group, int expected, int found) {
        return "invalid group length in group " + group + ": expected " + expected + ", found " + found;
    }
}
