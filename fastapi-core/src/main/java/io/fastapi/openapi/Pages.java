package io.fastapi.openapi;

import io.fastapi.types.TypeAdapters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the page templates beside this class; each kind of place has its own escapes. */
final class Pages {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private Pages() {}

    static String template(String name) {
        try (InputStream in = Pages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The library is incomplete: no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A template with its places filled by texts that are escaped already. */
    static String filled(String name, Map<String, String> texts) {
        return PLACE.matcher(template(name))
                .replaceAll(place -> Matcher.quoteReplacement(texts.getOrDefault(place.group(1), "")));
    }

    /** Text between tags. */
    static String text(String text) {
        return text.replace("<", "&lt;");
    }

    /** A text in a double-quoted attribute. */
    static String attribute(String text) {
        return text.replace("\"", "&quot;").replace("<", "&lt;");
    }

    /** A text in a single-quoted string of a script. */
    static String scriptText(String text) {
        return text.replace("\\", "\\\\")
                .replace("'", "\\'")
                .replace("<", "\\u003c")
                .replace("\n", "\\n");
    }

    /** A value in a script: FastAPI's {@code _html_safe_json}. */
    static String scriptJson(Object value) {
        byte[] compact = TypeAdapters.defaults().untyped().toJson(value);
        return PythonJson.spaced(new String(compact, StandardCharsets.UTF_8))
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
