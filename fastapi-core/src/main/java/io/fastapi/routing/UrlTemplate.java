package io.fastapi.routing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A path or host with variables, {@code /files/{name}/{rest:path}}, that values are put into. */
final class UrlTemplate {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(\\w+))?}");
    private static final int DECIMALS = 20;

    /** The texts between the variables; one more than there are variables. */
    private final List<String> texts = new ArrayList<>();

    private final Map<String, String> converters = new LinkedHashMap<>();

    UrlTemplate(String template) {
        Matcher variable = VARIABLE.matcher(template);
        int end = 0;
        while (variable.find()) {
            this.texts.add(template.substring(end, variable.start()));
            String converter = variable.group(2);
            this.converters.put(variable.group(1), (converter == null) ? "str" : converter);
            end = variable.end();
        }
        this.texts.add(template.substring(end));
    }

    /** The names of the variables, in order. */
    Set<String> names() {
        return this.converters.keySet();
    }

    /** The text with the values in it, which are taken out of the map; a variable without value stays as it is. */
    String fill(Map<String, Object> values) {
        StringBuilder filled = new StringBuilder(this.texts.get(0));
        int next = 1;
        for (Map.Entry<String, String> variable : this.converters.entrySet()) {
            String name = variable.getKey();
            @Nullable Object value = values.remove(name);
            filled.append((value == null) ? "{" + name + "}" : text(name, variable.getValue(), value));
            filled.append(this.texts.get(next++));
        }
        return filled.toString();
    }

    private static String text(String name, String converter, Object value) {
        try {
            return switch (converter) {
                case "str" -> segment(String.valueOf(value));
                case "int" -> whole(value);
                case "float" -> decimal(value);
                default -> String.valueOf(value);
            };
        } catch (IllegalArgumentException unfit) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" is no value of {" + name + ":" + converter + "}: " + unfit.getMessage(), unfit);
        }
    }

    private static String segment(String text) {
        if (text.isEmpty() || text.indexOf('/') >= 0) {
            throw new IllegalArgumentException(text.isEmpty() ? "it is empty" : "it has a slash");
        }
        return text;
    }

    private static String whole(Object value) {
        BigInteger number = (value instanceof Number given)
                ? new BigDecimal(given.toString()).toBigInteger()
                : new BigInteger(String.valueOf(value).strip());
        return nonNegative(number.signum(), number.toString());
    }

    /** As Python's {@code "%0.20f"}, without zeros at the end. */
    private static String decimal(Object value) {
        double number = (value instanceof Number given)
                ? given.doubleValue()
                : Double.parseDouble(String.valueOf(value).strip());
        BigDecimal exact = new BigDecimal(number).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return nonNegative(
                exact.signum(),
                (exact.signum() == 0) ? "0" : exact.stripTrailingZeros().toPlainString());
    }

    private static String nonNegative(int sign, String text) {
        if (sign < 0) {
            throw new IllegalArgumentException("it is negative");
        }
        return text;
    }
}
