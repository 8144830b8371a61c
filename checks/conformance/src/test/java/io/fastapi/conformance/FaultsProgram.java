package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.gt;
import static io.fastapi.types.constraint.Constraints.minLength;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.error.RequestValidationException;
import io.fastapi.response.Response;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;

/** The faults of {@code twins/services.py}. */
final class FaultsProgram {
    private FaultsProgram() {}

    static class Quota extends HttpException {

        Quota(int left) {
            super(429, Map.of("left", left), Map.of("retry-after", "5"));
        }
    }

    static class LookupError extends RuntimeException {}

    static class KeyError extends LookupError {}

    static class Missing extends KeyError {}

    static FastApi app() {
        return FastApi.of(
                        get("/raise/{what}").name("raise_").params(path("what")).handle(FaultsProgram::raised),
                        post("/item/{id}")
                                .name("item")
                                .params(
                                        path("id", int.class),
                                        body("item", AnswersProgram.Item.class),
                                        query("n", int.class).where(gt(3)).orElse(4))
                                .handle((id, item, n) -> item),
                        post("/form")
                                .name("form")
                                .params(form("a", int.class), form("b").where(minLength(2)))
                                .handle((a, b) -> List.of(a, b)))
                .exceptionHandler(Missing.class, (request, e) -> Response.json(404, Map.of("missing", "a")))
                .exceptionHandler(
                        LookupError.class,
                        (request, e) -> Response.text("lookup").status(410))
                .exceptionHandler(
                        HttpException.class,
                        (request, e) -> Response.json(
                                        e.status(),
                                        Ordered.map(
                                                "http",
                                                e.detail(),
                                                "path",
                                                request.requestPath().value()))
                                .headers(e.headers()))
                .exceptionHandler(
                        RequestValidationException.class, (request, e) -> Response.json(400, shown(request, e)))
                .exceptionHandler(
                        405,
                        (request, e) ->
                                Response.json(405, Map.of("no", request.method().name())))
                .title("Faults");
    }

    /** The body of a form is no dict in Python. */
    private static Map<String, Object> shown(ServerRequest request, RequestValidationException e) {
        boolean json = request.headers()
                .contentType()
                .filter(type -> type.isCompatibleWith(MediaType.APPLICATION_JSON))
                .isPresent();
        return Ordered.map(
                "errors",
                e.errors().stream()
                        .map(error ->
                                Ordered.map("at", error.get("loc"), "msg", error.get("msg"), "type", error.get("type")))
                        .toList(),
                "body",
                json && (e.body() instanceof Map || e.body() instanceof List) ? e.body() : null);
    }

    private static Object raised(String what) {
        throw switch (what) {
            case "quota" -> new Quota(0);
            case "missing" -> new Missing();
            case "key" -> new KeyError();
            case "index" -> new LookupError();
            case "http" -> new HttpException(402);
            case "value" -> new IllegalStateException("d");
            default -> new HttpException(400, List.of(what));
        };
    }
}
