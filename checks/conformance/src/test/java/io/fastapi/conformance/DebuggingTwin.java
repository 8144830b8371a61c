package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.mount;
import static io.fastapi.Dsl.path;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.response.Response;
import java.util.Map;

/** {@code twins/debugging.py}. */
final class DebuggingTwin {

    private static final class Teapot extends RuntimeException {}

    private DebuggingTwin() {}

    static FastApi app() {
        FastApi debugged = FastApi.of(get("/items/{item_id}")
                        .params(path("item_id", int.class))
                        .handle(DebuggingTwin::read))
                .debug(true)
                .exceptionHandler(Teapot.class, (request, e) -> Response.json(418, Map.of("teapot", true)));
        return FastApi.of(get("/").handle(DebuggingTwin::root), mount("/debugged", debugged));
    }

    private static Map<String, String> root() {
        String a = "a";
        String b = "b" + a;
        return Map.of("hello world", b);
    }

    private static int read(int id) {
        return switch (id) {
            case 0 -> throw new HttpException(404, "Item not found");
            case 1 -> throw new Teapot();
            case 2 -> throw new HttpException(500, "known");
            default -> id;
        };
    }
}
