package io.fastapi.types.validate;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Integers written as text, by pydantic's rules: white space around, a sign, leading zeros, single underscores between
 * digits and a fraction of zeros are allowed.
 */
final class IntegerText {

    /** The text has more digits than Python converts. */
    static final Object TOO_LONG = new Object();

    private static final int MAX_DIGITS = 4300;

    private IntegerText() {}

    /** A {@code Long}, a {@code BigInteger} beyond it, {@link #TOO_LONG}, or {@code null} for a text that is no integer. */
    static @Nullable Object parse(String text) {
        int length = text.length();
        if (length > 0 && length <= 18 && isPlain(text)) {
            return Long.parseLong(text);
        }
        if (length > MAX_DIGITS && digitsFrom(text, 0)) {
            return TOO_LONG;
        }
        String digits = clean(strip(text));
        if (digits == null || digits.length() > MAX_DIGITS + 1) {
            return null;
        }
        BigInteger value = new BigInteger(digits);
        return (value.bitLength() < Long.SIZE) ? (Object) value.longValue() : value;
    }

    private static boolean isPlain(String text) {
        int start = (text.charAt(0) == '-') ? 1 : 0;
        return start < text.length() && digitsFrom(text, start);
    }

    private static boolean digitsFrom(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Only sign and digits, or {@code null}. */
    private static @Nullable String clean(String text) {
        boolean negative = text.startsWith("-");
        String number = (negative || text.startsWith("+")) ? text.substring(1) : text;
        if (number.isEmpty() || !isDigit(number.charAt(0))) {
            return null;
        }
        int point = number.indexOf('.');
        if (point >= 0 && point + 1 < number.length() && onlyZeros(number, point + 1)) {
            number = number.substring(0, point);
        }
        String digits = withoutUnderscores(number);
        return (digits == null || !digitsFrom(digits, 0)) ? null : (negative ? "-" + digits : digits);
    }

    private static boolean onlyZeros(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    /** The text without single underscores inside it; {@code null} if they are doubled or at an end. */
    static @Nullable String withoutUnderscores(String text) {
        if (text.indexOf('_') < 0) {
            return text;
        }
        boolean misplaced = text.startsWith("_") || text.endsWith("_") || text.contains("__");
        return misplaced ? null : text.replace("_", "");
    }

    /** The text without white space, as Unicode defines it, at both ends. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Unicode's property White_Space, which is what Rust trims. */
    static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u0085' || (c > 127 && Character.isSpaceChar(c));
    }
}
