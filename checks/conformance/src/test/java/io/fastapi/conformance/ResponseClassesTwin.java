package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.request;
import static io.fastapi.types.constraint.Constraints.minLength;

import io.fastapi.FastApi;
import io.fastapi.operation.Operation;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Response;
import io.fastapi.response.ResponseDoc;
import io.fastapi.routing.ApiRouter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** {@code twins/response_classes.py}. */
final class ResponseClassesTwin {

    private ResponseClassesTwin() {}

    record Item(String id, String value) {}

    record Message(String message) {}

    record Found(Optional<String> q) {}

    static FastApi app() {
        return FastApi.of(
                returning("/html/", "read_html", ResponseClass.HTML, "<b>ü</b>"),
                returning(
                        "/html-direct/",
                        "read_html_direct",
                        ResponseClass.HTML,
                        Response.html("<i>direct</i>").status(203)),
                get("/text/")
                        .name("read_text")
                        .responseClass(ResponseClass.PLAIN_TEXT)
                        .status(202)
                        .handle(() -> "Hello World"),
                returning("/json/", "read_json", ResponseClass.JSON, Map.of("a", 1)),
                returning("/redirect/", "read_redirect", ResponseClass.REDIRECT, "https://fastapi.tiangolo.com"),
                get("/redirect-found/")
                        .name("read_redirect_found")
                        .responseClass(ResponseClass.REDIRECT)
                        .status(302)
                        .handle(() -> "https://fastapi.tiangolo.com"),
                image(),
                post("/raw/")
                        .openapiExtra("requestBody", yaml())
                        .params(request())
                        .handleAsync(ResponseClassesTwin::createRaw),
                post("/merged/")
                        .name("create_merged")
                        .openapiExtra(
                                "requestBody",
                                Map.of("content", Map.of("application/json", Map.of("example", Map.of("id", "a")))))
                        .params(body(Item.class))
                        .handle(item -> item),
                get("/nullable/")
                        .name("read_nullable")
                        .params(query("q").where(minLength(3)).optional().required())
                        .handle(q -> new Found(q)),
                ApiRouter.of(
                                get("/one").name("read_page").handle(() -> "<p>one</p>"),
                                get("/two")
                                        .name("read_plain_page")
                                        .responseClass(ResponseClass.PLAIN_TEXT)
                                        .handle(() -> "two"))
                        .prefix("/pages")
                        .defaultResponseClass(ResponseClass.HTML));
    }

    private static Operation returning(String path, String name, ResponseClass responseClass, Object value) {
        return get(path).name(name).responseClass(responseClass).handle(() -> value);
    }

    private static Operation image() {
        return get("/images/{item_id}")
                .responseModel(Item.class)
                .responses(
                        "200",
                        ResponseDoc.of("Return the JSON item or an image.")
                                .with("content", Map.of("image/png", Map.of())))
                .responses(
                        "404",
                        ResponseDoc.of(Message.class)
                                .with("headers", Map.of("X-Reason", Map.of("schema", Map.of("type", "string")))))
                .params(path("item_id"), query("img", boolean.class).optional())
                .handle(ResponseClassesTwin::readImage);
    }

    private static Map<String, Object> yaml() {
        Map<String, Object> schema = Ordered.map("type", "object", "required", List.of("name"));
        return Ordered.map("content", Map.of("application/x-yaml", Map.of("schema", schema)), "required", true);
    }

    private static Object readImage(String itemId, Optional<Boolean> img) {
        return itemId.equals("none")
                ? Response.json(404, Map.of("message", "Item not found"))
                : new Item(itemId, "there goes my hero");
    }

    private static Mono<Object> createRaw(ServerRequest request) {
        return request.bodyToMono(byte[].class).defaultIfEmpty(new byte[0]).map(body -> Map.of("size", body.length));
    }
}
