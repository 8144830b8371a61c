package io.fastapi.types.source;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Decodes JSON bytes as Python's {@code json.loads} does: UTF-8, UTF-16 and UTF-32 are told apart by their zero bytes or
 * byte order mark, and encoded surrogates are let through.
 */
final class Encoding {

    private Encoding() {}

    /** The text without byte order mark, or {@code null} if the bytes are no Unicode text. */
    static @Nullable String decode(byte[] bytes) {
        int first = at(bytes, 0);
        int second = at(bytes, 1);
        if (first == 0xFF && second == 0xFE) {
            boolean wide = bytes.length >= 4 && bytes[2] == 0 && bytes[3] == 0;
            return wide ? utf32(bytes, 4, false) : utf16(bytes, 2, false);
        }
        if (first == 0xFE && second == 0xFF) {
            return utf16(bytes, 2, true);
        }
        if (first == 0 && second == 0 && at(bytes, 2) == 0xFE && at(bytes, 3) == 0xFF) {
            return utf32(bytes, 4, true);
        }
        if (first == 0xEF && second == 0xBB && at(bytes, 2) == 0xBF) {
            return utf8(bytes, 3);
        }
        return (first == 0 || second == 0) ? withoutMark(bytes) : utf8(bytes, 0);
    }

    /** Whether the bytes are UTF-8 as Jackson's parser reads it: without byte order mark, each form the shortest. */
    static boolean isPlainUtf8(byte[] bytes) {
        if (at(bytes, 0) == 0 || at(bytes, 1) == 0) {
            return false;
        }
        int at = 0;
        while (at < bytes.length) {
            if (bytes[at] >= 0) {
                at++;
            } else {
                int codePoint = sequence(bytes, at);
                if (codePoint < 0 || (at == 0 && codePoint == 0xFEFF)) {
                    return false;
                }
                at += length(codePoint);
            }
        }
        return true;
    }

    private static @Nullable String withoutMark(byte[] bytes) {
        if (bytes.length >= 4) {
            if (bytes[0] == 0) {
                return (bytes[1] != 0) ? utf16(bytes, 0, true) : utf32(bytes, 0, true);
            }
            return (bytes[2] != 0 || bytes[3] != 0) ? utf16(bytes, 0, false) : utf32(bytes, 0, false);
        }
        return (bytes.length == 2) ? utf16(bytes, 0, bytes[0] == 0) : utf8(bytes, 0);
    }

    private static int at(byte[] bytes, int index) {
        return (index < bytes.length) ? bytes[index] & 0xFF : -1;
    }

    private static @Nullable String utf16(byte[] bytes, int from, boolean bigEndian) {
        if ((bytes.length - from) % 2 != 0) {
            return null;
        }
        StringBuilder text = new StringBuilder((bytes.length - from) / 2);
        for (int i = from; i < bytes.length; i += 2) {
            int high = at(bytes, bigEndian ? i : i + 1);
            int low = at(bytes, bigEndian ? i + 1 : i);
            text.append((char) (high << 8 | low));
        }
        return text.toString();
    }

    private static @Nullable String utf32(byte[] bytes, int from, boolean bigEndian) {
        if ((bytes.length - from) % 4 != 0) {
            return null;
        }
        StringBuilder text = new StringBuilder((bytes.length - from) / 4);
        for (int i = from; i < bytes.length; i += 4) {
            int codePoint = 0;
            for (int k = 0; k < 4; k++) {
                codePoint = codePoint << 8 | at(bytes, bigEndian ? i + k : i + 3 - k);
            }
            if (!Character.isValidCodePoint(codePoint)) {
                return null;
            }
            text.appendCodePoint(codePoint);
        }
        return text.toString();
    }

    private static @Nullable String utf8(byte[] bytes, int from) {
        int at = from;
        boolean surrogates = false;
        while (at < bytes.length) {
            int codePoint = (bytes[at] >= 0) ? bytes[at] : sequence(bytes, at);
            if (codePoint < 0) {
                return null;
            }
            surrogates |= codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            at += length(codePoint);
        }
        return surrogates
                ? withSurrogates(bytes, from)
                : new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    }

    private static String withSurrogates(byte[] bytes, int from) {
        StringBuilder text = new StringBuilder(bytes.length);
        int at = from;
        while (at < bytes.length) {
            int codePoint = (bytes[at] >= 0) ? bytes[at] : sequence(bytes, at);
            text.appendCodePoint(codePoint);
            at += length(codePoint);
        }
        return text.toString();
    }

    /** The code point of a sequence of two to four bytes, negative if there is none or it has a shorter form. */
    private static int sequence(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int length = (lead >= 0xF0) ? 4 : (lead >= 0xE0) ? 3 : 2;
        if (lead < 0xC2 || lead > 0xF4 || at + length > bytes.length) {
            return -1;
        }
        int codePoint = lead & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++) {
            int next = bytes[at + i] & 0xFF;
            if ((next & 0xC0) != 0x80) {
                return -1;
            }
            codePoint = codePoint << 6 | (next & 0x3F);
        }
        return (length(codePoint) == length && codePoint <= Character.MAX_CODE_POINT) ? codePoint : -1;
    }

    private static int length(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        return (codePoint < 0x800) ? 2 : (codePoint < 0x10000) ? 3 : 4;
    }
}
