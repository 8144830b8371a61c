package io.fastapi.engine.filter;

import org.springframework.http.HttpHeaders;

/** The {@code Vary} header, in one line as Starlette writes it. */
final class VaryHeader {

    private VaryHeader() {}

    /** Adds a name to those that are there. */
    static void add(HttpHeaders headers, String name) {
        String first = headers.getFirst(HttpHeaders.VARY);
        headers.set(
                HttpHeaders.VARY,
                (first == null) ? name : String.join(", ", headers.getOrEmpty(HttpHeaders.VARY)) + ", " + name);
    }
}
