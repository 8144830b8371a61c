package io.fastapi.engine.filter;

import java.util.List;
import org.springframework.http.HttpHeaders;

/** The {@code Vary} header, in one line as Starlette writes it. */
final class VaryHeader {

    private VaryHeader() {}

    /** Adds a name to those that are there. */
    static void add(HttpHeaders headers, String name) {
        List<String> given = headers.getOrEmpty(HttpHeaders.VARY);
        headers.set(HttpHeaders.VARY, given.isEmpty() ? name : String.join(", ", given) + ", " + name);
    }
}
