package io.fastapi.middleware;

import org.springframework.web.server.WebFilter;

/**
 * A filter of Spring as middleware, see {@link Middleware#filter}.
 *
 * @param webFilter the filter
 */
public record FilterMiddleware(WebFilter webFilter) implements Middleware {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.filter(this);
    }
}
