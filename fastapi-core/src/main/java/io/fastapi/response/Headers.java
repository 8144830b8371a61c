package io.fastapi.response;

import io.fastapi.types.error.MisuseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * Headers of an answer, with the meanings of Starlette's {@code MutableHeaders}: names in lower case, set or added. What HTTP
 * cannot carry is refused where it is set, and never replaced in silence.
 */
public final class Headers {

    private static final String NAME_MARKS = "!#$%&'*+-.^_`|~";
    private static final char LATIN_1_END = 0xff;

    private Headers() {}

    /** Sets a header: the first of the name gets the value, further ones go. */
    static void set(List<Map.Entry<String, String>> headers, String name, String value) {
        set(headers, entry(name, value));
    }

    private static void set(List<Map.Entry<String, String>> headers, Map.Entry<String, String> header) {
        int first = -1;
        for (int i = headers.size() - 1; i >= 0; i--) {
            if (headers.get(i).getKey().equals(header.getKey())) {
                if (first >= 0) {
                    headers.remove(first);
                }
                first = i;
            }
        }
        if (first < 0) {
            headers.add(header);
        } else {
            headers.set(first, header);
        }
    }

    /** Adds a header beside others of its name. */
    static void add(List<Map.Entry<String, String>> headers, String name, String value) {
        headers.add(entry(name, value));
    }

    /**
     * The same headers with one set, in place of earlier values.
     *
     * @throws MisuseException if the name is none, or the value has a line break or a character beyond Latin-1
     */
    public static List<Map.Entry<String, String>> with(
            List<Map.Entry<String, String>> headers, String name, String value) {
        return changed(headers, entry(name, value), false);
    }

    /**
     * The same headers and one more.
     *
     * @throws MisuseException if the name is none, or the value has a line break or a character beyond Latin-1
     */
    public static List<Map.Entry<String, String>> adding(
            List<Map.Entry<String, String>> headers, String name, String value) {
        return changed(headers, entry(name, value), true);
    }

    /** The same headers with one set, or with one more. */
    static List<Map.Entry<String, String>> changed(
            List<Map.Entry<String, String>> headers, Map.Entry<String, String> header, boolean added) {
        if (headers instanceof PassedHeaders passed) {
            return passed.with(header, added);
        }
        List<Map.Entry<String, String>> changed = new ArrayList<>(headers);
        if (added) {
            changed.add(header);
        } else {
            set(changed, header);
        }
        return List.copyOf(changed);
    }

    /** Writes headers in place of others, of those that are passed on only what was changed. */
    static void write(List<Map.Entry<String, String>> headers, Optional<String> mediaType, HttpHeaders others) {
        if (headers instanceof PassedHeaders passed && passed.areOf(others)) {
            if (mediaType.isPresent() && !mediaType.equals(passed.mediaType())) {
                others.set(HttpHeaders.CONTENT_TYPE, mediaType.get());
            }
            passed.write();
            return;
        }
        List<Map.Entry<String, String>> all = List.copyOf(headers);
        others.clear();
        mediaType.ifPresent(type -> others.set(HttpHeaders.CONTENT_TYPE, type));
        for (Map.Entry<String, String> header : all) {
            if (header.getKey().equals("content-type")) {
                others.set(HttpHeaders.CONTENT_TYPE, header.getValue());
            } else {
                others.add(header.getKey(), header.getValue());
            }
        }
    }

    private static Map.Entry<String, String> entry(String name, String value) {
        checkName(name);
        return Map.entry(name.toLowerCase(Locale.ROOT), checked(name, value));
    }

    /** A value that can be sent: white space before it is no part of it, and Netty refuses to write it. */
    static String checked(String name, String value) {
        checkValue(name, value);
        int start = 0;
        while (start < value.length() && (value.charAt(start) == ' ' || value.charAt(start) == '\t')) {
            start++;
        }
        return value.substring(start);
    }

    private static void checkName(String name) {
        boolean good = !name.isEmpty();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean alphanumeric = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            good &= alphanumeric || NAME_MARKS.indexOf(c) >= 0;
        }
        if (!good) {
            throw new MisuseException("\"" + name + "\" is no name of a header", "use letters, digits and hyphens");
        }
    }

    /** Refuses a value with a line break or another control character, or beyond Latin-1. */
    static void checkValue(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c > LATIN_1_END || (c < ' ' && c != '\t') || c == 0x7f) {
                throw new MisuseException(
                        String.format("the header %s cannot carry the character U+%04X", name, (int) c),
                        "encode the value, e.g. with percent signs: a header takes printable characters of Latin-1");
            }
        }
    }
}
