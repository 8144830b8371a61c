package io.fastapi.input;

import java.util.Locale;

/** Where a parameter travels. */
public enum In {
    PATH,
    QUERY,
    HEADER,
    COOKIE,
    /** A field of a URL-encoded or multipart form. */
    FORM,
    /** A file of a multipart form. */
    FILE;

    /** The first element of an error's location: {@code path}, {@code query}, .. and {@code body} for forms and files. */
    public String location() {
        return isForm() ? "body" : name().toLowerCase(Locale.ROOT);
    }

    /** Whether the value is part of a form, and so of the request body. */
    public boolean isForm() {
        return this == FORM || this == FILE;
    }
}
