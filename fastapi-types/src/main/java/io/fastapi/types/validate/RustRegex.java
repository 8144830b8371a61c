package io.fastapi.types.validate;

import io.fastapi.types.error.MisuseException;
import org.jspecify.annotations.Nullable;

/**
 * Puts an expression as pydantic's engine, Rust's {@code regex}, reads it into the syntax of RE2/J: {@code \w}, {@code \d} and
 * {@code \s} are Unicode's. What the two read differently, and cannot be put into words of the other, is refused.
 */
final class RustRegex {

    private static final String DIGIT = "\\p{Nd}";
    private static final String NO_DIGIT = "\\P{Nd}";
    private static final String SPACE =
            "\\t-\\r \\x{85}\\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}" + "\\x{205F}\\x{3000}";
    private static final String WORD = ranges(true);
    private static final String NO_WORD = ranges(false);
    private static final String NO_SPACE = "\\x{0}-\\x{8}\\x{E}-\\x{1F}!-\\x{84}\\x{86}-\\x{9F}\\x{A1}-\\x{167F}"
            + "\\x{1681}-\\x{1FFF}\\x{200B}-\\x{2027}\\x{202A}-\\x{202E}\\x{2030}-\\x{205E}\\x{2060}-\\x{2FFF}"
            + "\\x{3001}-\\x{10FFFF}";

    private final String regex;
    private final String where;
    private final StringBuilder re2 = new StringBuilder();
    private int at;

    private RustRegex(String regex, String where) {
        this.regex = regex;
        this.where = where;
    }

    /**
     * The expression for RE2/J.
     *
     * @param where names the place in the problem
     * @throws MisuseException for what RE2/J would read differently
     */
    static String toRe2(String regex, String where) {
        return new RustRegex(regex, where).translate();
    }

    private String translate() {
        while (this.at < this.regex.length()) {
            char c = this.regex.charAt(this.at);
            if (c == '\\') {
                escape(false);
            } else if (c == '[') {
                bracketed();
            } else {
                this.re2.append(c);
                this.at++;
            }
        }
        return this.re2.toString();
    }

    private void bracketed() {
        this.re2.append('[');
        this.at++;
        boolean first = true;
        while (this.at < this.regex.length() && (first || peek(0) != ']')) {
            char c = peek(0);
            if (c == '\\') {
                escape(true);
                first = false;
            } else if (c == '[' && peek(1) == ':') {
                int end = Math.max(this.regex.indexOf(":]", this.at), this.at) + 2;
                this.re2.append(this.regex, this.at, Math.min(end, this.regex.length()));
                this.at = end;
                first = false;
            } else {
                checkSetOperation(c);
                this.re2.append(c);
                this.at++;
                first = first && c == '^';
            }
        }
    }

    /** Rust has sets in sets, and their intersection and difference. */
    private void checkSetOperation(char c) {
        boolean operation = (c == '&' || c == '~' || c == '-') && peek(1) == c;
        if (c == '[' || operation) {
            throw refused("nested sets and set operations in brackets");
        }
    }

    private void escape(boolean inBrackets) {
        char c = peek(1);
        String set = set(c);
        if (set != null) {
            this.re2.append(inBrackets ? set : "[" + set + "]");
        } else if (c == 'u' || c == 'U') {
            codePoint(c == 'u' ? 4 : 8);
        } else if (c == '<' || c == '>' || (c == 'b' && peek(2) == '{')) {
            throw refused("starts and ends of words");
        } else {
            this.re2.append(this.regex, this.at, at(2));
        }
        this.at += 2;
    }

    /** {@code \\u0041}, {@code \\U00000041} or, of any length, {@code \\u{41}}. */
    private void codePoint(int digits) {
        boolean braces = peek(2) == '{';
        int end = braces ? this.regex.indexOf('}', this.at) : at(2 + digits);
        if (end < 0) {
            throw refused("a code point without its end");
        }
        int start = braces ? at(3) : at(2);
        this.re2.append("\\x{").append(this.regex, start, end).append('}');
        this.at = (braces ? end + 1 : end) - 2; // the caller goes past the first two characters
    }

    private static @Nullable String set(char c) {
        return switch (c) {
            case 'd' -> DIGIT;
            case 'D' -> NO_DIGIT;
            case 's' -> SPACE;
            case 'S' -> NO_SPACE;
            case 'w' -> WORD;
            case 'W' -> NO_WORD;
            default -> null;
        };
    }

    private int at(int ahead) {
        return Math.min(this.at + ahead, this.regex.length());
    }

    private char peek(int ahead) {
        return (this.at + ahead < this.regex.length()) ? this.regex.charAt(this.at + ahead) : '\0';
    }

    private MisuseException refused(String what) {
        return new MisuseException(
                "The regular expression " + this.regex + " of " + this.where + " cannot be used: it has " + what,
                "write it without them, or use check(..)");
    }

    /** Unicode's definition of {@code \w}. */
    private static boolean isWord(int point) {
        int type = Character.getType(point);
        return Character.isAlphabetic(point)
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.CONNECTOR_PUNCTUATION
                || point == 0x200C
                || point == 0x200D;
    }

    private static String ranges(boolean words) {
        StringBuilder ranges = new StringBuilder();
        int start = -1;
        for (int point = 0; point <= Character.MAX_CODE_POINT + 1; point++) {
            boolean inside = point <= Character.MAX_CODE_POINT && isWord(point) == words;
            if (inside && start < 0) {
                start = point;
            } else if (!inside && start >= 0) {
                ranges.append(String.format("\\x{%X}-\\x{%X}", start, point - 1));
                start = -1;
            }
        }
        return ranges.toString();
    }
}
