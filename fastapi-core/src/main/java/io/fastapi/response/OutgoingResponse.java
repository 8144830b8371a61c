package io.fastapi.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Status, headers and cookies of the answer to come: FastAPI's injected {@code Response}. One object per request, shared
 * by the operation and its dependencies. What it says is dropped when the handler returns a {@link Response} or fails.
 *
 * @see <a href="https://fastapi.tiangolo.com/advanced/response-headers/">FastAPI: response headers</a>
 */
public final class OutgoingResponse {

    private int status;
    private final List<Map.Entry<String, String>> headers = new ArrayList<>(4);

    /** Made by the engine. */
    public OutgoingResponse() {}

    /**
     * Sets the status, in place of the declared one.
     *
     * @throws IllegalArgumentException if it is none, from 100 to 599
     */
    public OutgoingResponse status(int status) {
        this.status = Statuses.checked(status);
        return this;
    }

    /**
     * Sets a header, in place of earlier values; {@code content-type} replaces that of the answer.
     *
     * @throws IllegalArgumentException if the name is none, or the value has a line break or a character beyond Latin-1
     */
    public OutgoingResponse header(String name, String value) {
        Headers.set(this.headers, name, value);
        return this;
    }

    /**
     * Adds a header beside earlier values.
     *
     * @throws IllegalArgumentException as {@link #header}
     */
    public OutgoingResponse addHeader(String name, String value) {
        Headers.add(this.headers, name, value);
        return this;
    }

    /** Sets a cookie with FastAPI's defaults: {@code Path=/; SameSite=lax}. */
    public OutgoingResponse cookie(String name, String value) {
        return addHeader("set-cookie", Cookie.of(name, value).header());
    }

    /** Sets a cookie. */
    public OutgoingResponse cookie(Cookie cookie) {
        return addHeader("set-cookie", cookie.header());
    }

    /** Deletes a cookie with the path {@code /}. */
    public OutgoingResponse deleteCookie(String name) {
        return cookie(Cookie.deleted(name));
    }

    /** The status set, if any. */
    public OptionalInt status() {
        return (this.status == 0) ? OptionalInt.empty() : OptionalInt.of(this.status);
    }

    /** The headers set, in order. */
    public List<Map.Entry<String, String>> headers() {
        return this.headers;
    }
}
