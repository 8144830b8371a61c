package io.fastapi.middleware;

import io.fastapi.response.Response;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** What a {@link Middleware} on the event loop stands around: the rest of the middleware and the application. */
@FunctionalInterface
public interface NextAsync {

    /**
     * Lets the rest answer a request, as {@link Next} does; the result comes with status and headers. It fails with the fault
     * of an operation that no exception handler answers.
     */
    Mono<Response> handle(ServerRequest request);
}
