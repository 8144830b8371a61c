package io.fastapi.types.validate;

import org.jspecify.annotations.Nullable;

/** IPv4 addresses as the URL standard reads them: up to four numbers, also octal and hexadecimal, the last takes the rest. */
final class UrlIpV4 {

    private static final int BYTES = 4;
    private static final int BYTE = 256;

    private UrlIpV4() {}

    /** Whether a host must be such an address: its last part is a number. */
    static boolean isMeant(String host) {
        String name = withoutFinalDot(host);
        String last = name.substring(name.lastIndexOf('.') + 1);
        boolean digits = !last.isEmpty() && AsciiClass.DIGITS.holdsAll(last);
        return digits || (last.startsWith("0x") && number(last) >= 0);
    }

    /** The address in four decimal numbers, or {@code null} if it is none. */
    static @Nullable String parse(String host) {
        String[] parts = withoutFinalDot(host).split("\\.", -1);
        if (parts.length > BYTES) {
            return null;
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            long number = number(parts[i]);
            long limit = last ? 1L << (8 * (BYTES - i)) : BYTE;
            if (number < 0 || number >= limit) {
                return null;
            }
            address += last ? number : number << (8 * (BYTES - 1 - i));
        }
        return (address >> 24) + "." + (address >> 16 & 0xFF) + "." + (address >> 8 & 0xFF) + "." + (address & 0xFF);
    }

    private static String withoutFinalDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    /** The number, capped; negative if it is none. */
    private static long number(String part) {
        boolean hex = part.startsWith("0x");
        boolean octal = !hex && part.length() > 1 && part.startsWith("0");
        int radix = hex ? 16 : octal ? 8 : 10;
        String digits = part.substring(hex ? 2 : octal ? 1 : 0);
        if (digits.isEmpty()) {
            return (hex || octal) ? 0 : -1;
        }
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = (digits.charAt(i) < 128) ? Character.digit(digits.charAt(i), radix) : -1;
            if (digit < 0) {
                return -1;
            }
            number = Math.min(number * radix + digit, 1L << 32);
        }
        return number;
    }
}
