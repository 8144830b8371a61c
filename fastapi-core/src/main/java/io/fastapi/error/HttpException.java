package io.fastapi.error;

import io.fastapi.response.Statuses;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ends a request with a status: {@code throw new HttpException(404, "Item not found")}. The client reads
 * {@code {"detail": ..}}.
 *
 * <p>A status is a number from 100 to 599: every constructor throws {@code IllegalArgumentException} for another.
 *
 * <p>It has no stack trace: it is an answer, not a fault.
 *
 * @see <a href="https://fastapi.tiangolo.com/tutorial/handling-errors/">FastAPI: handling errors</a>
 */
public class HttpException extends RuntimeException {

    private final int status;
    private final transient @Nullable Object detail;
    private final transient Map<String, String> headers;

    /** An answer whose detail is the standard phrase of the status. */
    public HttpException(int status) {
        this(status, Phrases.of(status));
    }

    /** An answer with a detail: any value that can be written as JSON. */
    public HttpException(int status, Object detail) {
        this(status, detail, Map.of());
    }

    /** An answer with a detail and headers. */
    public HttpException(int status, Object detail, Map<String, String> headers) {
        this(status, detail, headers, null);
    }

    /** An answer with a detail, and why it is given: {@link #getCause()} is for handlers and logs, no client reads it. */
    public HttpException(int status, Object detail, Throwable cause) {
        this(status, detail, Map.of(), cause);
    }

    private HttpException(int status, Object detail, Map<String, String> headers, @Nullable Throwable cause) {
        super(status + ": " + detail, cause, false, false);
        this.status = Statuses.checked(status);
        this.detail = detail;
        this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** An answer with headers, whose detail is the standard phrase of the status. */
    public static HttpException withHeaders(int status, Map<String, String> headers) {
        return new HttpException(status, Phrases.of(status), headers);
    }

    /** The status of the answer. */
    public int status() {
        return this.status;
    }

    /** The value of {@code detail}. */
    public @Nullable Object detail() {
        return this.detail;
    }

    /** Headers of the answer. */
    public Map<String, String> headers() {
        return this.headers;
    }
}
