package io.fastapi.types.validate;

import io.fastapi.types.validate.SequencePattern.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the part of RE2's syntax that a {@link SequencePattern} can be made of; anything else is given up. */
final class SequencePatternReader {

    private static final String SPECIAL = "\\^$.|?*+()[]{}";
    private static final int UNBOUNDED = Integer.MAX_VALUE;

    private final String regex;
    private int at;

    /** Reads an expression without its anchors. */
    SequencePatternReader(String regex) {
        this.regex = regex;
    }

    /** The steps, {@code null} if there is something else in the expression. */
    @Nullable
    List<Step> read() {
        List<Step> steps = new ArrayList<>();
        while (this.at < this.regex.length()) {
            AsciiClass characters = characters();
            Step step = (characters == null) ? null : repeated(characters);
            if (step == null) {
                return null;
            }
            steps.add(step);
        }
        return steps;
    }

    private @Nullable AsciiClass characters() {
        char c = next();
        return switch (c) {
            case '[' -> bracketed();
            case '\\' -> escaped();
            case '.' -> AsciiClass.ANY_BUT_NEWLINE;
            default -> isLiteral(c) ? AsciiClass.NONE.withRange(c, c) : null;
        };
    }

    private static boolean isLiteral(char c) {
        return c < AsciiClass.SIZE && SPECIAL.indexOf(c) < 0;
    }

    private @Nullable AsciiClass bracketed() {
        boolean negated = take('^');
        AsciiClass all = AsciiClass.NONE;
        do {
            AsciiClass item = item();
            if (item == null) {
                return null;
            }
            all = all.with(item);
        } while (!take(']'));
        return negated ? all.negated() : all;
    }

    /** A character, range or escape between brackets. */
    private @Nullable AsciiClass item() {
        char c = next();
        if (c == '\\') {
            return (peek(1) == '-' && peek(2) != ']') ? null : escaped();
        }
        if (c >= AsciiClass.SIZE || c == '[' || c == ']' || c == '\0') {
            return null;
        }
        if (peek(0) != '-' || peek(1) == ']') {
            return AsciiClass.NONE.withRange(c, c);
        }
        this.at++;
        char last = next();
        return (last < AsciiClass.SIZE && last > c && last != '\\' && last != '[')
                ? AsciiClass.NONE.withRange(c, last)
                : null;
    }

    private @Nullable AsciiClass escaped() {
        char c = next();
        return switch (c) {
            case 'd' -> AsciiClass.DIGITS;
            case 'D' -> AsciiClass.DIGITS.negated();
            case 'w' -> AsciiClass.WORD;
            case 'W' -> AsciiClass.WORD.negated();
            case 's' -> AsciiClass.SPACE;
            case 'S' -> AsciiClass.SPACE.negated();
            default -> isPunctuation(c) ? AsciiClass.NONE.withRange(c, c) : null;
        };
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7F && !AsciiClass.WORD.contains(c);
    }

    private @Nullable Step repeated(AsciiClass characters) {
        Step step = quantified(characters);
        boolean more = step != null && "?*+{".indexOf(peek(0)) >= 0; // lazy, or a quantifier of a quantifier
        return more ? null : step;
    }

    private @Nullable Step quantified(AsciiClass characters) {
        if (take('?')) {
            return new Step(characters, 0, 1);
        }
        if (take('*')) {
            return new Step(characters, 0, UNBOUNDED);
        }
        if (take('+')) {
            return new Step(characters, 1, UNBOUNDED);
        }
        return take('{') ? counted(characters) : new Step(characters, 1, 1);
    }

    private @Nullable Step counted(AsciiClass characters) {
        int least = number();
        int most = take(',') ? ((peek(0) == '}') ? UNBOUNDED : number()) : least;
        return (least < 0 || most < 0 || !take('}')) ? null : new Step(characters, least, most);
    }

    /** A number of at most four digits, or -1. */
    private int number() {
        int start = this.at;
        int value = 0;
        while (peek(0) >= '0' && peek(0) <= '9' && this.at - start < 4) {
            value = value * 10 + (next() - '0');
        }
        return (this.at == start) ? -1 : value;
    }

    private char next() {
        char c = peek(0);
        this.at++;
        return c;
    }

    /** A character further on; at the end one that no expression has. */
    private char peek(int ahead) {
        return (this.at + ahead < this.regex.length()) ? this.regex.charAt(this.at + ahead) : '\0';
    }

    private boolean take(char expected) {
        if (peek(0) != expected) {
            return false;
        }
        this.at++;
        return true;
    }
}
