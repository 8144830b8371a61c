package io.fastapi.engine.request;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Request targets as routes and parameters see them. */
public final class RequestPaths {

    private RequestPaths() {}

    /** The path after percent-decoding, as Starlette matches it; malformed sequences stay. */
    public static String decoded(String rawPath) {
        return Percent.path(rawPath);
    }

    /** The path of a request below its context path, decoded. */
    public static String withinApplication(ServerHttpRequest request) {
        return decoded(
                (request instanceof RawTarget target)
                        ? target.rawPath()
                        : request.getPath().pathWithinApplication().value());
    }

    /** The context path of a request, percent-encoded; empty if there is none. */
    public static String context(ServerHttpRequest request) {
        return (request instanceof RawTarget)
                ? ""
                : request.getPath().contextPath().value();
    }

    /** The query of a request, percent-encoded; {@code null} if there is none. */
    public static @Nullable String query(ServerHttpRequest request) {
        return (request instanceof RawTarget target)
                ? target.rawQuery()
                : request.getURI().getRawQuery();
    }
}
