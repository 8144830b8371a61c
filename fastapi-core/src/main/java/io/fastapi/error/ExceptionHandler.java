package io.fastapi.error;

import io.fastapi.response.Response;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * Makes the answer to an exception. Runs on a thread that may block.
 *
 * @param <E> the exceptions that it answers
 * @see <a href="https://fastapi.tiangolo.com/tutorial/handling-errors/#install-custom-exception-handlers">FastAPI:
 *     custom exception handlers</a>
 */
@FunctionalInterface
public interface ExceptionHandler<E extends Throwable> {

    /** Returns the answer. */
    Response handle(ServerRequest request, E exception) throws Exception;
}
