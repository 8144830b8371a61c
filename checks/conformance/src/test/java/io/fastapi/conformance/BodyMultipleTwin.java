package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.gt;
import static io.fastapi.types.constraint.Constraints.le;
import static io.fastapi.types.constraint.Constraints.maxLength;
import static io.fastapi.types.constraint.Constraints.minLength;

import io.fastapi.FastApi;
import io.fastapi.input.Param;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code twins/body_multiple.py}. */
final class BodyMultipleTwin {

    private BodyMultipleTwin() {}

    record Item(String name, double price, @Nullable Double tax) {}

    record User(String username, @Nullable String fullName) {}

    record Updated(int itemId, Item item, User user, int importance, Optional<String> q) {}

    record Partly(Optional<Item> item, Optional<User> user, String note) {}

    record Two(int a, String b) {}

    private static final Param<Integer> ITEM_ID =
            path("item_id", int.class).title("The ID of the item to get").where(ge(0), le(1000));

    static FastApi app() {
        return FastApi.of(
                put("/items/{item_id}")
                        .name("update_item")
                        .params(
                                ITEM_ID,
                                body(Item.class),
                                body(User.class),
                                body("importance", int.class).where(gt(0)),
                                query("q").optional())
                        .handle((itemId, item, user, importance, q) -> new Updated(itemId, item, user, importance, q)),
                post("/partly-optional/")
                        .name("create_partly_optional")
                        .params(
                                body(Item.class).optional(),
                                body(User.class).optional(),
                                body("note", String.class).where(maxLength(5)).orElse("none"))
                        .handle((item, user, note) -> new Partly(item, user, note)),
                post("/singular/")
                        .name("create_singular")
                        .params(body("importance", int.class))
                        .handle(importance -> Map.of("importance", importance)),
                post("/two-singular/")
                        .name("create_two_singular")
                        .params(body("a", int.class), body("b", String.class).where(minLength(2)))
                        .handle((a, b) -> new Two(a, b)));
    }
}
