package io.fastapi.openapi;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** URLs as pydantic's {@code AnyUrl} writes them. */
final class Urls {

    private static final Pattern WEB = Pattern.compile("(?i)(https?|wss?|ftp)://([^/?#]*)(.*)", Pattern.DOTALL);

    private Urls() {}

    /** Scheme and host of a web address in lower case, and its path not empty. */
    static String normalized(String url) {
        Matcher parts = WEB.matcher(url);
        if (!parts.matches()) {
            return url;
        }
        String authority = parts.group(2);
        int host = authority.lastIndexOf('@') + 1;
        String rest = parts.group(3).startsWith("/") ? parts.group(3) : "/" + parts.group(3);
        return parts.group(1).toLowerCase(Locale.ROOT) + "://" + authority.substring(0, host)
                + authority.substring(host).toLowerCase(Locale.ROOT) + rest;
    }
}
