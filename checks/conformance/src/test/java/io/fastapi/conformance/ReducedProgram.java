package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.query;

import io.fastapi.FastApi;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.SchemaName;
import io.fastapi.types.model.Title;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reduced answers of {@code twins/services_deep.py}. */
final class ReducedProgram {
    private ReducedProgram() {}

    record Public(String name) {}

    record Private(String name, @Default("s") String secret) {}

    record Child(String name, @Default("c") String secret) {}

    record Box<T>(
            T one,
            @Default("[]") List<T> all,
            @Default("{}") Map<String, T> by,
            @Nullable T maybe) {}

    record Both<T, U>(Box<T> left, @Default("[]") List<Box<U>> right) {}

    record Wide(
            Private one,
            @Default("[]") List<Private> all,
            @Default("1") int extra) {}

    private static final Private P = new Private("p", "s");
    private static final Child C = new Child("c", "c");

    private static <T> Box<T> full(T x) {
        return new Box<>(x, List.of(x, x), Map.of("k", x), x);
    }

    private static <T> Box<T> one(T x) {
        return new Box<>(x, List.of(), Map.of(), null);
    }

    static FastApi app() {
        return FastApi.of(boxes(), others()).title("Reduced");
    }

    private static ApiRouter boxes() {
        var box = new TypeRef<Box<Public>>() {};
        return ApiRouter.of(
                get("/box").name("box").responseModel(box).handle(() -> new Box<>(P, List.of(P), Map.of("k", P), P)),
                get("/child")
                        .name("child")
                        .responseModel(box)
                        .handle(() -> new Box<>(C, List.of(C), Map.of("k", C), C)),
                get("/untyped").name("untyped").responseModel(box).handle(() -> full(C)),
                get("/wide").name("wide").responseModel(box).handle(() -> new Wide(P, List.of(P), 1)),
                get("/list")
                        .name("list_")
                        .responseModel(new TypeRef<List<Box<Public>>>() {})
                        .handle(() -> List.of(one(P), one(C), Map.of("one", Ordered.map("name", "d", "more", 1)))),
                get("/map")
                        .name("map_")
                        .responseModel(new TypeRef<Map<String, List<Box<Public>>>>() {})
                        .handle(() -> Ordered.map("a", List.of(one(P)), "b", List.of())),
                get("/unset")
                        .name("unset")
                        .responseModel(model(box).excludeUnset())
                        .handle(() -> Map.of("one", Ordered.map("name", "n", "more", 1))),
                get("/none")
                        .name("none")
                        .responseModel(model(new TypeRef<Box<Private>>() {})
                                .excludeNone()
                                .exclude("one.secret", "all.__all__.secret"))
                        .handle(() -> full(P)));
    }

    private static ApiRouter others() {
        return ApiRouter.of(
                get("/both")
                        .name("both")
                        .responseModel(new TypeRef<Both<Public, @Nullable Public>>() {})
                        .handle(() ->
                                new Both<>(one(P), List.of(new Box<>(null, Arrays.asList(C, null), Map.of(), null)))),
                get("/boxes")
                        .name("boxes")
                        .responseModel(new TypeRef<Box<Box<Public>>>() {})
                        .handle(() -> new Box<>(one(P), List.of(new Box<>(P, List.of(), Map.of(), P)), Map.of(), null)),
                get("/any")
                        .name("any_")
                        .responseModel(new TypeRef<Box<Object>>() {})
                        .handle(() -> full(C)),
                get("/either")
                        .name("either")
                        .responseModel(new TypeRef<@Union({PublicBox.class, Public.class}) Object>() {})
                        .params(query("bare", boolean.class).orElse(false))
                        .handle(bare -> bare ? C : one(C)),
                get("/missing")
                        .name("missing")
                        .responseModel(new TypeRef<Box<Private>>() {})
                        .handle(() -> one(new Public("n"))),
                get("/wrong")
                        .name("wrong")
                        .responseModel(new TypeRef<Box<BigInteger>>() {})
                        .handle(() -> new Box<>("x", List.of("1", "y"), Map.of(), null)),
                get("/converted")
                        .name("converted")
                        .responseModel(new TypeRef<Box<BigInteger>>() {})
                        .handle(() -> new Box<>("1", List.of("2"), Map.of("a", "3"), null)));
    }

    /** A union names classes, and so no {@code Box<Public>}. */
    @SchemaName("Box_Public_")
    @Title("Box[Public]")
    record PublicBox(
            Public one,
            @Default("[]") List<Public> all,
            @Default("{}") Map<String, Public> by,
            @Nullable Public maybe) {}
}
