package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.error.RequestValidationException;
import io.fastapi.response.Response;
import java.util.Map;
import org.springframework.web.reactive.function.server.ServerRequest;

/** {@code twins/errors_custom.py}. */
final class ErrorsCustomTwin {

    private ErrorsCustomTwin() {}

    record Item(String title, int size) {}

    static FastApi app() {
        return FastApi.of(
                        get("/items/{item_id}")
                                .params(path("item_id", int.class))
                                .handle(ErrorsCustomTwin::readItem),
                        post("/items/")
                                .name("create_item")
                                .params(body(Item.class))
                                .handle(item -> item))
                .exceptionHandler(HttpException.class, ErrorsCustomTwin::text)
                .exceptionHandler(RequestValidationException.class, ErrorsCustomTwin::invalid)
                .exceptionHandler(410, (request, e) -> Response.json(410, Map.of("gone", request.path())))
                .exceptionHandler(
                        IllegalArgumentException.class,
                        (request, e) -> Response.json(422, Map.of("value", e.getMessage())));
    }

    private static Response text(ServerRequest request, HttpException e) {
        return Response.text(String.valueOf(e.detail())).status(e.status());
    }

    private static Response invalid(ServerRequest request, RequestValidationException e) {
        return Response.json(400, Ordered.map("errors", e.violations(), "body", e.body()));
    }

    private static Object readItem(int itemId) {
        switch (itemId) {
            case 3 -> throw new HttpException(418, "Nope! I don't like 3.");
            case 4 -> throw new HttpException(410, "Gone");
            case 5 -> throw new IllegalArgumentException("five");
            default -> {
                return Map.of("item_id", itemId);
            }
        }
    }
}
