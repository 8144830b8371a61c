package io.fastapi.types.shape;

/** Texts as Python's {@code repr} writes them, in quotes and with escapes for what cannot be printed. */
public final class PythonQuotes {

    private PythonQuotes() {}

    /** The text in single quotes, or in double ones if only single ones are in it. */
    public static String of(String text) {
        char quote = (text.indexOf('\'') >= 0 && text.indexOf('"') < 0) ? '"' : '\'';
        StringBuilder quoted = new StringBuilder().append(quote);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> append(quoted, c, quote);
            }
        });
        return quoted.append(quote).toString();
    }

    private static void append(StringBuilder quoted, int c, char quote) {
        if (c == '\\' || c == quote) {
            quoted.append('\\').appendCodePoint(c);
        } else if (isPrintable(c)) {
            quoted.appendCodePoint(c);
        } else {
            quoted.append(String.format((c < 0x100) ? "\\x%02x" : (c < 0x10000) ? "\\u%04x" : "\\U%08x", c));
        }
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }
}
