package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.none;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;

import io.fastapi.FastApi;
import io.fastapi.operation.Operation;
import io.fastapi.operation.ResponseModel;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** {@code twins/response_model.py}. */
final class ResponseModelTwin {

    private ResponseModelTwin() {}

    record BaseUser(String username, String email, @Nullable String fullName) {}

    record UserIn(String username, String email, @Nullable String fullName, String password) {}

    record Item(
            String name,
            @Nullable String description,
            double price,
            @Default("10.5") double tax,
            @Default("[]") List<String> tags) {}

    record Owner(String name, @Default("s") String secret) {}

    record Thing(String name, Owner owner, @Nullable String note) {}

    sealed interface Vehicle permits Plane, Car {}

    record Plane(String description, int size) implements Vehicle {}

    record Car(String description) implements Vehicle {}

    record Values(BigDecimal amount, Duration span, OffsetDateTime at, double ratio, byte[] data) {}

    private static final Map<String, Map<String, Object>> ITEMS = Map.of(
            "foo", Ordered.map("name", "Foo", "price", 50.2),
            "bar", Ordered.map("name", "Bar", "description", "The bartenders", "price", 62, "tax", 20.2),
            "baz", Ordered.map("name", "Baz", "description", null, "price", 50.2, "tax", 10.5, "tags", List.of()));

    static FastApi app() {
        return FastApi.of(
                post("/users/")
                        .name("create_user")
                        .responseModel(BaseUser.class)
                        .params(body("user", UserIn.class))
                        .handle(user -> user),
                post("/users-annotated/")
                        .name("create_user_annotated")
                        .responseModel(BaseUser.class)
                        .params(body("user", UserIn.class))
                        .handle(user -> user),
                item("/items/{item_id}", "read_item", model(Item.class)),
                item("/unset/{item_id}", "read_unset", model(Item.class).excludeUnset()),
                item("/defaults/{item_id}", "read_defaults", model(Item.class).excludeDefaults()),
                item("/none/{item_id}", "read_none", model(Item.class).excludeNone()),
                item("/include/{item_id}", "read_include", model(Item.class).include("name", "description")),
                item("/exclude/{item_id}", "read_exclude", model(Item.class).exclude("tax")),
                item(
                        "/both/{item_id}",
                        "read_both",
                        model(Item.class).include("name", "tax", "price").exclude("price")),
                get("/items/")
                        .name("read_items")
                        .responseModel(new TypeRef<List<Item>>() {})
                        .handle(() -> List.of(ITEMS.get("foo"), ITEMS.get("bar"), ITEMS.get("baz"))),
                get("/map/")
                        .name("read_map")
                        .responseModel(new TypeRef<Map<String, Double>>() {})
                        .handle(() -> Ordered.map("foo", 2.3, "bar", 3)),
                get("/vehicles/{kind}")
                        .name("read_vehicle")
                        .responseModel(Vehicle.class)
                        .params(path("kind"))
                        .handle(ResponseModelTwin::readVehicle),
                get("/things/")
                        .name("read_things")
                        .responseModel(model(new TypeRef<List<Thing>>() {}).exclude("__all__.owner.secret"))
                        .handle(ResponseModelTwin::readThings),
                get("/typed-values/").handle(ResponseModelTwin::readTypedValues),
                get("/untyped-values/").name("read_untyped_values").handle(() -> untypedValues()),
                get("/untyped-model/").name("read_untyped_model").handle(() -> exampleValues()),
                get("/no-model/").responseModel(none()).handle(ResponseModelTwin::readNoModel),
                get("/null/").handle(ResponseModelTwin::readNull),
                get("/invalid/").name("read_invalid").responseModel(Item.class).handle(() -> Map.of("name", "Foo")),
                get("/scalar/").name("read_scalar").responseModel(Integer.class).handle(() -> 7),
                get("/text/").handle(ResponseModelTwin::readText));
    }

    private static Operation item(String path, String name, ResponseModel<Item> model) {
        return get(path).name(name).responseModel(model).params(path("item_id")).handle(ResponseModelTwin::readItem);
    }

    private static Object readItem(String itemId) {
        Map<String, Object> item = ITEMS.get(itemId);
        if (item == null) {
            throw new NoSuchElementException(itemId);
        }
        return item;
    }

    private static Object readVehicle(String kind) {
        return kind.equals("car") ? new Car("Low") : new Plane("High", 5);
    }

    private static Object readThings() {
        return List.of(
                Map.of("name", "a", "owner", Map.of("name", "Ann")),
                Map.of("name", "b", "owner", Map.of("name", "Bob", "secret", "x")));
    }

    private static Values readTypedValues() {
        return exampleValues();
    }

    private static Map<String, Object> untypedValues() {
        Values values = exampleValues();
        return Ordered.map(
                "amount", values.amount(),
                "span", values.span(),
                "at", values.at(),
                "ratio", values.ratio(),
                "data", values.data());
    }

    private static Values exampleValues() {
        return new Values(
                new BigDecimal("1.10"),
                Duration.ofDays(1).plusMillis(1500),
                OffsetDateTime.parse("2026-01-02T03:04:05Z"),
                1e-7,
                "bytes".getBytes(StandardCharsets.UTF_8));
    }

    private static Item readNoModel() {
        return new Item("Foo", null, 1, 10.5, List.of());
    }

    private static @Nullable Item readNull() {
        return null;
    }

    private static String readText() {
        return "plain";
    }
}
