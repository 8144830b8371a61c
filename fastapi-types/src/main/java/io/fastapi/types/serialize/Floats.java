package io.fastapi.types.serialize;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.NumberOutput;

/** Prints floating-point numbers as pydantic ({@code 1e-7}) or Python ({@code 1e-07}) do; Java has other thresholds. */
final class Floats {

    /** From this power of ten on both write an exponent. */
    private static final int LARGE = 16;

    private static final double MOST_HUNDREDTHS = 1e12;
    private static final String[] TENTHS = new String[10];
    private static final String[] HUNDREDTHS = new String[100];

    static {
        Arrays.setAll(TENTHS, tenths -> "." + tenths);
        Arrays.setAll(HUNDREDTHS, hundredths -> (hundredths < 10 ? ".0" : ".") + hundredths);
    }

    private Floats() {}

    static String pydantic(double value) {
        String simple = simple(value);
        return (simple != null) ? simple : format(NumberOutput.toString(value, true), -5, 1);
    }

    /**
     * Most numbers have at most two digits after the point: when hundredths are exact, their digits are the shortest,
     * because a double keeps fifteen digits apart. {@code null} for all others.
     */
    private static @Nullable String simple(double value) {
        double size = Math.abs(value);
        if (!(size >= 0.01 && size < MOST_HUNDREDTHS)) {
            return null;
        }
        long hundredths = Math.round(value * 100);
        if (hundredths / 100.0 != value) {
            return null;
        }
        String whole = (hundredths < 0 && hundredths > -100) ? "-0" : Long.toString(hundredths / 100);
        int fraction = (int) Math.abs(hundredths % 100);
        return whole.concat((fraction % 10 == 0) ? TENTHS[fraction / 10] : HUNDREDTHS[fraction]);
    }

    static String pydantic(float value) {
        return format(NumberOutput.toString(value, true), -5, 1);
    }

    static String python(double value) {
        String simple = simple(value);
        return (simple != null) ? simple : format(NumberOutput.toString(value, true), -4, 2);
    }

    static String python(float value) {
        return format(NumberOutput.toString(value, true), -4, 2);
    }

    /** @param java the shortest digits as Java prints them, e.g. {@code 1.5E-7} */
    private static String format(String java, int smallest, int exponentDigits) {
        int mark = java.indexOf('E');
        int exponent = (mark >= 0) ? Integer.parseInt(java, mark + 1, java.length(), 10) : 0;
        if (mark < 0) {
            // Java's own plain form reaches down to 0.001 only, which both print in the same way.
            return java;
        }
        boolean negative = java.charAt(0) == '-';
        int start = negative ? 1 : 0;
        int end = (java.charAt(mark - 1) == '0' && java.charAt(mark - 2) == '.') ? mark - 2 : mark;
        String digits = java.charAt(start) + ((end > start + 2) ? java.substring(start + 2, end) : "");
        StringBuilder text = new StringBuilder(28).append(negative ? "-" : "");
        if (exponent >= LARGE || exponent < smallest) {
            scientific(text, digits, exponent, exponentDigits);
        } else {
            plain(text, digits, exponent);
        }
        return text.toString();
    }

    private static void scientific(StringBuilder text, String digits, int exponent, int exponentDigits) {
        text.append(digits.charAt(0));
        if (digits.length() > 1) {
            text.append('.').append(digits, 1, digits.length());
        }
        int size = Math.abs(exponent);
        text.append('e').append((exponent < 0) ? '-' : '+').append((exponentDigits > 1 && size < 10) ? "0" : "");
        text.append(size);
    }

    private static void plain(StringBuilder text, String digits, int exponent) {
        if (exponent < 0) {
            text.append("0.").append("0".repeat(-exponent - 1)).append(digits);
            return;
        }
        int whole = exponent + 1;
        if (digits.length() > whole) {
            text.append(digits, 0, whole).append('.').append(digits, whole, digits.length());
        } else {
            text.append(digits).append("0".repeat(whole - digits.length())).append(".0");
        }
    }
}
