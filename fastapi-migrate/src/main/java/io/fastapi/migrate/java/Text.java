package io.fastapi.migrate.java;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Texts of a document in Java source, where nothing of them can end a literal or a comment. */
public final class Text {

    private static final int LINE = 100;
    /** The most bytes of a constant. */
    private static final int MOST = 65535;

    private Text() {}

    /** Whether a class file has room for the text as a constant, which is all that an annotation takes. */
    public static boolean isConstant(String text) {
        return text.length() <= MOST / 3 || bytes(text) <= MOST;
    }

    private static long bytes(CharSequence text) {
        return text.chars()
                .mapToLong(letter -> (letter >= 1 && letter < 0x80) ? 1 : (letter < 0x800) ? 2 : 3)
                .sum();
    }

    /** An expression of a text: a literal, of which one that no constant can be is joined when the code runs. */
    public static String literal(String text) {
        if (isConstant(text)) {
            return constant(text);
        }
        List<String> pieces = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = Math.min(start + MOST / 3, text.length());
            end = (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) ? end + 1 : end;
            pieces.add(constant(text.substring(start, end)));
            start = end;
        }
        return "String.join(\"\", " + String.join(", ", pieces) + ")";
    }

    /** A literal, over several lines where the text has several or is long. */
    private static String constant(String text) {
        StringBuilder literal = new StringBuilder("\"");
        int column = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            String escaped = escaped(point);
            literal.append(escaped);
            column += escaped.length();
            boolean lineEnds = point == '\n' || (column >= LINE && point == ' ');
            if (lineEnds && i < text.length()) {
                literal.append("\"\n                + \"");
                column = 0;
            }
        }
        return literal.append('"').toString();
    }

    private static String escaped(int point) {
        return switch (point) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isPlain(point) ? Character.toString(point) : unicode(point);
        };
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String unicode(int point) {
        return Character.toString(point)
                .chars()
                .mapToObj(unit -> String.format("\\u%04x", unit))
                .collect(Collectors.joining());
    }

    /** What stands where an annotation should, of which the text is no constant. */
    public static String missing(String annotation) {
        return "/* TODO: @" + annotation + " is missing, since Java has no constants of more than " + MOST
                + " bytes */";
    }

    /** A text inside a comment, on one line. */
    public static String comment(String text) {
        StringBuilder comment = new StringBuilder();
        text.strip().codePoints().limit(LINE * 3L).forEach(point -> {
            switch (point) {
                case '&' -> comment.append("&amp;");
                case '<' -> comment.append("&lt;");
                case '>' -> comment.append("&gt;");
                case '@' -> comment.append("&#64;");
                case '\\' -> comment.append("&#92;");
                case '*' -> comment.append("&#42;");
                default -> comment.append(isPlain(point) ? Character.toString(point) : " ");
            }
        });
        return comment.toString();
    }

    /** Literals, separated by commas. */
    public static String literals(List<String> texts) {
        return texts.stream().map(Text::literal).collect(Collectors.joining(", "));
    }

    /** Source with every line but the first further to the right. */
    public static String indented(String source, int blanks) {
        return source.replace("\n", "\n" + " ".repeat(blanks));
    }

    /** A chain of calls, of which each is behind a line break: on one line where it is short. */
    public static String chain(String expression) {
        String line = expression.replace("\n.", ".");
        boolean fits = line.length() <= LINE - 20 && !line.contains("\n");
        return fits ? line : indented(expression, 8);
    }
}
