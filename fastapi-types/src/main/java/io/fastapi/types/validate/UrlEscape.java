package io.fastapi.types.validate;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Writes what a part of a URL cannot hold with percent signs, as the URL standard does: each part has its own characters. */
final class UrlEscape {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private static final AsciiClass PRINTED = AsciiClass.NONE.withRange(' ', '~');
    private static final AsciiClass FRAGMENT = PRINTED.without(" \"<>`");
    private static final AsciiClass QUERY = PRINTED.without(" \"#<>");
    private static final AsciiClass QUERY_OF_WEB = QUERY.without("'");
    private static final AsciiClass PATH = FRAGMENT.without("#?{}");
    private static final AsciiClass USER = PATH.without("/;=@[\\]^|");

    /** What {@link java.net.URI} holds in a path and a query. */
    private static final AsciiClass JAVA = PRINTED.without(" \"<>\\^`{|}[]");

    private static final AsciiClass JAVA_AUTHORITY = JAVA.with("[]");
    private static final AsciiClass JAVA_FRAGMENT = JAVA.without("#");

    private UrlEscape() {}

    /** The user before a host, {@code name:password@}, of which only the first colon and the last at-sign mean something. */
    static String user(String user) {
        if (user.isEmpty()) {
            return "";
        }
        String all = user.substring(0, user.length() - 1);
        int colon = all.indexOf(':');
        String name = part((colon < 0) ? all : all.substring(0, colon), USER.without(":"));
        String password = (colon < 0) ? "" : part(all.substring(colon + 1), USER.without(":"));
        if (name.isEmpty() && password.isEmpty()) {
            return "";
        }
        return password.isEmpty() ? name + "@" : name + ":" + password + "@";
    }

    /** A path with the query and the fragment behind it. */
    static String path(String pathAndMore, boolean ofWeb) {
        return withQuery(pathAndMore, PATH, ofWeb ? QUERY_OF_WEB : QUERY);
    }

    /** What follows the scheme where that is no path: {@code mailto:a@example.com?subject=x}. */
    static String opaque(String all) {
        return withQuery(all, PRINTED, QUERY);
    }

    /** A host that is no name of the web. */
    static String host(String host) {
        return part(host, PRINTED);
    }

    /** The same URL in characters that {@link java.net.URI} takes, which mean the same to every server. */
    static String forJava(String url) {
        int end = endOfAuthority(url);
        int hash = url.indexOf('#', end);
        int fragment = (hash < 0) ? url.length() : hash + 1;
        return percentSigns(part(url.substring(0, end), JAVA_AUTHORITY)
                + part(url.substring(end, fragment), JAVA)
                + part(url.substring(fragment), JAVA_FRAGMENT));
    }

    private static int endOfAuthority(String url) {
        int end = url.indexOf(':') + 1;
        if (url.startsWith("//", end)) {
            end += 2;
            while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
                end++;
            }
        }
        return end;
    }

    /** Each percent sign that begins no escape is escaped itself. */
    private static String percentSigns(String url) {
        if (url.indexOf('%') < 0) {
            return url;
        }
        StringBuilder escaped = new StringBuilder(url.length());
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            escaped.append(c);
            if (c == '%' && !(isHexDigit(url, i + 1) && isHexDigit(url, i + 2))) {
                escaped.append("25");
            }
        }
        return escaped.toString();
    }

    private static boolean isHexDigit(String url, int index) {
        return index < url.length() && HexFormat.isHexDigit(url.charAt(index));
    }

    private static String withQuery(String all, AsciiClass path, AsciiClass query) {
        int hash = all.indexOf('#');
        String before = (hash < 0) ? all : all.substring(0, hash);
        String fragment = (hash < 0) ? "" : "#" + part(all.substring(hash + 1), FRAGMENT);
        int mark = before.indexOf('?');
        return (mark < 0)
                ? part(before, path) + fragment
                : part(before.substring(0, mark), path) + "?" + part(before.substring(mark + 1), query) + fragment;
    }

    private static String part(String text, AsciiClass kept) {
        if (kept.holdsAll(text)) {
            return text;
        }
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b >= 0 && kept.contains((char) b)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.toHexDigits(b));
            }
        }
        return encoded.toString();
    }
}
