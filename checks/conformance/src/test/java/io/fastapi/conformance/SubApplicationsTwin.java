package io.fastapi.conformance;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.mount;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.request;

import io.fastapi.DocsSettings;
import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.operation.Operation;
import io.fastapi.request.Request;
import io.fastapi.response.Response;
import java.util.Map;

/** {@code twins/sub_applications.py}. */
final class SubApplicationsTwin {

    private static final Dependency<String> VERIFY = depends(header("x_key"), key -> {
        if (!key.equals("secret")) {
            throw new HttpException(400, "X-Key invalid");
        }
        return key;
    });

    private static final class Teapot extends RuntimeException {}

    private SubApplicationsTwin() {}

    static FastApi app() {
        FastApi deepest = FastApi.of(get("/").name("read_deepest").handle(() -> "deepest"), where("where_deepest"))
                .title("Deepest")
                .docs(DocsSettings.DEFAULT.openapiUrl("/document.json"))
                .exceptionHandler(404, (request, e) -> Response.json(404, Map.of("deepest", "not found")));
        FastApi subapi = subapi(deepest);
        FastApi bare = FastApi.of().title("Bare").docs(DocsSettings.DEFAULT.withoutOpenapi());
        return FastApi.of(
                        get("/app").name("read_main").handle(() -> Map.of("message", "Hello World from main app")),
                        get("/subapi/before").name("read_before").handle(() -> "before the mount"),
                        mount("/subapi", subapi),
                        mount("/again/{tenant}", deepest),
                        mount("/bare", bare),
                        get("/subapi/after").name("read_after").handle(() -> "never"),
                        get("/late/{rest:path}")
                                .name("read_late")
                                .params(path("rest"))
                                .handle(rest -> rest),
                        mount("/late", subapi))
                .title("Main")
                .dependencies(VERIFY)
                .exceptionHandler(404, (request, e) -> Response.json(404, Map.of("main", "not found")))
                .exceptionHandler(Teapot.class, (request, e) -> Response.json(418, Map.of("main", "teapot")));
    }

    private static FastApi subapi(FastApi deepest) {
        return FastApi.of(
                        get("/sub").name("read_sub").handle(() -> Map.of("message", "Hello World from sub API")),
                        get("/slash/").name("read_slash").handle(() -> "slash"),
                        post("/items/{item_id}")
                                .name("write_item")
                                .params(path("item_id", int.class))
                                .handle(id -> id),
                        get("/teapot").name("read_teapot").handle(() -> {
                            throw new Teapot();
                        }),
                        where("where"),
                        mount("/deepest", deepest))
                .title("Sub")
                .version("2");
    }

    private static Operation where(String name) {
        return get("/where").name(name).params(request()).handle(request -> seen(request));
    }

    private static Map<String, Object> seen(Request request) {
        return Ordered.map(
                "root_path",
                request.attribute(FastApi.ROOT_PATH).orElse(""),
                "url",
                request.url(),
                "base",
                request.baseUrl());
    }
}
