package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.error.RequestValidationException;
import io.fastapi.request.Request;
import io.fastapi.response.Response;
import io.fastapi.types.error.Violation;
import io.fastapi.types.model.Default;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The errors of {@code twins/programs_odds.py}. */
final class ErrorsProgram {
    private ErrorsProgram() {}

    record Item(@Size(max = 5) String name, @Default("1") int size) {}

    private static final class Limited extends RuntimeException {

        private final int after;

        Limited(int after) {
            this.after = after;
        }
    }

    static FastApi app() {
        return FastApi.of(
                        post("/items")
                                .name("post_item")
                                .params(body(Item.class), query("q", int.class).orElse(0))
                                .handle((item, q) -> item),
                        post("/form")
                                .name("post_form")
                                .params(
                                        form("a", int.class),
                                        form("b", int.class).list().orElse(List.of()))
                                .handle((a, b) -> List.of(a, b)),
                        post("/file")
                                .name("post_file")
                                .params(file("file"), form("n", int.class))
                                .handle((file, n) -> List.of(file.filename(), n)),
                        post("/two")
                                .name("post_two")
                                .params(body("a", int.class), body("b", int.class))
                                .handle((a, b) -> List.of(a, b)),
                        get("/query")
                                .name("query")
                                .params(query("q", int.class))
                                .handle(q -> q),
                        post("/limited/{name}")
                                .name("post_limited")
                                .params(
                                        path("name"),
                                        body(Item.class),
                                        query("seconds", int.class).orElse(3))
                                .handle((name, item, seconds) -> {
                                    throw new Limited(seconds);
                                }),
                        get("/home")
                                .name("home")
                                .params(query("lost").orElse(""))
                                .handle(lost -> Response.html("lost " + lost).status(202)),
                        get("/raise/{what}").name("raise_").params(path("what")).handle(ErrorsProgram::raised))
                .title("Errors")
                .exceptionHandler(
                        RequestValidationException.class,
                        (request, e) -> Response.json(
                                422,
                                Ordered.map(
                                        "detail",
                                        e.violations().stream()
                                                .map(ErrorsProgram::shown)
                                                .toList(),
                                        "body",
                                        e.body())))
                .exceptionHandler(Limited.class, ErrorsProgram::limited)
                .exceptionHandler(404, ErrorsProgram::missing)
                .exceptionHandler(
                        ArithmeticException.class,
                        (request, e) -> Response.text("division by zero").status(400));
    }

    private static List<Object> shown(Violation violation) {
        List<Object> shown = new ArrayList<>(List.of(violation.type()));
        shown.addAll(violation.loc());
        return shown;
    }

    private static Response limited(Request request, Limited e) {
        String sent = request.bodyToMono(String.class).blockOptional().orElse("");
        return Response.json(
                        429,
                        Ordered.map(
                                "after",
                                e.after,
                                "sent",
                                sent,
                                "path",
                                request.pathVariables(),
                                "query",
                                new TreeMap<>(request.queryParams().toSingleValueMap())))
                .header("Retry-After", String.valueOf(e.after));
    }

    private static Response missing(Request request, HttpException e) {
        String accept =
                Optional.ofNullable(request.headers().firstHeader("accept")).orElse("");
        if (accept.contains("text/html")) {
            return Response.redirect(
                    "/errors/home?lost=" + request.requestPath().value());
        }
        return Response.json(404, Ordered.map("missing", e.detail(), "own", e.detail() instanceof Map))
                .headers(e.headers());
    }

    private static @Nullable Object raised(String what) {
        return switch (what) {
            case "404" -> throw new HttpException(404, Map.of("a", 1), Map.of("x-a", "1"));
            case "404s" -> throw new HttpException(404);
            case "zero" -> 1 / Integer.parseInt("0");
            case "own" ->
                throw new RequestValidationException(
                        List.of(new Violation("own", List.of("query", "what"), "m", what, Map.of())),
                        Map.of("own", true));
            case "204" -> throw new HttpException(204);
            case "none" -> throw new HttpException(410);
            case "list" -> throw new HttpException(409, Arrays.asList(1, null, Map.of("b", 2.0)));
            case "empty" -> throw new HttpException(400, "");
            case "zero-detail" -> throw new HttpException(400, 0);
            default -> null;
        };
    }
}
