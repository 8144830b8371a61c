package io.fastapi.openapi;

import java.math.BigDecimal;

/** Floats as Python's {@code repr} writes them. */
final class PythonFloats {

    private PythonFloats() {}

    /** The shortest text that reads back as the value: plain from 1e-4 to below 1e16, with an exponent outside. */
    static String repr(double value) {
        if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        String digits = decimal.unscaledValue().abs().toString();
        int exponent = digits.length() - decimal.scale() - 1;
        if (exponent < -4 || exponent >= 16) {
            String sign = (value < 0) ? "-" : "";
            String fraction = (digits.length() > 1) ? "." + digits.substring(1) : "";
            return sign
                    + digits.charAt(0)
                    + fraction
                    + ((exponent < 0) ? "e-" : "e+")
                    + ((Math.abs(exponent) < 10) ? "0" : "")
                    + Math.abs(exponent);
        }
        String plain = decimal.toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }
}
