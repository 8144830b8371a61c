package io.fastapi.types.validate;

import io.fastapi.types.shape.PythonQuotes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.NumberOutput;

/** Values as Python writes them in messages. */
final class PythonText {

    private PythonText() {}

    /** {@code 'a', 'b' or 'c'}. */
    static String anyOf(List<?> values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                text.append(i == values.size() - 1 ? " or " : ", ");
            }
            text.append(repr(values.get(i)));
        }
        return text.toString();
    }

    /** Python's {@code repr} of a plain object. */
    static String repr(@Nullable Object value) {
        return (value instanceof CharSequence || value instanceof Character)
                ? PythonQuotes.of(value.toString())
                : str(value);
    }

    /** Python's {@code str} of a plain object. */
    static String str(@Nullable Object value) {
        if (value == null) {
            return "None";
        }
        if (value instanceof Boolean flag) {
            return flag ? "True" : "False";
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> repr(entry.getKey()) + ": " + repr(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PythonText::repr).collect(Collectors.joining(", ", "[", "]"));
        }
        return (value instanceof Double number) ? number(number) : value.toString();
    }

    /** Python's {@code repr} of a float: the shortest text that reads back as the same number. */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.isNaN(value) ? "nan" : (value > 0 ? "inf" : "-inf");
        }
        // before JDK 19, Double.toString may give a longer text
        BigDecimal shortest = new BigDecimal(NumberOutput.toString(value, true));
        BigDecimal digits = (shortest.signum() == 0) ? shortest : shortest.stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        String sign = (value < 0 || 1 / value < 0) ? "-" : "";
        if (value != 0 && (exponent < -4 || exponent >= 16)) {
            String all = digits.unscaledValue().abs().toString();
            String fraction = (all.length() > 1) ? "." + all.substring(1) : "";
            return sign
                    + all.charAt(0)
                    + fraction
                    + String.format("e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
        }
        String plain = digits.abs().toPlainString();
        return sign + (plain.indexOf('.') < 0 ? plain + ".0" : plain);
    }

    /** A limit on dates or times as pydantic shows it: ISO 8601 with seconds, {@code Z} for UTC. */
    static Object limit(Object limit) {
        if (limit instanceof Temporal time && time.isSupported(ChronoField.SECOND_OF_MINUTE)) {
            DateTimeFormatter format = limit instanceof LocalTime || limit instanceof OffsetTime
                    ? DateTimeFormatter.ISO_TIME
                    : DateTimeFormatter.ISO_DATE_TIME;
            return (limit instanceof ZonedDateTime zoned)
                    ? format.format(zoned.toOffsetDateTime())
                    : format.format(time);
        }
        if (limit instanceof Duration duration) {
            return DurationLimit.text(duration);
        }
        return (limit instanceof Number) ? limit : limit.toString();
    }
}
