package io.fastapi.types.source;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads decoded JSON as CPython's {@code json} module does, with its errors and their positions. It is used where
 * streaming failed or plain objects are wanted.
 */
final class JsonReader {

    /** Python's limit on the digits of an integer. */
    static final int MAX_DIGITS = 4300;

    private static final String NO_VALUE = "Expecting value";

    private final String json;
    private final int maxDepth;
    private int at;
    private int depth;

    private JsonReader(String json, int maxDepth) {
        this.json = json;
        this.maxDepth = maxDepth;
    }

    static JsonDocument read(String json, int maxDepth) {
        try {
            return new JsonDocument.Value(new JsonReader(json, maxDepth).document());
        } catch (JsonStop stop) {
            return stop.outcome();
        }
    }

    private @Nullable Object document() {
        skipSpace();
        Object value = value();
        skipSpace();
        if (this.at < this.json.length()) {
            throw malformed("Extra data", this.at);
        }
        return value;
    }

    private @Nullable Object value() {
        switch (peek()) {
            case '"':
                return string();
            case '{':
                return nested('{');
            case '[':
                return nested('[');
            case 'n':
                return word("null", null);
            case 't':
                return word("true", true);
            case 'f':
                return word("false", false);
            case 'N':
                return word("NaN", Double.NaN);
            case 'I':
                return word("Infinity", Double.POSITIVE_INFINITY);
            default:
                return number();
        }
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!this.json.startsWith(word, this.at)) {
            throw malformed(NO_VALUE, this.at);
        }
        this.at += word.length();
        return value;
    }

    private Object nested(char open) {
        if (++this.depth > this.maxDepth) {
            throw new JsonStop(new JsonDocument.Unreadable("nested deeper than " + this.maxDepth + " levels"));
        }
        this.at++;
        Object value = (open == '{') ? object() : array();
        this.depth--;
        return value;
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> items = new ArrayList<>();
        skipSpace();
        if (take(']')) {
            return items;
        }
        while (true) {
            items.add(value());
            skipSpace();
            if (take(']')) {
                return items;
            }
            expectComma();
        }
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        skipSpace();
        if (take('}')) {
            return entries;
        }
        while (true) {
            if (peek() != '"') {
                throw malformed("Expecting property name enclosed in double quotes", this.at);
            }
            String name = string();
            skipSpace();
            if (!take(':')) {
                throw malformed("Expecting ':' delimiter", this.at);
            }
            skipSpace();
            entries.put(name, value());
            skipSpace();
            if (take('}')) {
                return entries;
            }
            expectComma();
        }
    }

    private void expectComma() {
        if (!take(',')) {
            throw malformed("Expecting ',' delimiter", this.at);
        }
        skipSpace();
    }

    private String string() {
        int opening = this.at++;
        int plain = this.at;
        while (peek() != '"' && peek() != '\\') {
            checkCharacter(opening);
            this.at++;
        }
        if (peek() == '"') {
            return this.json.substring(plain, this.at++);
        }
        StringBuilder text = new StringBuilder(this.json.substring(plain, this.at));
        while (peek() != '"') {
            if (peek() == '\\') {
                text.append(escape(opening));
            } else {
                checkCharacter(opening);
                text.append(this.json.charAt(this.at++));
            }
        }
        this.at++;
        return text.toString();
    }

    private void checkCharacter(int opening) {
        if (this.at >= this.json.length()) {
            throw malformed("Unterminated string starting at", opening);
        }
        if (this.json.charAt(this.at) < ' ') {
            throw malformed("Invalid control character at", this.at);
        }
    }

    private char escape(int opening) {
        int backslash = this.at++;
        if (this.at >= this.json.length()) {
            throw malformed("Unterminated string starting at", opening);
        }
        char escaped = this.json.charAt(this.at++);
        return switch (escaped) {
            case '"', '\\', '/' -> escaped;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode(backslash + 1);
            default -> throw malformed("Invalid \\escape", backslash);
        };
    }

    private char unicode(int start) {
        int end = this.at + 4;
        if (end >= this.json.length()) {
            throw malformed("Invalid \\uXXXX escape", start);
        }
        int unit = 0;
        for (; this.at < end; this.at++) {
            char digit = this.json.charAt(this.at);
            int value = (digit < 128) ? Character.digit(digit, 16) : -1;
            if (value < 0) {
                throw malformed("Invalid \\uXXXX escape", start);
            }
            unit = unit * 16 + value;
        }
        return (char) unit;
    }

    private Object number() {
        int start = this.at;
        boolean negative = take('-');
        if (negative && peek() == 'I') {
            this.at = start;
            return negativeInfinity(start);
        }
        if (!take('0') && digits() == 0) {
            throw malformed(NO_VALUE, start);
        }
        int whole = this.at;
        if (fraction() | exponent()) {
            return Double.parseDouble(this.json.substring(start, this.at));
        }
        int digits = whole - start - (negative ? 1 : 0);
        if (digits > MAX_DIGITS) {
            throw new JsonStop(new JsonDocument.Unreadable("an integer of more than " + MAX_DIGITS + " digits"));
        }
        return integer(this.json.substring(start, whole), digits);
    }

    private Object negativeInfinity(int start) {
        if (!this.json.startsWith("-Infinity", start)) {
            throw malformed(NO_VALUE, start);
        }
        this.at = start + "-Infinity".length();
        return Double.NEGATIVE_INFINITY;
    }

    private static Object integer(String text, int digits) {
        if (digits <= 18) {
            return Long.parseLong(text);
        }
        BigInteger value = new BigInteger(text);
        return (value.bitLength() < Long.SIZE) ? (Object) value.longValue() : value;
    }

    private boolean fraction() {
        int point = this.at;
        if (take('.') && digits() > 0) {
            return true;
        }
        this.at = point;
        return false;
    }

    private boolean exponent() {
        int start = this.at;
        if (take('e') || take('E')) {
            if (!take('+')) {
                take('-');
            }
            if (digits() > 0) {
                return true;
            }
        }
        this.at = start;
        return false;
    }

    private int digits() {
        int start = this.at;
        while (peek() >= '0' && peek() <= '9') {
            this.at++;
        }
        return this.at - start;
    }

    /** The current character; at the end of the text a character that JSON does not have outside of strings. */
    private char peek() {
        return (this.at < this.json.length()) ? this.json.charAt(this.at) : '\0';
    }

    private boolean take(char expected) {
        if (peek() != expected) {
            return false;
        }
        this.at++;
        return true;
    }

    private void skipSpace() {
        while (this.at < this.json.length() && " \t\n\r".indexOf(this.json.charAt(this.at)) >= 0) {
            this.at++;
        }
    }

    private JsonStop malformed(String error, int offset) {
        return new JsonStop(new JsonDocument.Malformed(this.json.codePointCount(0, offset), error));
    }
}
