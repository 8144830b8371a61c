package io.fastapi.engine.request;

/** Cookie values as Python's {@code http.cookies} reads them. */
final class Cookie {

    private Cookie() {}

    static String unquote(String value) {
        if (value.length() < 2 || value.charAt(0) != '"' || value.charAt(value.length() - 1) != '"') {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length());
        int end = value.length() - 1;
        for (int i = 1; i < end; i++) {
            char c = value.charAt(i);
            if (c != '\\' || i + 1 >= end) {
                text.append(c);
            } else if (isOctal(value, i + 1, end)) {
                text.append((char) Integer.parseInt(value.substring(i + 1, i + 4), 8));
                i += 3;
            } else {
                text.append(value.charAt(++i));
            }
        }
        return text.toString();
    }

    private static boolean isOctal(String value, int from, int end) {
        return from + 3 <= end
                && value.charAt(from) >= '0'
                && value.charAt(from) <= '3'
                && Character.digit(value.charAt(from + 1), 8) >= 0
                && Character.digit(value.charAt(from + 2), 8) >= 0;
    }
}
