package io.fastapi.engine.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers of an answer while it is prepared: what the user set comes first and stays. Names are in lower case. */
final class AnswerHeaders {

    private static final String CONTENT_TYPE = "content-type";

    private final List<Map.Entry<String, String>> all;

    AnswerHeaders(List<Map.Entry<String, String>> given) {
        this.all = new ArrayList<>(given);
    }

    /** Takes the content type out of the headers; if there is none, it is that of the media type. */
    String contentType(String mediaType) {
        String given = get(CONTENT_TYPE);
        this.all.removeIf(header -> header.getKey().equals(CONTENT_TYPE));
        return (given == null) ? ResponseWriter.contentType(mediaType) : given;
    }

    @Nullable
    String get(String name) {
        for (Map.Entry<String, String> header : this.all) {
            if (header.getKey().equals(name)) {
                return header.getValue();
            }
        }
        return null;
    }

    /** Sets a header in place of one that is there. */
    void set(String name, String value) {
        this.all.removeIf(header -> header.getKey().equals(name));
        this.all.add(Map.entry(name, value));
    }

    /** Sets a header unless it is there. */
    void setDefault(String name, String value) {
        if (get(name) == null) {
            this.all.add(Map.entry(name, value));
        }
    }

    List<Map.Entry<String, String>> all() {
        return this.all;
    }
}
