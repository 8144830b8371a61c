package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;

import io.fastapi.FastApi;
import io.fastapi.operation.Operation;
import io.fastapi.response.ResponseDoc;
import java.util.List;
import java.util.Map;

/** {@code twins/operation_config.py}. */
final class OperationConfigTwin {

    private OperationConfigTwin() {}

    record Item(String name, double price) {}

    record Message(String message) {}

    static FastApi app() {
        return FastApi.of(
                get("/items/").name("get_items").tags("items").handle(() -> List.of("Portal gun", "Plumbus")),
                get("/users/")
                        .name("read_users")
                        .tags("users", "people")
                        .summary("All users")
                        .description("A *list* of users")
                        .handle(() -> List.of("Rick", "Morty")),
                post("/items/")
                        .tags("items")
                        .summary("Create an item")
                        .description("Create an item with all the information:\n\n"
                                + "- **name**: each item must have a name\n- **price**: required")
                        .responseDescription("The created item")
                        .status(201)
                        .params(body(Item.class))
                        .handle(OperationConfigTwin::createItem),
                get("/elements/")
                        .name("read_elements")
                        .tags("items")
                        .deprecated()
                        .handle(() -> List.of(Map.of("item_id", "Foo"))),
                withResponses(),
                get("/operation-id/")
                        .name("read_operation_id")
                        .operationId("some_specific_id_you_define")
                        .handle(() -> null),
                get("/hidden/").name("read_hidden").includeInSchema(false).handle(() -> Map.of("hidden", true)),
                get("/extra/")
                        .name("read_extra")
                        .openapiExtra("x-aperture-labs-portal", "blue")
                        .openapiExtra("x-list", List.of(1, Ordered.map("a", null)))
                        .handle(() -> Map.of("extra", true)),
                post("/examples/")
                        .name("create_examples")
                        .params(body(Item.class)
                                .title("An item")
                                .description("The item to create")
                                .examples(Ordered.map("name", "Foo", "price", 35.4)))
                        .handle(item -> item),
                post("/openapi-examples/")
                        .name("create_openapi_examples")
                        .params(body(Item.class)
                                .openapiExample(
                                        "normal",
                                        example("A normal example", Ordered.map("name", "Foo", "price", 35.4)))
                                .openapiExample(
                                        "invalid", example("Rejected", Ordered.map("name", "Bar", "price", "thirty"))))
                        .handle(item -> item));
    }

    private static Operation withResponses() {
        return get("/items/{item_id}")
                .name("read_item")
                .responseModel(Item.class)
                .responses("404", ResponseDoc.of(Message.class).description("The item was not found"))
                .responses(403, Message.class)
                .responses(418, "A teapot")
                .responses("5XX", ResponseDoc.of("Trouble"))
                .responses("default", ResponseDoc.of("Anything else"))
                .responses(
                        "200",
                        ResponseDoc.of("Item requested by ID")
                                .with(
                                        "content",
                                        Map.of(
                                                "application/json",
                                                Map.of("example", Ordered.map("name", "Foo", "price", 1)))))
                .params(path("item_id"))
                .handle(itemId -> Ordered.map("name", itemId, "price", 1));
    }

    private static Map<String, Object> example(String summary, Object value) {
        return Ordered.map("summary", summary, "value", value);
    }

    private static Item createItem(Item item) {
        return item;
    }
}
