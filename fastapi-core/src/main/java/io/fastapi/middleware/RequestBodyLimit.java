package io.fastapi.middleware;

import io.fastapi.attribute.Attributes;
import io.fastapi.attribute.Misuse;
import java.util.List;

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

    /** Bodies of at most so many bytes. */
    public static RequestBodyLimit maxBodySize(long bytes) {
        return new RequestBodyLimit(bytes);
    }

    @Override
    public List<Misuse> misuses() {
        return Attributes.NONE.least("maxBodySize", this.maxBodySize, 0).misuses();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.requestBodyLimit(this);
    }
}
