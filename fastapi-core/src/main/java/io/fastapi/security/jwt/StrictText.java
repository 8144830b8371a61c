package io.fastapi.security.jwt;

/**
 * The one way in which a signed token is written: three parts of base64url without padding, each in the spelling that an
 * encoder gives it. Parsers that take other spellings make several texts of one token, of which only one is revoked.
 */
final class StrictText {

    /** More than fits into the headers of a request. */
    static final int MOST_CHARACTERS = 16 * 1024;

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int GROUP = 4;

    private StrictText() {}

    static boolean isToken(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return false;
        }
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        return first > 0
                && second > 0
                && isPart(text, 0, first)
                && isPart(text, first + 1, second)
                && isPart(text, second + 1, text.length());
    }

    /** The bits of the last character that no byte has are zero, and there is no part of a byte. */
    private static boolean isPart(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isLetter(text.charAt(i))) {
                return false;
            }
        }
        int rest = (to - from) % GROUP;
        int last = (to == from) ? -1 : ALPHABET.indexOf(text.charAt(to - 1));
        return switch (rest) {
            case 0 -> last >= 0;
            case 2 -> (last & 0b1111) == 0;
            case 3 -> (last & 0b11) == 0;
            default -> false;
        };
    }

    private static boolean isLetter(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || letter == '-'
                || letter == '_';
    }
}
