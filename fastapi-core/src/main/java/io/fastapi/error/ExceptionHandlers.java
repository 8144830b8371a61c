package io.fastapi.error;

import io.fastapi.response.Response;
import io.fastapi.response.Statuses;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * The answers that are made when an application has no handler of its own, to be called from one: look at the exception, then
 * answer as always.
 *
 * <pre>{@code
 * app.exceptionHandler(HttpException.class, (request, e) -> {
 *     log.info("{} {}: {}", request.method(), request.path(), e.detail());
 *     return ExceptionHandlers.httpExceptionHandler(request, e);
 * })
 * }</pre>
 *
 * @see <a href="https://fastapi.tiangolo.com/tutorial/handling-errors/#reuse-fastapis-exception-handlers">FastAPI: reuse
 *     FastAPI's exception handlers</a>
 */
public final class ExceptionHandlers {

    private static final int INVALID = 422;

    private ExceptionHandlers() {}

    /** {@code {"detail": ..}} with the status and the headers of the exception; no body with a status that has none, 204 say. */
    public static Response httpExceptionHandler(ServerRequest request, HttpException exception) {
        return answer(exception).headers(exception.headers());
    }

    private static Response answer(HttpException exception) {
        if (Statuses.hasNoBody(exception.status())) {
            return Response.empty(exception.status());
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("detail", exception.detail());
        return Response.json(exception.status(), body);
    }

    /** Status 422 and {@code {"detail": [..]}} with every violation. */
    public static Response requestValidationExceptionHandler(
            ServerRequest request, RequestValidationException exception) {
        return Response.json(INVALID, Map.of("detail", exception.errors()));
    }
}
