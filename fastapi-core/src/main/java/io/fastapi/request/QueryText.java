package io.fastapi.request;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The query of a URL as Python reads it, {@code parse_qsl}, and writes it, {@code urlencode}. */
final class QueryText {

    private final String before;
    private final String fragment;
    private final List<Map.Entry<String, String>> parameters;

    private QueryText(String before, String fragment, List<Map.Entry<String, String>> parameters) {
        this.before = before;
        this.fragment = fragment;
        this.parameters = parameters;
    }

    /** The query of a URL. */
    static QueryText of(String url) {
        int hash = url.indexOf('#');
        String fragment = (hash < 0) ? "" : url.substring(hash);
        String whole = (hash < 0) ? url : url.substring(0, hash);
        int mark = whole.indexOf('?');
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        if (mark >= 0) {
            for (String pair : whole.substring(mark + 1).split("&")) {
                if (!pair.isEmpty()) {
                    parameters.add(parameter(pair));
                }
            }
        }
        return new QueryText((mark < 0) ? whole : whole.substring(0, mark), fragment, parameters);
    }

    private static Map.Entry<String, String> parameter(String pair) {
        int equals = pair.indexOf('=');
        return (equals < 0)
                ? Map.entry(decoded(pair), "")
                : Map.entry(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
    }

    /** Without the parameters of some names. */
    QueryText without(Set<String> names) {
        List<Map.Entry<String, String>> kept = new ArrayList<>(this.parameters);
        kept.removeIf(parameter -> names.contains(parameter.getKey()));
        return new QueryText(this.before, this.fragment, kept);
    }

    /** With other parameters behind these. */
    QueryText with(Map<String, ?> values) {
        List<Map.Entry<String, String>> all = new ArrayList<>(this.parameters);
        values.forEach((name, value) -> all.add(Map.entry(name, String.valueOf(value))));
        return new QueryText(this.before, this.fragment, all);
    }

    /** With other parameters in place of all these. */
    QueryText only(Map<String, ?> values) {
        return new QueryText(this.before, this.fragment, List.of()).with(values);
    }

    /** The URL with this query. */
    String url() {
        StringBuilder url = new StringBuilder(this.before);
        char separator = '?';
        for (Map.Entry<String, String> parameter : this.parameters) {
            url.append(separator)
                    .append(encoded(parameter.getKey()))
                    .append('=')
                    .append(encoded(parameter.getValue()));
            separator = '&';
        }
        return url.append(this.fragment).toString();
    }

    /** Python escapes asterisks, and leaves tildes. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    /** What is no escape stays as it is. */
    private static String decoded(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            boolean escape = bytes[i] == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2]);
            if (escape) {
                out.write(Character.digit(bytes[i + 1], 16) * 16 + Character.digit(bytes[i + 2], 16));
                i += 2;
            } else {
                out.write((bytes[i] == '+') ? ' ' : bytes[i]);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static boolean isHex(byte digit) {
        return Character.digit(digit, 16) >= 0;
    }
}
