package io.fastapi.engine.body;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A header value with options, {@code form-data; name="a"; filename="b.txt"}, as python-multipart reads it: quotes protect
 * semicolons, names with an asterisk (RFC 5987) are ignored as RFC 7578 asks, and the case of a value with options is kept.
 *
 * @param value what stands before the options
 * @param options the options by name in lower case
 */
record HeaderOptions(String value, Map<String, String> options) {

    static HeaderOptions parse(@Nullable String header) {
        if (header == null || header.isEmpty()) {
            return new HeaderOptions("", Map.of());
        }
        int end = segmentEnd(header, 0);
        String value = header.substring(0, end).strip();
        if (end == header.length()) {
            return new HeaderOptions(value.toLowerCase(Locale.ROOT), Map.of());
        }
        Map<String, String> options = new HashMap<>();
        while (end < header.length()) {
            int from = end + 1;
            end = segmentEnd(header, from);
            addOption(header.substring(from, end), options);
        }
        return new HeaderOptions(value, options);
    }

    /** The next semicolon outside of quotes, or the end; a quote after a backslash does not count. */
    private static int segmentEnd(String header, int from) {
        boolean quoted = false;
        for (int i = from; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c == '"' && (i == from || header.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                return i;
            }
        }
        return header.length();
    }

    private static void addOption(String segment, Map<String, String> options) {
        int equals = segment.indexOf('=');
        String key = (equals < 0)
                ? segment.strip()
                : segment.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        if (key.indexOf('*') < 0) {
            String value =
                    (equals < 0) ? "" : unquote(segment.substring(equals + 1).strip());
            options.put(key, key.equals("filename") ? withoutDrive(value) : value);
        }
    }

    private static String unquote(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted
                ? value.substring(1, value.length() - 1).replace("\\\\", "\\").replace("\\\"", "\"")
                : value;
    }

    /** Internet Explorer 6 sent the whole path. */
    private static String withoutDrive(String filename) {
        boolean path = filename.startsWith(":\\", 1) || filename.startsWith("\\\\");
        return path ? filename.substring(filename.lastIndexOf('\\') + 1) : filename;
    }
}
