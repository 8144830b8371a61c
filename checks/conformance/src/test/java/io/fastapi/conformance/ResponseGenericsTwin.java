package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.fastapi.FastApi;
import io.fastapi.operation.Operation;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

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

    record Absent(
            String name,
            @Nullable Void nothing,
            @Default("{}") Map<String, Void> nothings) {}

    record Holder(Box<Pub> box) {}

    record OpenHolder(Box<Priv> box, String note) {}

    record Loose(Object one, int more) {}

    /** An interface with getters: what is not of its type arguments is copied into an instance of it. */
    @JsonPropertyOrder({"one", "label"})
    interface Shown<T> {

        T getOne();

        @Nullable
        String getLabel();

        default int getSize() {
            String label = getLabel();
            return (label == null) ? 0 : label.length();
        }
    }

    record Labelled<T>(T one, @Nullable String label) implements Shown<T> {

        @Override
        public T getOne() {
            return this.one;
        }

        @Override
        public @Nullable String getLabel() {
            return this.label;
        }
    }

    sealed interface Either<T extends @Nullable Object> permits Left, Right {}

    record Left<T extends @Nullable Object>(T left) implements Either<T> {}

    record Right<T extends @Nullable Object>(List<T> rights) implements Either<T> {}

    private static final TypeRef<Box<Pub>> BOX = new TypeRef<>() {};
    private static final TypeRef<Box<Void>> NOTHING = new TypeRef<>() {};
    private static final TypeRef<List<Void>> NOTHINGS = new TypeRef<>() {};
    private static final TypeRef<Shown<Pub>> SHOWN = new TypeRef<>() {};
    private static final TypeRef<Either<Pub>> EITHER = new TypeRef<>() {};

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
                answer("box_nothing", new TypeRef<Box<Void>>() {}, () -> Collections.singletonMap("one", null)),
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
                answer("shown", SHOWN, () -> new Labelled<>(priv("a"), "abc")),
                answer("shown_same", SHOWN, () -> new Labelled<>(new Pub("a"), null)),
                answer("shown_map", SHOWN, () -> Map.of("one", priv("a"), "label", "ab", "size", 9)),
                answer("shown_loose", SHOWN, () -> new Loose(priv("a"), 1)),
                answer("shown_wrong", SHOWN, () -> new Labelled<>(new Other(1), null)),
                answer(
                        "shown_list",
                        new TypeRef<Shown<List<Pub>>>() {},
                        () -> new Labelled<>(List.of(priv("a"), priv("b")), null)),
                answer(
                        "list_shown",
                        new TypeRef<List<Shown<Pub>>>() {},
                        () -> List.of(new Labelled<>(priv("a"), null))),
                answer(
                        "box_shown",
                        new TypeRef<Box<Shown<Pub>>>() {},
                        () -> new Box<>(new Labelled<>(priv("a"), null))),
                answer("left", EITHER, () -> new Left<>(priv("a"))),
                answer("right", EITHER, () -> new Right<>(List.of(priv("a")))),
                answer(
                        "list_right",
                        new TypeRef<List<Either<Pub>>>() {},
                        () -> List.of(new Right<>(List.of(priv("a"))))),
                answer(
                        "left_none",
                        new TypeRef<Either<@Nullable Pub>>() {},
                        () -> new Right<@Nullable Priv>(Collections.singletonList(null))),
                answer("left_positive", new TypeRef<Either<@Min(1) Integer>>() {}, () -> new Left<>(0)),
                get("/returned").handle(ResponseGenericsTwin::returned),
                get("/returned_box").handle(ResponseGenericsTwin::returnedBox),
                get("/returned_numbers").handle(ResponseGenericsTwin::returnedNumbers),
                get("/returned_few").handle(ResponseGenericsTwin::returnedFew),
                get("/returned_union").handle(ResponseGenericsTwin::returnedUnion),
                get("/returned_unions").handleAsync(ResponseGenericsTwin::returnedUnions),
                post("/wrapped")
                        .params(body("box", new TypeRef<Box<@Nullable Pub>>() {}))
                        .handle(ResponseGenericsTwin::wrapped),
                post("/listed")
                        .params(body("items", new TypeRef<List<@Nullable Pub>>() {}))
                        .handle(ResponseGenericsTwin::listed),
                post("/nothing")
                        .responseModel(NOTHING)
                        .params(body("box", NOTHING))
                        .name("nothing")
                        .handle(box -> box),
                post("/nothings")
                        .responseModel(NOTHINGS)
                        .params(body("items", NOTHINGS))
                        .name("nothings")
                        .handle(items -> items),
                post("/absent")
                        .params(body("absent", Absent.class))
                        .responseModel(Absent.class)
                        .name("absent")
                        .handle(absent -> absent));
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

    private static Box<@Min(1) Integer> returnedBox() {
        return new Box<>(0);
    }

    private static List<@Min(1) Integer> returnedNumbers() {
        return List.of(3, 2, 0);
    }

    private static @Size(max = 1) List<String> returnedFew() {
        return List.of("a", "b");
    }

    private static @Union({int.class, String.class}) Object returnedUnion() {
        return "b";
    }

    private static Mono<List<@Union({int.class, String.class}) Object>> returnedUnions() {
        return Mono.just(List.of(1, "b"));
    }

    private static Box<@Nullable Pub> wrapped(Box<@Nullable Pub> box) {
        return box;
    }

    private static List<@Nullable Pub> listed(List<@Nullable Pub> items) {
        return items;
    }
}
