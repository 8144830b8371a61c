package io.fastapi.types.validate;

import java.util.List;

/**
 * A set of ASCII characters.
 *
 * @param low the characters 0 to 63, one bit for each
 * @param high the characters 64 to 127
 */
record AsciiClass(long low, long high) {

    static final int SIZE = 128;

    static final AsciiClass NONE = new AsciiClass(0, 0);
    static final AsciiClass DIGITS = NONE.withRange('0', '9');
    static final AsciiClass LETTERS = NONE.withRange('A', 'Z').withRange('a', 'z');
    static final AsciiClass WORD = DIGITS.with(LETTERS).with("_");
    static final AsciiClass SPACE = NONE.withRange('\t', '\r').withRange(' ', ' ');
    static final AsciiClass ANY_BUT_NEWLINE = NONE.withRange('\n', '\n').negated();

    boolean contains(char character) {
        if (character >= SIZE) {
            return false;
        }
        long half = (character < Long.SIZE) ? this.low : this.high;
        return (half >>> character & 1) != 0; // a shift takes its distance modulo 64
    }

    /** Whether a text has nothing else. */
    boolean holdsAll(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!contains(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text has one of them. */
    boolean holdsAny(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (contains(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    AsciiClass with(String characters) {
        AsciiClass all = this;
        for (int i = 0; i < characters.length(); i++) {
            all = all.withRange(characters.charAt(i), characters.charAt(i));
        }
        return all;
    }

    AsciiClass without(String characters) {
        AsciiClass others = NONE.with(characters).negated();
        return new AsciiClass(this.low & others.low, this.high & others.high);
    }

    AsciiClass withRange(int first, int last) {
        AsciiClass all = this;
        for (int c = first; c <= last; c++) {
            long bit = 1L << c;
            all = (c < Long.SIZE) ? new AsciiClass(all.low | bit, all.high) : new AsciiClass(all.low, all.high | bit);
        }
        return all;
    }

    AsciiClass with(AsciiClass other) {
        return new AsciiClass(this.low | other.low, this.high | other.high);
    }

    AsciiClass negated() {
        return new AsciiClass(~this.low, ~this.high);
    }

    boolean isDisjoint(List<AsciiClass> others) {
        for (AsciiClass other : others) {
            if ((this.low & other.low) != 0 || (this.high & other.high) != 0) {
                return false;
            }
        }
        return true;
    }
}
