package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;
import static io.fastapi.Dsl.query;

import io.fastapi.FastApi;
import io.fastapi.input.Body;
import io.fastapi.input.Param;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code twins/body.py}. */
final class BodyTwin {

    private BodyTwin() {}

    record Item(
            String name,
            @Nullable String description,
            double price,
            @Nullable Double tax) {}

    record Total(String name, double total) {}

    record Updated(int itemId, Item item, Optional<String> q) {}

    record Wrapped(Optional<Item> item) {}

    record Deleted(int itemId, String name) {}

    private static final Body<Item> ITEM = body(Item.class);
    private static final Param<Integer> ITEM_ID = path("item_id", int.class);

    static FastApi app() {
        return FastApi.of(
                post("/items/").name("create_item").params(ITEM).handle(item -> item),
                post("/totals/")
                        .name("create_total")
                        .params(ITEM)
                        .handle(item -> new Total(item.name(), item.price() + (item.tax() == null ? 0 : item.tax()))),
                put("/items/{item_id}")
                        .name("update_item")
                        .params(ITEM_ID, ITEM, query("q").optional())
                        .handle((itemId, item, q) -> new Updated(itemId, item, q)),
                post("/optional/")
                        .name("create_optional")
                        .params(ITEM.optional())
                        .handle(item -> new Wrapped(item)),
                post("/embedded/")
                        .name("create_embedded")
                        .params(ITEM.embed())
                        .handle(item -> new Wrapped(Optional.of(item))),
                post("/optional-embedded/")
                        .name("create_optional_embedded")
                        .params(ITEM.embed().optional())
                        .handle(item -> new Wrapped(item)),
                delete("/items/{item_id}")
                        .name("delete_item")
                        .params(ITEM_ID, ITEM)
                        .handle((itemId, item) -> new Deleted(itemId, item.name())));
    }
}
