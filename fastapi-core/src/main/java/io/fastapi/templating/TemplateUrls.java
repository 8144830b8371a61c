package io.fastapi.templating;

import io.fastapi.request.Urls;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The URLs of an application as templates write them, with names and values in turn:
 * {@code ${#fastapi.urlFor('static', 'path', '/styles.css')}} in Thymeleaf.
 *
 * @param urls those that the client sees
 */
public record TemplateUrls(Urls urls) {

    /**
     * The absolute URL of what has a name: FastAPI's {@code url_for}.
     *
     * @param name the name of an operation, mount or host
     * @param values the names of its variables, each before its value
     * @throws IllegalArgumentException if there is none, or a name has no value
     */
    public String urlFor(String name, Object... values) {
        return this.urls.urlFor(name, pairs(values));
    }

    /** The path of what has a name: {@link #urlFor} without scheme and host. */
    public String urlPathFor(String name, Object... values) {
        return this.urls.urlPathFor(name, pairs(values));
    }

    private static Map<String, Object> pairs(Object... values) {
        if (values.length % 2 != 0) {
            throw new IllegalArgumentException("names and values come in turn, and the last name has no value");
        }
        Map<String, Object> pairs = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            pairs.put(String.valueOf(values[i]), values[i + 1]);
        }
        return pairs;
    }
}
