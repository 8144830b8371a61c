package io.fastapi.response;

import java.nio.charset.StandardCharsets;

/** URLs in a {@code Location} header, percent-encoded as Starlette does: {@code quote(url, safe=..)}. */
final class Locations {

    private static final String SAFE = ":/%#?=@[]!$&'()*+,;_.-~";

    private Locations() {}

    static String encoded(String url) {
        StringBuilder text = new StringBuilder(url.length() + 8);
        for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (letter || SAFE.indexOf(c) >= 0) {
                text.append(c);
            } else {
                text.append('%').append(hex(c >> 4)).append(hex(c & 15));
            }
        }
        return text.toString();
    }

    private static char hex(int digit) {
        return Character.toUpperCase(Character.forDigit(digit, 16));
    }
}
