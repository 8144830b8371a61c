package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** {@code twins/errors.py}. */
final class ErrorsTwin {

    private ErrorsTwin() {}

    static class UnicornException extends RuntimeException {

        private final String name;

        UnicornException(String name) {
            this.name = name;
        }
    }

    static final class HornedException extends UnicornException {

        HornedException(String name) {
            super(name);
        }
    }

    record Item(String title, int size) {}

    static FastApi app() {
        return FastApi.of(
                        get("/items/{item_id}").params(path("item_id")).handle(ErrorsTwin::readItem),
                        get("/items-header/{item_id}").params(path("item_id")).handle(ErrorsTwin::readItemHeader),
                        get("/status/{status_code}")
                                .params(path("status_code", int.class))
                                .handle(ErrorsTwin::readStatus),
                        get("/detail/object").handle(ErrorsTwin::readDetailObject),
                        get("/detail/list").handle(ErrorsTwin::readDetailList),
                        get("/unicorns/{name}").params(path("name")).handle(ErrorsTwin::readUnicorn),
                        get("/crash").handleAsync(ErrorsTwin::crash),
                        get("/crash-blocking").handle(ErrorsTwin::crashBlocking),
                        post("/items/").params(body(Item.class)).handle(ErrorsTwin::createItem))
                .exceptionHandler(
                        UnicornException.class,
                        (request, e) -> Response.json(
                                418,
                                Ordered.map("message", "Oops! " + e.name + " did something.", "path", request.path())));
    }

    private static Object readItem(String itemId) {
        if (!itemId.equals("foo")) {
            throw new HttpException(404, "Item not found");
        }
        return Map.of("item", "The Foo Wrestlers");
    }

    private static Object readItemHeader(String itemId) {
        throw new HttpException(404, "Item not found", Map.of("X-Error", "There goes my error"));
    }

    private static Object readStatus(int statusCode) {
        throw new HttpException(statusCode);
    }

    private static Object readDetailObject() {
        throw new HttpException(409, Ordered.map("reason", "conflict", "ids", List.of(1, 2)));
    }

    private static Object readDetailList() {
        throw new HttpException(400, Arrays.asList("a", 1, null));
    }

    private static Object readUnicorn(String name) {
        if (name.equals("yolo")) {
            throw new UnicornException(name);
        }
        if (name.equals("horned")) {
            throw new HornedException(name);
        }
        return Map.of("unicorn_name", name);
    }

    private static Mono<Object> crash() {
        return Mono.error(new IllegalStateException("do not show this"));
    }

    private static Object crashBlocking() {
        throw new IllegalStateException("do not show this");
    }

    private static Object createItem(Item item) {
        if (item.size() > 10) {
            throw new HttpException(400, "Too big");
        }
        return item;
    }
}
