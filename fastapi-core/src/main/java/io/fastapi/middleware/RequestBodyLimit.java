package io.fastapi.middleware;

/**
 * Refuses bodies that are too large, of every request of the server, with 413. A body whose length is declared is refused as a
 * whole; another one once so much of it was read. What {@code maxBodySize} says of an application, router or operation inside
 * counts in place of it, as does such middleware of a mounted application.
 *
 * <pre>{@code app.middleware(RequestBodyLimit.maxBodySize(1_000_000))}</pre>
 *
 * @param maxBodySize the most bytes
 * @see <a href="https://fastapi.tiangolo.com/advanced/request-body-limits/">FastAPI: request body limits</a>
 */
public record RequestBodyLimit(long maxBodySize) implements Middleware {

    /**
     * A limit.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public RequestBodyLimit {
        if (maxBodySize < 0) {
            throw new IllegalArgumentException("maxBodySize is " + maxBodySize + "; give 0 or more");
        }
    }

    /** Bodies of at most so many bytes. */
    public static RequestBodyLimit maxBodySize(long bytes) {
        return new RequestBodyLimit(bytes);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.requestBodyLimit(this);
    }
}
