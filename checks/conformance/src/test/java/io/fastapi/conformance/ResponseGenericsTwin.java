package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;

import io.fastapi.FastApi;
import io.fastapi.operation.Operation;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import jakarta.validation.constraints.Min;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code twins/response_generics.py}. */
final class ResponseGenericsTwin {

    private ResponseGenericsTwin() {}

    record Pub(String name) {}

    record Priv(String name, String secret) {}

    record Other(int label) {}

    record Box<T extends @Nullable Object>(T one) {}

    record Pair<T, U>(T first, U second) {}

    record Page<T>(
            List<T> items,
            @Default("{}") Map<String, T> byName,
            @Nullable Page<T> next) {}

    record Holder(Box<Pub> box) {}

    record OpenHolder(Box<Priv> box, String note) {}

    record Loose(Object one, int more) {}

    private static final TypeRef<Box<Pub>> BOX = new TypeRef<>() {};

    static FastApi app() {
        return FastApi.of(
                answer("box", BOX, () -> new Box<>(priv("a"))),
                answer("box_same", BOX, () -> new Box<>(new Pub("a"))),
                answer("box_map", BOX, () -> Map.of("one", Map.of("name", "a", "secret", "x"))),
                answer("box_loose", BOX, () -> new Loose(priv("a"), 1)),
                answer("box_loose_map", BOX, () -> new Loose(Map.of("name", "b", "secret", "x"), 1)),
                answer("box_wrong", BOX, () -> new Box<>(new Other(1))),
                answer("box_box", new TypeRef<Box<Box<Pub>>>() {}, () -> new Box<>(new Box<>(priv("a")))),
                answer("box_list", new TypeRef<Box<List<Pub>>>() {}, () -> new Box<>(List.of(priv("a"), priv("b")))),
                answer("box_dict", new TypeRef<Box<Map<String, Pub>>>() {}, () -> new Box<>(Map.of("k", priv("a")))),
                answer("box_optional", new TypeRef<Box<Optional<Pub>>>() {}, () -> new Box<>(Optional.of(priv("a")))),
                answer("box_none", new TypeRef<Box<@Nullable Pub>>() {}, () -> new Box<@Nullable Priv>(null)),
                answer("box_none_wrong", BOX, () -> new Box<@Nullable Priv>(null)),
                answer(
                        "list_box",
                        new TypeRef<List<Box<Pub>>>() {},
                        () -> List.of(new Box<>(priv("a")), new Box<>(new Pub("b")))),
                answer("dict_box", new TypeRef<Map<String, Box<Pub>>>() {}, () -> Map.of("k", new Box<>(priv("a")))),
                answer("optional_box", new TypeRef<@Nullable Box<Pub>>() {}, () -> new Box<>(priv("a"))),
                answer("optional_none", new TypeRef<Optional<Box<Pub>>>() {}, Optional::empty),
                answer("list_optional", new TypeRef<List<@Nullable Pub>>() {}, () -> Arrays.asList(null, priv("a"))),
                answer(
                        "dict_optional",
                        new TypeRef<Map<String, @Nullable Pub>>() {},
                        () -> Ordered.map("a", null, "b", priv("a"))),
                answer("pair", new TypeRef<Pair<Pub, Integer>>() {}, () -> new Pair<>(priv("a"), "5")),
                answer("pair_wrong", new TypeRef<Pair<Pub, Integer>>() {}, () -> new Pair<>(priv("a"), "x")),
                answer(
                        "pair_pair",
                        new TypeRef<Pair<Pair<Pub, Integer>, Box<Pub>>>() {},
                        () -> new Pair<>(new Pair<>(priv("a"), 1), new Box<>(priv("a")))),
                answer(
                        "page",
                        new TypeRef<Page<Pub>>() {},
                        () -> new Page<>(
                                List.of(priv("a")),
                                Map.of("k", priv("b")),
                                new Page<>(List.of(priv("c")), Map.of(), null))),
                answer("positive", new TypeRef<Box<@Min(1) Integer>>() {}, () -> new Box<>(0)),
                answer("positive_fine", new TypeRef<Box<@Min(1) Integer>>() {}, () -> new Box<>(1)),
                answer("holder", new TypeRef<Holder>() {}, () -> new OpenHolder(new Box<>(priv("a")), "n")),
                answer("holder_map", new TypeRef<Holder>() {}, () -> Map.of("box", new Box<>(priv("a")))),
                answer("text", new TypeRef<Box<String>>() {}, () -> new Box<>(1)),
                get("/returned").handle(ResponseGenericsTwin::returned),
                post("/wrapped")
                        .params(body("box", new TypeRef<Box<@Nullable Pub>>() {}))
                        .handle(ResponseGenericsTwin::wrapped),
                post("/listed")
                        .params(body("items", new TypeRef<List<@Nullable Pub>>() {}))
                        .handle(ResponseGenericsTwin::listed));
    }

    private static Operation answer(String name, TypeRef<?> model, Supplier<Object> answer) {
        return get("/" + name).name(name).responseModel(model).handle(answer::get);
    }

    private static Priv priv(String name) {
        return new Priv(name, "s");
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a value of another parametrization than the signature says
    private static List<@Nullable Box<Pub>> returned() {
        return (List) Arrays.asList(null, new Box<>(priv("a")));
    }

    private static Box<@Nullable Pub> wrapped(Box<@Nullable Pub> box) {
        return box;
    }

    private static List<@Nullable Pub> listed(List<@Nullable Pub> items) {
        return items;
    }
}
