package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.patch;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.put;

import io.fastapi.FastApi;
import io.fastapi.input.Param;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Validated;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** {@code twins/body_updates.py}. */
final class BodyUpdatesTwin {

    record Item(
            @Nullable String name,
            @Nullable String description,
            @Nullable Double price,
            @Default("10.5") double tax,
            @Default("[]") List<String> tags) {

        Item updatedBy(Validated<Item> changes) {
            Item given = changes.value();
            return new Item(
                    changes.fieldsSet().contains("name") ? given.name : this.name,
                    changes.fieldsSet().contains("description") ? given.description : this.description,
                    changes.fieldsSet().contains("price") ? given.price : this.price,
                    changes.fieldsSet().contains("tax") ? given.tax : this.tax,
                    changes.fieldsSet().contains("tags") ? given.tags : this.tags);
        }
    }

    private static final Param<String> ITEM_ID = path("item_id");
    private static final TypeRef<Validated<Item>> CHANGES = new TypeRef<>() {};

    private final Map<String, Item> items = new ConcurrentHashMap<>(Map.of(
            "foo", new Item("Foo", null, 50.2, 10.5, List.of()),
            "bar", new Item("Bar", "The bartenders", 62.0, 20.2, List.of())));

    static FastApi app() {
        return new BodyUpdatesTwin().twin();
    }

    private FastApi twin() {
        return FastApi.of(
                get("/items/{item_id}").params(ITEM_ID).handle(this::readItem),
                put("/items/{item_id}").params(ITEM_ID, body(Item.class)).handle(this::updateItem),
                patch("/items/{item_id}").params(ITEM_ID, body("item", CHANGES)).handle(this::patchItem),
                patch("/given/{item_id}").params(ITEM_ID, body("item", CHANGES)).handle(this::readGiven),
                patch("/changes/{item_id}")
                        .name("read_changes")
                        .responseModel(model(Item.class).excludeUnset())
                        .params(ITEM_ID, body("item", CHANGES))
                        .handle((itemId, changes) -> changes));
    }

    private Item readItem(String itemId) {
        return Objects.requireNonNull(this.items.get(itemId), "a KeyError of Python's");
    }

    private Item updateItem(String itemId, Item item) {
        this.items.put(itemId, item);
        return item;
    }

    private Item patchItem(String itemId, Validated<Item> changes) {
        Item updated = readItem(itemId).updatedBy(changes);
        this.items.put(itemId, updated);
        return updated;
    }

    private Object readGiven(String itemId, Validated<Item> changes) {
        return new TreeSet<>(changes.fieldsSet());
    }
}
