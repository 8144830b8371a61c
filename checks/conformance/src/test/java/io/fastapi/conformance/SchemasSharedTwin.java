package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.FastApi;
import io.fastapi.types.model.Default;
import java.util.List;

/** {@code twins/schemas_shared.py}. */
final class SchemasSharedTwin {

    private SchemasSharedTwin() {}

    record Sub(@Default("1") int a) {}

    record Item(String name, @Default("{}") Sub sub) {}

    record Rect(int w, @Default("2") int h) {

        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        int area() {
            return this.w * this.h;
        }
    }

    static FastApi app() {
        return FastApi.of(
                        post("/items/").params(body("item", Item.class)).handle(SchemasSharedTwin::createItem),
                        get("/items/").handle(SchemasSharedTwin::readItems),
                        post("/rects/").params(body("rect", Rect.class)).handle(SchemasSharedTwin::createRect))
                .separateInputOutputSchemas(false);
    }

    private static Item createItem(Item item) {
        return item;
    }

    private static List<Item> readItems() {
        return List.of(new Item("a", new Sub(1)));
    }

    private static Rect createRect(Rect rect) {
        return rect;
    }
}
