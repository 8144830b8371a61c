package io.fastapi.types.validate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a text says in base64, or why it says nothing, in the words of pydantic's decoder: in the alphabet for URLs or in the standard
 * one, with or without padding, and without bits that are left over.
 */
final class Base64Text {

    /** Either bytes or a problem. */
    record Result(byte @Nullable [] bytes, @Nullable String problem) {

        static Result of(byte[] bytes) {
            return new Result(bytes, null);
        }

        static Result wrong(String problem) {
            return new Result(null, problem);
        }
    }

    private static final byte PAD = '=';
    private static final int NONE = -1;
    private static final int[] URL = alphabet('-', '_');
    private static final int[] STANDARD = alphabet('+', '/');

    private final byte[] text;
    private final int[] alphabet;
    private int stranger = NONE;

    private Base64Text(byte[] text, int[] alphabet) {
        this.text = text;
        this.alphabet = alphabet;
    }

    static Result decode(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        Base64Text url = new Base64Text(utf8, URL);
        Result result = url.read();
        return url.metTheOtherAlphabet() ? new Base64Text(utf8, STANDARD).read() : result;
    }

    private boolean metTheOtherAlphabet() {
        return this.stranger != NONE && (this.text[this.stranger] == '+' || this.text[this.stranger] == '/');
    }

    private Result read() {
        int length = this.text.length;
        int rest = length % 4;
        if (rest == 1 && this.text[length - 1] != PAD && value(length - 1) == NONE) {
            return strange(length - 1); // a line break at the end is named before what is wrong further in front
        }
        int whole = (rest == 0) ? Math.max(0, length - 4) : length - rest; // the last four may be padded
        byte[] bytes = new byte[length / 4 * 3 + 3];
        int size = 0;
        for (int i = 0; i < whole; i += 4) {
            int bits = 0;
            for (int at = i; at < i + 4; at++) {
                int value = value(at);
                if (value == NONE) {
                    return strange(at);
                }
                bits = bits << 6 | value;
            }
            bytes[size++] = (byte) (bits >> 16);
            bytes[size++] = (byte) (bits >> 8);
            bytes[size++] = (byte) bits;
        }
        return end(whole, bytes, size);
    }

    /** At most four symbols, of which the last ones may be padding. */
    private Result end(int start, byte[] bytes, int size) {
        int bits = 0;
        int symbols = 0;
        int padding = NONE;
        for (int at = start; at < this.text.length; at++) {
            if (this.text[at] == PAD) {
                if (at - start < 2) {
                    return strange(at);
                }
                padding = (padding == NONE) ? at : padding;
            } else if (padding != NONE) {
                return strange(padding);
            } else if (value(at) == NONE) {
                return strange(at);
            } else {
                bits |= value(at) << 18 - 6 * symbols++;
            }
        }
        if (symbols == 1) {
            return Result.wrong("Invalid input length: " + (start + 1));
        }
        int more = symbols * 6 / 8;
        if ((bits & 0xFFFFFF >> 8 * more) != 0) {
            return leftOver(start + symbols - 1);
        }
        for (int i = 0; i < more; i++) {
            bytes[size++] = (byte) (bits >> 16 - 8 * i);
        }
        return Result.of(Arrays.copyOf(bytes, size));
    }

    private int value(int at) {
        return this.alphabet[this.text[at] & 0xFF];
    }

    private Result strange(int at) {
        this.stranger = at;
        return Result.wrong("Invalid symbol " + (this.text[at] & 0xFF) + ", offset " + at + ".");
    }

    private Result leftOver(int at) {
        String bits = Integer.toBinaryString(0x100 | value(at)).substring(1);
        return Result.wrong("Invalid last symbol 0x" + Integer.toHexString(this.text[at]) + " ('" + (char) this.text[at]
                + "') at offset " + at + ", decoded as 0b" + bits + ".");
    }

    private static int[] alphabet(char plus, char slash) {
        int[] values = new int[256];
        Arrays.fill(values, NONE);
        String symbols = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + plus + slash;
        for (int i = 0; i < symbols.length(); i++) {
            values[symbols.charAt(i)] = i;
        }
        return values;
    }
}
