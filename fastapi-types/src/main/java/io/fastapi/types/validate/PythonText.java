package io.fastapi.types.validate;

import java.util.List;
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

    /** Python's {@code repr} of a string, number, boolean or {@code null}. */
    static String repr(@Nullable Object value) {
        return (value instanceof CharSequence || value instanceof Character) ? quoted(value.toString()) : str(value);
    }

    /** Python's {@code str} of a string, number, boolean or {@code null}. */
    static String str(@Nullable Object value) {
        if (value == null) {
            return "None";
        }
        if (value instanceof Boolean flag) {
            return flag ? "True" : "False";
        }
        return (value instanceof Double number) ? decimal(number) : value.toString();
    }

    /** The shortest text that reads back as the same number. Before JDK 19, {@code Double.toString} may give a longer one. */
    static String decimal(double value) {
        return NumberOutput.toString(value, true);
    }

    private static String quoted(String text) {
        char quote = (text.indexOf('\'') >= 0 && text.indexOf('"') < 0) ? '"' : '\'';
        StringBuilder quoted = new StringBuilder().append(quote);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c == '\\' || c == quote) {
                        quoted.append('\\');
                    }
                    if (c < ' ' || c == 0x7F) {
                        quoted.append(String.format("\\x%02x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append(quote).toString();
    }
}
