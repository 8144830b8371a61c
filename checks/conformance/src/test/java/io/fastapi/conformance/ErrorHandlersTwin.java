package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;

import io.fastapi.DocsSettings;
import io.fastapi.FastApi;
import io.fastapi.error.ExceptionHandlers;
import io.fastapi.error.HttpException;
import io.fastapi.error.RequestValidationException;
import io.fastapi.error.ResponseValidationException;
import io.fastapi.function.Fn2;
import io.fastapi.response.Response;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.web.reactive.function.server.ServerRequest;

/** {@code twins/error_handlers.py}. */
final class ErrorHandlersTwin {

    private ErrorHandlersTwin() {}

    record Item(String name) {}

    private static class Missing extends HttpException {

        Missing(String detail) {
            super(404, detail);
        }
    }

    private static class Trouble extends IllegalStateException {

        Trouble(String message) {
            super(message);
        }
    }

    private static final class DoubleTrouble extends Trouble {

        DoubleTrouble(String message) {
            super(message);
        }
    }

    static FastApi app() {
        return root(FastApi.of())
                .mount("/http", failing(a -> a.exceptionHandler(HttpException.class, answer("http"))))
                .mount(
                        "/http_and_404",
                        failing(a -> a.exceptionHandler(HttpException.class, answer("http"))
                                .exceptionHandler(404, answer("404"))))
                .mount("/missing", failing(a -> a.exceptionHandler(Missing.class, answer("missing"))))
                .mount(
                        "/missing_and_404",
                        failing(a -> a.exceptionHandler(Missing.class, answer("missing"))
                                .exceptionHandler(404, answer("404"))))
                .mount(
                        "/validation",
                        failing(a -> a.exceptionHandler(RequestValidationException.class, answer("validation"))))
                .mount("/base", failing(a -> a.exceptionHandler(IllegalStateException.class, answer("runtime"))))
                .mount(
                        "/base_and_nearer",
                        failing(a -> a.exceptionHandler(IllegalStateException.class, answer("runtime"))
                                .exceptionHandler(DoubleTrouble.class, answer("double"))))
                .mount("/raising", failing(a -> a.exceptionHandler(Trouble.class, raising())))
                .mount(
                        "/raising_and_404",
                        failing(a ->
                                a.exceptionHandler(Trouble.class, raising()).exceptionHandler(404, answer("404"))))
                .mount("/raising_all", failing(a -> a.exceptionHandler(Exception.class, raising())))
                .mount(
                        "/raising_500",
                        failing(a -> a.exceptionHandler(500, raisingTrouble())
                                .exceptionHandler(Trouble.class, answer("trouble"))))
                .mount(
                        "/raising_404",
                        failing(a -> a.exceptionHandler(404, raisingTrouble())
                                .exceptionHandler(Trouble.class, answer("trouble"))))
                .mount(
                        "/defaults",
                        failing(a -> a.exceptionHandler(HttpException.class, ErrorHandlersTwin::logged)
                                .exceptionHandler(RequestValidationException.class, ErrorHandlersTwin::logged)));
    }

    private static FastApi root(FastApi app) {
        return app.mount("/none", failing(UnaryOperator.identity()))
                .mount("/all", failing(a -> a.exceptionHandler(Exception.class, answer("all"))))
                .mount("/by500", failing(a -> a.exceptionHandler(500, answer("500"))))
                .mount(
                        "/both",
                        failing(a -> a.exceptionHandler(500, answer("500"))
                                .exceptionHandler(Exception.class, answer("all"))))
                .mount(
                        "/both_reversed",
                        failing(a -> a.exceptionHandler(Exception.class, answer("all"))
                                .exceptionHandler(500, answer("500"))))
                .mount("/by404", failing(a -> a.exceptionHandler(404, answer("404"))))
                .mount("/by405", failing(a -> a.exceptionHandler(405, answer("405"))))
                .mount("/by422", failing(a -> a.exceptionHandler(422, answer("422"))));
    }

    /** The same operations again and again, served with other handlers. */
    private static FastApi failing(UnaryOperator<FastApi> handlers) {
        FastApi app = FastApi.of(
                get("/ok/{number}").params(path("number", int.class)).handle(number -> number),
                get("/http/{status}").params(path("status", int.class)).handle(status -> {
                    throw new HttpException(status, "raised", Map.of("x-raised", "yes"));
                }),
                get("/phrase/{status}").params(path("status", int.class)).handle(status -> {
                    throw new HttpException(status);
                }),
                get("/headers").handle(() -> {
                    throw HttpException.withHeaders(401, Map.of("www-authenticate", "Bearer"));
                }),
                get("/missing").handle(() -> {
                    throw new Missing("missing");
                }),
                get("/trouble").handle(() -> {
                    throw new Trouble("one");
                }),
                get("/double").handle(() -> {
                    throw new DoubleTrouble("two");
                }),
                get("/unfit").responseModel(Item.class).handle(() -> Map.of("name", 1)));
        return handlers.apply(app.docs(NO_DOCS));
    }

    private static final DocsSettings NO_DOCS = DocsSettings.DEFAULT.withoutOpenapi();

    private static Fn2<ServerRequest, Throwable, Response> answer(String name) {
        return (request, e) -> Response.json(599, Ordered.map("by", name, "exception", pythonName(e)));
    }

    /** What Python calls it; a handler for 500 sees a fault as the cause. */
    private static String pythonName(Throwable e) {
        Throwable seen = (e instanceof HttpException && e.getCause() != null) ? e.getCause() : e;
        if (seen.getClass() == HttpException.class) {
            return "HTTPException";
        }
        if (seen instanceof RequestValidationException) {
            return "RequestValidationError";
        }
        return (seen instanceof ResponseValidationException)
                ? "ResponseValidationError"
                : seen.getClass().getSimpleName();
    }

    private static Fn2<ServerRequest, Throwable, Response> raising() {
        return (request, e) -> {
            throw new Missing("raised by a handler");
        };
    }

    private static Fn2<ServerRequest, Throwable, Response> raisingTrouble() {
        return (request, e) -> {
            throw new Trouble("raised by a handler");
        };
    }

    private static Response logged(ServerRequest request, HttpException e) {
        return ExceptionHandlers.httpExceptionHandler(request, e).header("x-logged", "yes");
    }

    private static Response logged(ServerRequest request, RequestValidationException e) {
        return ExceptionHandlers.requestValidationExceptionHandler(request, e).header("x-logged", "yes");
    }
}
