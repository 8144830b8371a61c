package io.fastapi.types.serialize;

import java.math.BigDecimal;
import java.math.MathContext;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.NumberOutput;

/** Prints floating-point numbers as pydantic ({@code 1e-7}) or Python ({@code 1e-07}) do; Java has other thresholds. */
final class Floats {

    /** From this power of ten on both write an exponent. */
    private static final int LARGE = 16;

    private static final double MOST_HUNDREDTHS = 1e12;

    /** A sign, twelve digits, the point and two digits. */
    private static final int SIMPLE_LENGTH = 16;

    /** Above it a double has more than two digits. */
    private static final double TINY = 1e-321;

    private Floats() {}

    static String pydantic(double value) {
        return format(shortest(value), -5, 1);
    }

    /**
     * Writes a number with at most two digits after the point, which most have: when hundredths are exact, their digits
     * are the shortest, because a double keeps fifteen digits apart. Does nothing for all others.
     *
     * @return whether the number is written
     */
    static boolean writeSimple(double value, JsonGenerator out) {
        double size = Math.abs(value);
        if (!(size >= 0.01 && size < MOST_HUNDREDTHS)) {
            return false;
        }
        long hundredths = Math.round(size * 100);
        if (hundredths / 100.0 != size) {
            return false;
        }
        char[] text = new char[SIMPLE_LENGTH];
        int start = SIMPLE_LENGTH;
        int fraction = (int) (hundredths % 100);
        if (fraction % 10 != 0) {
            text[--start] = (char) ('0' + fraction % 10);
        }
        text[--start] = (char) ('0' + fraction / 10);
        text[--start] = '.';
        long whole = hundredths / 100;
        do {
            text[--start] = (char) ('0' + whole % 10);
            whole /= 10;
        } while (whole > 0);
        if (value < 0) {
            text[--start] = '-';
        }
        out.writeNumber(text, start, SIMPLE_LENGTH - start);
        return true;
    }

    /** The shortest digits as Java prints them. Java shows two where one would do, which matters below this size only. */
    private static String shortest(double value) {
        String java = NumberOutput.toString(value, true);
        if (value == 0 || Math.abs(value) > TINY) {
            return java;
        }
        String one = new BigDecimal(java).round(new MathContext(1)).toString();
        return (Double.parseDouble(one) == value) ? one.replace("E", ".0E") : java;
    }

    static String pydantic(float value) {
        return format(NumberOutput.toString(value, true), -5, 1);
    }

    static String python(double value) {
        return format(shortest(value), -4, 2);
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
