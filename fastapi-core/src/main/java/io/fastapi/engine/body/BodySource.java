package io.fastapi.engine.body;

import io.fastapi.engine.request.RequestState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Reads the body of a request as one operation needs it. */
@FunctionalInterface
public interface BodySource {

    /** Reads nothing ahead: there is no body, or a handler reads it as a stream. */
    BodySource NOTHING = state -> null;

    /** Whether a request is refused by the length that it declares, whatever would serve it. */
    default boolean refuses(HttpHeaders headers) {
        return false;
    }

    /** The exchange with a body that fails when too much is read of it, where this does not count itself. */
    default ServerWebExchange limited(ServerWebExchange exchange) {
        return exchange;
    }

    /**
     * Reads the body into the state.
     *
     * @return what to wait for; it fails with {@code HttpException} (400, 413) or {@code RequestValidationException} if the
     *     body is malformed or too large. {@code null} if there is nothing to read
     */
    @Nullable
    Mono<Void> read(RequestState state);
}
