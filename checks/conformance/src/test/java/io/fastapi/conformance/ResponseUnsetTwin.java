package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.none;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.FastApi;
import io.fastapi.operation.Operation;
import io.fastapi.operation.ResponseModel;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Validated;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code twins/response_unset.py}. */
final class ResponseUnsetTwin {

    private ResponseUnsetTwin() {}

    record Sub(@Default("1") int a, @Default("2") int b) {}

    record Item(
            @Default("{}") Sub sub,
            @Default("[]") List<Sub> subs,
            @Default("{}") Map<String, Sub> byName,
            @Nullable Sub extra,
            @Default("0") int size) {}

    record Wide(
            @Default("{}") Sub sub,
            @Default("0") int size,
            @Default("3") int more) {}

    record Box<T>(T one, @Default("\"n\"") String note) {}

    record Rect(int w, @Default("2") int h) {

        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        int area() {
            return this.w * this.h;
        }
    }

    record Named(
            @JsonProperty("itemIdentifier") int itemId,
            @Default("\"p\"") String plainName) {}

    private static final Map<String, Map<String, Object>> GIVEN = Map.of(
            "sub", Map.of("sub", Map.of()),
            "list", Map.of("subs", List.of(Map.of(), Map.of("a", 5))),
            "dict", Map.of("by_name", Ordered.map("k", Map.of(), "l", Map.of("b", 7))),
            "optional", Map.of("extra", Map.of("b", 3)),
            "none", Ordered.map("extra", null),
            "size", Map.of("size", 1),
            "nothing", Map.of());

    private static final TypeRef<Validated<Item>> ITEM = new TypeRef<>() {};
    private static final TypeRef<Validated<Wide>> WIDE = new TypeRef<>() {};
    private static final ResponseModel<Item> GIVEN_ONLY = model(Item.class).excludeUnset();

    static FastApi app() {
        return FastApi.of(
                get("/maps/{key}")
                        .name("read_map")
                        .responseModel(GIVEN_ONLY)
                        .params(path("key"))
                        .handle(GIVEN::get),
                echo("/items/", "echo_item", GIVEN_ONLY, item -> item),
                echo("/whole/", "echo_whole", model(Item.class), item -> item),
                post("/untyped/")
                        .name("echo_untyped")
                        .responseModel(none())
                        .params(body("item", ITEM))
                        .handle(item -> item),
                post("/lists/")
                        .name("echo_list")
                        .responseModel(model(new TypeRef<List<Item>>() {}).excludeUnset())
                        .params(body("items", new TypeRef<List<Validated<Item>>>() {}))
                        .handle(items -> items),
                post("/dicts/")
                        .name("echo_dict")
                        .responseModel(
                                model(new TypeRef<Map<String, Item>>() {}).excludeUnset())
                        .params(body("items", new TypeRef<Validated<Map<String, Item>>>() {}))
                        .handle(items -> items),
                echo(
                        "/optionals/",
                        "echo_optional",
                        model(new TypeRef<Optional<Item>>() {}).excludeUnset(),
                        o -> o),
                post("/boxes/")
                        .name("echo_box")
                        .responseModel(model(new TypeRef<Box<Item>>() {}).excludeUnset())
                        .params(body("box", new TypeRef<Validated<Box<Item>>>() {}))
                        .handle(box -> box),
                post("/boxes-of-others/")
                        .name("echo_box_of_others")
                        .responseModel(model(new TypeRef<Box<Item>>() {}).excludeUnset())
                        .params(body("box", new TypeRef<Validated<Box<Wide>>>() {}))
                        .handle(box -> box),
                post("/others/")
                        .name("echo_other")
                        .responseModel(GIVEN_ONLY)
                        .params(body("item", WIDE))
                        .handle(item -> item),
                echo(
                        "/wrapped/",
                        "wrap",
                        model(new TypeRef<Map<String, List<Item>>>() {}).excludeUnset(),
                        item -> Map.of("items", Arrays.asList(item, Map.of("sub", Map.of("b", 1))))),
                echo("/excluded/", "echo_excluded", GIVEN_ONLY.exclude("size", "sub.a"), item -> item),
                echo("/none-too/", "echo_none_too", GIVEN_ONLY.excludeNone(), item -> item),
                echo("/updates/", "update", model(Item.class), item -> item.applyTo(stored())),
                get("/computed/{how}")
                        .name("read_computed")
                        .responseModel(model(Rect.class).excludeUnset())
                        .params(path("how"))
                        .handle(how -> Map.of("w", 3)),
                get("/computed-defaults/")
                        .name("read_computed_defaults")
                        .responseModel(model(Rect.class).excludeDefaults())
                        .handle(() -> Map.of("w", 3)),
                get("/named/")
                        .name("read_named")
                        .responseModel(model(Named.class).byAlias(false))
                        .handle(() -> Map.of("itemIdentifier", 1)),
                get("/named-alias/")
                        .name("read_named_alias")
                        .responseModel(Named.class)
                        .handle(() -> Map.of("itemIdentifier", 1)),
                get("/named-list/")
                        .name("read_named_list")
                        .responseModel(model(new TypeRef<List<Named>>() {})
                                .byAlias(false)
                                .include("__all__.item_id"))
                        .handle(() ->
                                List.of(Map.of("itemIdentifier", 1), Map.of("itemIdentifier", 2, "plain_name", "q"))));
    }

    private static Operation echo(
            String path, String name, ResponseModel<?> model, Function<Validated<Item>, Object> handler) {
        return post(path)
                .name(name)
                .responseModel(model)
                .params(body("item", ITEM))
                .handle(handler::apply);
    }

    private static Item stored() {
        return new Item(new Sub(8, 9), List.of(), Map.of(), null, 5);
    }
}
