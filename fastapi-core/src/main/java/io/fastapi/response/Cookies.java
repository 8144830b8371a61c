package io.fastapi.response;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/** {@code Set-Cookie} as Starlette writes it: attributes in alphabetical order, values quoted as Python's cookies. */
final class Cookies {

    private static final String PLAIN = "!#$%&'*+-.^_`|~:";

    private Cookies() {}

    /** A cookie with FastAPI's defaults, whose value may be any text. */
    static String header(String name, String value) {
        return name + '=' + quoted(value) + "; Path=/; SameSite=lax";
    }

    static ResponseCookie deleted(String name) {
        return ResponseCookie.from(name, "")
                .path("/")
                .sameSite("lax")
                .maxAge(Duration.ZERO)
                .build();
    }

    static String header(ResponseCookie cookie) {
        StringBuilder text = new StringBuilder(cookie.getName()).append('=').append(quoted(cookie.getValue()));
        attribute(text, "Domain", cookie.getDomain());
        boolean ages = !cookie.getMaxAge().isNegative();
        if (ages && cookie.getMaxAge().isZero()) {
            attribute(text, "expires", httpDate(Instant.now()));
        }
        flag(text, "HttpOnly", cookie.isHttpOnly());
        if (ages) {
            attribute(text, "Max-Age", String.valueOf(cookie.getMaxAge().toSeconds()));
        }
        flag(text, "Partitioned", cookie.isPartitioned());
        attribute(text, "Path", cookie.getPath());
        attribute(text, "SameSite", cookie.getSameSite());
        flag(text, "Secure", cookie.isSecure());
        return text.toString();
    }

    private static void attribute(StringBuilder text, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            text.append("; ").append(name).append('=').append(value);
        }
    }

    private static void flag(StringBuilder text, String name, boolean set) {
        if (set) {
            text.append("; ").append(name);
        }
    }

    private static String httpDate(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static String quoted(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!letter && PLAIN.indexOf(c) < 0) {
                return quote(value);
            }
        }
        return value.isEmpty() ? "\"\"" : value;
    }

    private static String quote(String value) {
        StringBuilder text = new StringBuilder(value.length() + 8).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c == ',' || c == ';' || c >= 0x7f) {
                text.append(String.format("\\%03o", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.append('"').toString();
    }
}
