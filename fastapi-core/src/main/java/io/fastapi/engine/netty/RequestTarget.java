package io.fastapi.engine.netty;

import org.jspecify.annotations.Nullable;

/**
 * The target of a request line, made fit for {@code java.net.URI}, which Spring reads it with: browsers and other clients
 * send characters that a URI must not have, and uvicorn serves them. Such characters and malformed escapes are escaped, which
 * leaves the decoded path and query as they were meant.
 */
final class RequestTarget {

    private static final String NOT_IN_URI = "|{}^\"<>\\`";
    private static final String HEX = "0123456789ABCDEF";

    private RequestTarget() {}

    /** The target in origin form, without fragment; {@code null} if it is none that is served. */
    static @Nullable String fit(String target) {
        if (target.equals("*")) {
            return target;
        }
        int start = pathStart(target);
        if (start < 0) {
            return null;
        }
        for (int i = start; i < target.length(); i++) {
            char c = target.charAt(i);
            if (!isPlain(c)) {
                return rewritten(target, start);
            }
        }
        return (start == 0) ? target : target.substring(start);
    }

    /** Where the path begins, after scheme and authority if there are any; -1 if there is no path. */
    private static int pathStart(String target) {
        if (target.startsWith("/")) {
            return 0;
        }
        int scheme = 0;
        while (scheme < target.length() && isLetter(target.charAt(scheme))) {
            scheme++;
        }
        if (scheme == 0 || !target.startsWith("://", scheme)) {
            return -1;
        }
        int path = target.indexOf('/', scheme + 3);
        return (path == scheme + 3) ? -1 : path;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Whether a character is the same in every place of a URI. */
    private static boolean isPlain(char c) {
        return isLetter(c) || (c >= '&' && c <= ';') || c == '=' || c == '?' || c == '_' || c == '~';
    }

    private static @Nullable String rewritten(String target, int start) {
        StringBuilder fit = new StringBuilder(target.length() + 16);
        boolean query = false;
        for (int i = start; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c <= ' ' || c >= 0x7f) {
                return null;
            }
            if (c == '#') {
                break;
            }
            query |= c == '?';
            if (NOT_IN_URI.indexOf(c) >= 0 || (!query && (c == '[' || c == ']')) || isStray(target, i)) {
                fit.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
            } else {
                fit.append(c);
            }
        }
        return fit.toString();
    }

    /** Whether there is a percent sign that begins no escape. */
    private static boolean isStray(String target, int at) {
        return target.charAt(at) == '%' && !(isHex(target, at + 1) && isHex(target, at + 2));
    }

    private static boolean isHex(String target, int at) {
        return at < target.length() && Character.digit(target.charAt(at), 16) >= 0;
    }
}
