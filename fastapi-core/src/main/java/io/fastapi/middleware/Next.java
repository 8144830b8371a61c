package io.fastapi.middleware;

import io.fastapi.response.Response;
import org.springframework.web.reactive.function.server.ServerRequest;

/** What a {@link Middleware} that may block stands around: the rest of the middleware and the application. */
@FunctionalInterface
public interface Next {

    /**
     * Lets the rest answer a request: the one that came or another, {@code ServerRequest.from(request).header(..).build()},
     * whose body is that of the one that came unless it was given its own. Waits until status and headers are there; the
     * body goes to the client as it comes, unless somebody else reads it or another answer is returned.
     *
     * @throws Exception the fault of an operation that no exception handler answers
     */
    Response handle(ServerRequest request) throws Exception;
}
