package io.fastapi.types.validate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The texts of IP addresses, as Python's {@code ipaddress} and the URL standard read them: no leading zeros in IPv4. */
final class IpText {

    private static final int V4 = 4;
    private static final int V6 = 16;
    private static final int BYTE = 256;

    private IpText() {}

    /** The bytes of an IPv4 address, or {@code null}. */
    static byte @Nullable [] v4(String text) {
        byte[] address = new byte[V4];
        int start = 0;
        for (int i = 0; i < V4; i++) {
            int dot = text.indexOf('.', start);
            boolean last = i == V4 - 1;
            if (last != (dot < 0)) {
                return null;
            }
            int number = decimal(text, start, last ? text.length() : dot);
            if (number < 0) {
                return null;
            }
            address[i] = (byte) number;
            start = dot + 1;
        }
        return address;
    }

    /** One to three digits up to 255, or -1. */
    private static int decimal(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || number > BYTE || (i > start && number == 0)) {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return (end == start || number >= BYTE) ? -1 : number;
    }

    /** The bytes of an IPv6 address without a zone, or {@code null}. */
    static byte @Nullable [] v6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            byte[] all = groups(text, true);
            return (all != null && all.length == V6) ? all : null;
        }
        byte[] head = groups(text.substring(0, gap), false);
        byte[] tail = groups(text.substring(gap + 2), true);
        if (head == null || tail == null || head.length + tail.length > V6 - 2) {
            return null;
        }
        byte[] address = Arrays.copyOf(head, V6);
        System.arraycopy(tail, 0, address, V6 - tail.length, tail.length);
        return address;
    }

    /** Groups with colons between them, the last of which may be an IPv4 address. */
    private static byte @Nullable [] groups(String text, boolean atEnd) {
        byte[] bytes = new byte[V6];
        int count = 0;
        int start = 0;
        while (start <= text.length() && !text.isEmpty()) {
            int colon = text.indexOf(':', start);
            int end = (colon < 0) ? text.length() : colon;
            boolean mixed = atEnd && colon < 0 && text.indexOf('.', start) >= 0;
            byte[] part = mixed ? v4(text.substring(start)) : group(text, start, end);
            if (part == null || count + part.length > V6) {
                return null;
            }
            System.arraycopy(part, 0, bytes, count, part.length);
            count += part.length;
            start = end + 1;
        }
        return Arrays.copyOf(bytes, count);
    }

    private static byte @Nullable [] group(String text, int start, int end) {
        if (end == start || end - start > 4) {
            return null;
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            int digit = (c < AsciiClass.SIZE) ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return null;
            }
            value = value << 4 | digit;
        }
        return new byte[] {(byte) (value >> 8), (byte) value};
    }
}
