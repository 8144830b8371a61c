package io.fastapi.staticfiles;

import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** Whether a browser asks for a page, and not for a script or data: by the {@code Accept} header, as FastAPI reads it. */
final class Navigation {

    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

    private Navigation() {}

    /** Whether one of the types is that of a page, with a quality other than zero. */
    static boolean isOne(HttpHeaders headers) {
        String accepted = headers.getFirst(HttpHeaders.ACCEPT);
        if (accepted == null) {
            return false;
        }
        for (String each : accepted.split(",", -1)) {
            String[] parts = each.split(";", -1);
            if (PAGES.contains(parts[0].strip().toLowerCase(Locale.ROOT)) && quality(parts) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The first quality; 1 without any that is a number. */
    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String[] parameter = parts[i].split("=", 2);
            if (parameter.length == 2 && parameter[0].strip().equalsIgnoreCase("q")) {
                return number(unquoted(parameter[1].strip()));
            }
        }
        return 1;
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /** A number as Python writes one, which has no type behind it; else 1. */
    private static double number(String text) {
        if (!text.isEmpty() && "dDfF".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return 1;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException none) {
            return 1;
        }
    }
}
