package io.fastapi.types.serialize;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;

/** Writes strings that Jackson alone would not: lone surrogates, and bytes that are text. */
final class Texts {

    private Texts() {}

    /** Writes a string; a surrogate without its other half becomes an escape, where Jackson throws. */
    static void write(String text, JsonGenerator out) {
        if (isWellFormed(text)) {
            out.writeString(text);
        } else {
            out.writeRawValue(quoted(text));
        }
    }

    /** Writes a property name. */
    static void writeName(String name, JsonGenerator out) {
        // A lone surrogate has no form as a name that a generator accepts; U+FFFD is what decoders put in its place.
        out.writeName(isWellFormed(name) ? name : repaired(name));
    }

    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                boolean pair = Character.isHighSurrogate(unit)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static String repaired(String text) {
        return new String(
                text.codePoints()
                        .map(point -> isSurrogate(point) ? 0xFFFD : point)
                        .toArray(),
                0,
                text.codePointCount(0, text.length()));
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 16).append('"');
        text.codePoints().forEach(point -> appendEscaped(json, point));
        return json.append('"').toString();
    }

    private static void appendEscaped(StringBuilder json, int point) {
        switch (point) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\f' -> json.append("\\f");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (point < 0x20 || isSurrogate(point)) {
                    json.append(String.format("\\u%04x", point));
                } else {
                    json.appendCodePoint(point);
                }
            }
        }
    }

    /**
     * Bytes as the text that they encode.
     *
     * @throws IllegalArgumentException if they are not UTF-8
     */
    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException ex) {
            throw new IllegalArgumentException("The bytes are not UTF-8 text; annotate them with @Base64", ex);
        }
    }
}
