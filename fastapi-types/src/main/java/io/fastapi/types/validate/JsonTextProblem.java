package io.fastapi.types.validate;

import io.fastapi.types.source.JsonDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a JSON text, in the words of {@code jiter}, the parser behind pydantic's {@code Json}. */
final class JsonTextProblem {

    private static final List<String> WORDS = List.of("null", "true", "false", "NaN", "Infinity");

    private JsonTextProblem() {}

    /** The problem of a text that is no JSON, or has an escape that is none. */
    static String of(String text, JsonDocument document, JsonEscapes.@Nullable Problem escape) {
        if (escape != null && isFirst(escape, text, document)) {
            return at(escape.text(), text, escape.index());
        }
        if (!(document instanceof JsonDocument.Malformed malformed)) {
            return ((JsonDocument.Unreadable) document).reason() + " at line 1 column 0";
        }
        int at = text.offsetByCodePoints(0, malformed.position());
        boolean atEnd = at >= text.length();
        boolean number = !atEnd && isNumberPart(text, at) && !malformed.error().equals("Expecting value");
        if (number) {
            return number(text, at);
        }
        return switch (malformed.error()) {
            case "Expecting value" -> value(text, at);
            case "Expecting ',' delimiter" ->
                atEnd ? endOf(text) : at("expected `,` or `" + closing(text, at) + "`", text, at);
            case "Expecting ':' delimiter" -> atEnd ? end("an object", text) : at("expected `:`", text, at);
            case "Extra data" -> at("trailing characters", text, at);
            case "Unterminated string starting at", "Invalid \\uXXXX escape" -> end("a string", text);
            case "Invalid control character at" ->
                at("control character (\\u0000-\\u001F) found while parsing a string", text, at);
            default -> name(text, at);
        };
    }

    /** Python says of a string without an end where it starts. */
    private static boolean isFirst(JsonEscapes.Problem escape, String text, JsonDocument document) {
        if (!(document instanceof JsonDocument.Malformed malformed)) {
            return document instanceof JsonDocument.Value;
        }
        boolean ofString = malformed.error().startsWith("Unterminated string")
                || malformed.error().startsWith("Invalid \\");
        return ofString || escape.index() <= text.offsetByCodePoints(0, malformed.position());
    }

    /** Python takes the good start of a bad number for a number, and stumbles over the rest. */
    private static boolean isNumberPart(String text, int at) {
        if (at == 0 || !Character.isDigit(text.charAt(at - 1))) {
            return false;
        }
        String before = text.substring(numberStart(text, at), at);
        boolean exponent = before.indexOf('e') >= 0 || before.indexOf('E') >= 0;
        char c = text.charAt(at);
        return Character.isDigit(c)
                || (c == '.' && !exponent && before.indexOf('.') < 0)
                || ((c == 'e' || c == 'E') && !exponent);
    }

    private static int numberStart(String text, int end) {
        int start = end;
        while (start > 0 && "0123456789.eE+-".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        return start;
    }

    private static String number(String text, int at) {
        if (Character.isDigit(text.charAt(at))) {
            return at("invalid number", text, at);
        }
        boolean signed = at + 1 < text.length() && text.charAt(at) != '.' && "+-".indexOf(text.charAt(at + 1)) >= 0;
        int next = at + (signed ? 2 : 1);
        return (next < text.length()) ? at("invalid number", text, next) : end("a value", text);
    }

    private static String value(String text, int at) {
        String rest = text.substring(at);
        if (rest.length() > 1 && rest.charAt(0) == '-') {
            return (rest.charAt(1) == 'I') ? value(text, at + 1) : at("invalid number", text, at + 1);
        }
        boolean cut = rest.equals("-") || WORDS.stream().anyMatch(word -> isCut(rest, word));
        if (rest.isEmpty() && before(text, at) == '[') {
            return end("a list", text);
        }
        if (rest.isEmpty() || cut) {
            return end("a value", text);
        }
        for (String word : WORDS) {
            if (word.charAt(0) == rest.charAt(0)) {
                return at("expected ident", text, at + matching(rest, word));
            }
        }
        return at(rest.startsWith("]") && before(text, at) == ',' ? "trailing comma" : "expected value", text, at);
    }

    private static int matching(String rest, String word) {
        int same = 0;
        while (same < word.length() && rest.charAt(same) == word.charAt(same)) {
            same++;
        }
        return same;
    }

    private static boolean isCut(String rest, String word) {
        return !rest.isEmpty() && word.startsWith(rest);
    }

    private static String name(String text, int at) {
        if (at >= text.length()) {
            return before(text, at) == ',' ? end("a value", text) : end("an object", text);
        }
        boolean comma = text.charAt(at) == '}' && before(text, at) == ',';
        return at(comma ? "trailing comma" : "key must be a string", text, at);
    }

    private static String endOf(String text) {
        return end(closing(text, text.length()) == ']' ? "a list" : "an object", text);
    }

    /** The bracket that closes the innermost array or object at a place. */
    private static char closing(String text, int at) {
        StringBuilder open = new StringBuilder();
        boolean inString = false;
        for (int i = 0; i < at; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                inString = !inString;
            } else if (!inString && (c == '[' || c == '{')) {
                open.append(c);
            } else if (!inString && (c == ']' || c == '}') && open.length() > 0) {
                open.setLength(open.length() - 1);
            }
        }
        return (open.length() > 0 && open.charAt(open.length() - 1) == '[') ? ']' : '}';
    }

    private static char before(String text, int at) {
        int i = at - 1;
        while (i >= 0 && " \t\n\r".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return (i >= 0) ? text.charAt(i) : ' ';
    }

    private static String end(String what, String text) {
        return at("EOF while parsing " + what, text, text.length());
    }

    /** Columns are counted in bytes, from the last line break. */
    private static String at(String problem, String text, int index) {
        int end = Math.min(Math.max(index, 0), text.length());
        String line = text.substring(text.lastIndexOf('\n', end) + 1, Math.max(end, text.lastIndexOf('\n', end) + 1));
        long number = text.substring(0, Math.min(end + 1, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        boolean inside = end < text.length() && text.charAt(end) != '\n' && index >= 0;
        int column = line.getBytes(StandardCharsets.UTF_8).length + (inside ? 1 : 0);
        return problem + " at line " + number + " column " + column;
    }
}
