package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.patch;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;
import static io.fastapi.Dsl.query;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fastapi.FastApi;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Response;
import io.fastapi.response.ResponseDoc;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code twins/responses_shared.py}. */
final class ResponsesSharedTwin {

    private static final ResponseClass ANY =
            ResponseClass.of("", content -> String.valueOf(content).getBytes(StandardCharsets.UTF_8));

    private ResponsesSharedTwin() {}

    record Item(String name, @Default("1") int size) {}

    record Trouble(int code, @Nullable String about) {}

    record Deep(Trouble trouble, @Default("[]") List<Deep> more) {}

    record Page<T>(List<T> items) {}

    record OnlyRouter(
            @JsonPropertyDescription("Of the router.") String router) {}

    static FastApi app() {
        ApiRouter router = router();
        return FastApi.of(
                        first(),
                        second(),
                        router,
                        ApiRouter.of(router)
                                .prefix("/again")
                                .responses(410, "again 410")
                                .responses("default", "again"))
                .responses(404, Trouble.class)
                .responses(500, ResponseDoc.of("app 500").model(Deep.class))
                .responses("4XX", "app 4XX")
                .responses("default", new TypeRef<List<Trouble>>() {})
                .responses(418, "")
                .responses(300, chosen())
                .mount("/sub", sub());
    }

    private static ResponseDoc chosen() {
        return ResponseDoc.of("chosen")
                .with("headers", Map.of("location", Map.of("schema", Map.of("type", "string"))))
                .with("links", Map.of("next", Map.of("operationId", "other")))
                .with("content", Map.of("text/csv", Map.of("schema", Map.of("type", "string"))))
                .with("x-own", true);
    }

    private static FastApi sub() {
        return FastApi.of(get("/below").name("read_below").handle(() -> 1)).responses(404, Trouble.class);
    }

    private static ApiRouter first() {
        return ApiRouter.of(
                get("/plain").name("read_plain").handle(() -> 1),
                get("/input").name("read_input").params(query("q", int.class)).handle(q -> q),
                get("/item")
                        .name("read_item")
                        .responseModel(Item.class)
                        .responses(404, "no item")
                        .responses(200, ResponseDoc.of("an item").with("x-note", 1))
                        .handle(() -> new Item("a", 1)),
                post("/item")
                        .name("create_item")
                        .status(201)
                        .responseModel(Item.class)
                        .responses(422, Trouble.class)
                        .responses(201, Trouble.class)
                        .params(body(Item.class))
                        .handle(item -> item),
                put("/item")
                        .name("put_item")
                        .responseModel(new TypeRef<Page<Item>>() {})
                        .responses("5XX", Trouble.class)
                        .responses("2XX", new TypeRef<Page<Item>>() {})
                        .responses(404, new TypeRef<Page<Trouble>>() {})
                        .params(body(Item.class))
                        .handle(item -> new Page<>(List.of(item))),
                patch("/item")
                        .name("patch_item")
                        .responseModel(Item.class)
                        .responses("4xx", "lower")
                        .responses("DEFAULT", "loud")
                        .responses(404, Item.class)
                        .params(body(Item.class))
                        .handle(item -> item),
                delete("/item")
                        .name("delete_item")
                        .status(204)
                        .responses(204, "gone")
                        .responses(304, "unchanged")
                        .responses(403, Item.class)
                        .handle(() -> null));
    }

    private static ApiRouter second() {
        return ApiRouter.of(
                get("/text")
                        .name("read_text")
                        .responseClass(ResponseClass.PLAIN_TEXT)
                        .responses(200, Item.class)
                        .responses(404, Item.class)
                        .handle(() -> "text"),
                get("/picture")
                        .name("read_picture")
                        .responseClass(ANY)
                        .responses(
                                200,
                                ResponseDoc.of("a picture")
                                        .with("content", Map.of("image/png", Map.of("example", "x"))))
                        .handle(() -> Response.bytes("png".getBytes(StandardCharsets.UTF_8), "image/png")),
                get("/either")
                        .name("read_either")
                        .responseModel(Item.class)
                        .responses(200, either())
                        .handle(() -> Map.of("name", "a")),
                get("/html")
                        .name("read_html")
                        .responseClass(ResponseClass.HTML)
                        .responses(403, new TypeRef<Map<String, Object>>() {})
                        .responses(406, String.class)
                        .handle(() -> "<p>"));
    }

    private static ResponseDoc either() {
        Map<String, Object> example = Map.of("example", Map.of("name", "b"));
        return new ResponseDoc(java.util.Optional.empty(), java.util.Optional.empty(), Map.of())
                .with("content", Ordered.map("image/png", Map.of(), "application/json", example));
    }

    private static ApiRouter router() {
        ApiRouter inner = ApiRouter.of(get("/leaf")
                        .name("read_leaf")
                        .responseModel(new TypeRef<List<Item>>() {})
                        .params(query("q").orElse("a"))
                        .handle(q -> List.of()))
                .prefix("/inner")
                .responses(410, new TypeRef<List<Item>>() {});
        return ApiRouter.of(
                        get("/own")
                                .name("read_own")
                                .responses(410, new TypeRef<@Union({Item.class, Trouble.class}) Object>() {})
                                .handle(() -> 1),
                        get("/none").name("read_none").handle(() -> null),
                        ApiRouter.of(inner)
                                .responses(404, "inclusion 404")
                                .responses(411, ResponseDoc.of("411").model(Item.class)))
                .prefix("/router")
                .responses(404, ResponseDoc.of("router 404").model(OnlyRouter.class))
                .responses(410, "gone");
    }
}
