package io.fastapi.types.validate;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The first escape of a JSON text that {@code jiter} does not take: malformed ones, and half of a pair of surrogates, which
 * Python's own parser lets through.
 */
final class JsonEscapes {

    private static final int HEX_DIGITS = 4;
    private static final String ESCAPED = "\"\\/bfnrt";

    /**
     * What is wrong, and where; at the length of the text if it ends too early.
     *
     * @param index the place of the character that does not fit
     */
    record Problem(String text, int index) {}

    private final String text;
    private int at;

    private JsonEscapes(String text) {
        this.text = text;
    }

    /** The first problem of a text whose strings are where they should be, {@code null} if there is none. */
    static @Nullable Problem find(String text) {
        return (text.indexOf('\\') < 0) ? null : new JsonEscapes(text).find();
    }

    private @Nullable Problem find() {
        boolean inString = false;
        for (; this.at < this.text.length(); this.at++) {
            char c = this.text.charAt(this.at);
            if (c == '"') {
                inString = !inString;
            } else if (inString && c == '\\') {
                Problem problem = escape();
                if (problem != null) {
                    return problem;
                }
            }
        }
        return null;
    }

    /** Goes on to the last character of the escape that begins here. */
    private @Nullable Problem escape() {
        this.at++;
        if (this.at >= this.text.length()) {
            return end();
        }
        char kind = this.text.charAt(this.at);
        if (kind != 'u') {
            return (ESCAPED.indexOf(kind) >= 0) ? null : new Problem("invalid escape", this.at);
        }
        Problem problem = digits();
        if (problem != null) {
            return problem;
        }
        char unit = unit();
        if (Character.isLowSurrogate(unit)) {
            return lone();
        }
        return Character.isHighSurrogate(unit) ? second() : null;
    }

    private @Nullable Problem second() {
        for (char expected : new char[] {'\\', 'u'}) {
            this.at++;
            if (this.at >= this.text.length()) {
                return end();
            }
            if (this.text.charAt(this.at) != expected) {
                return new Problem("unexpected end of hex escape", this.at);
            }
        }
        Problem problem = digits();
        return (problem != null || Character.isLowSurrogate(unit())) ? problem : lone();
    }

    /** Goes from the {@code u} to the last of its digits. */
    private @Nullable Problem digits() {
        int end = Math.min(this.at + 1 + HEX_DIGITS, this.text.length());
        String rest = this.text.substring(this.at + 1, end);
        if (rest.getBytes(StandardCharsets.UTF_8).length < HEX_DIGITS) {
            return end();
        }
        for (int i = 0; i < HEX_DIGITS; i++) {
            this.at++;
            char digit = (i < rest.length()) ? rest.charAt(i) : ' ';
            if (digit > 'f' || Character.digit(digit, 16) < 0) {
                return new Problem("invalid escape", this.at);
            }
        }
        return null;
    }

    private char unit() {
        return (char) Integer.parseInt(this.text.substring(this.at - HEX_DIGITS + 1, this.at + 1), 16);
    }

    private Problem lone() {
        return new Problem("lone leading surrogate in hex escape", this.at);
    }

    private Problem end() {
        return new Problem("EOF while parsing a string", this.text.length());
    }
}
