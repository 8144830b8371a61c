package io.fastapi.engine.request;

import java.nio.charset.StandardCharsets;

/** Percent-decoding as Python's {@code urllib}: malformed sequences stay, malformed UTF-8 becomes U+FFFD. */
final class Percent {

    private Percent() {}

    /** Decodes a path. */
    static String path(String raw) {
        return decode(raw, 0, raw.length(), false);
    }

    /** Decodes a part of a query string or form, where {@code +} is a space. */
    static String form(String raw, int from, int to) {
        return decode(raw, from, to, true);
    }

    private static String decode(String raw, int from, int to, boolean plusIsSpace) {
        for (int i = from; i < to; i++) {
            char c = raw.charAt(i);
            if (c == '%' || c > 0x7f || (plusIsSpace && c == '+')) {
                return slowly(raw, from, to, plusIsSpace);
            }
        }
        return raw.substring(from, to);
    }

    private static String slowly(String raw, int from, int to, boolean plusIsSpace) {
        byte[] source = raw.substring(from, to).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[source.length];
        int length = 0;
        for (int i = 0; i < source.length; i++) {
            byte b = source[i];
            if (b == '%' && i + 2 < source.length && hex(source[i + 1]) >= 0 && hex(source[i + 2]) >= 0) {
                bytes[length++] = (byte) (hex(source[i + 1]) * 16 + hex(source[i + 2]));
                i += 2;
            } else {
                bytes[length++] = (plusIsSpace && b == '+') ? (byte) ' ' : b;
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private static int hex(byte b) {
        return Character.digit((char) b, 16);
    }
}
