package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;

import io.fastapi.FastApi;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The generics of {@code twins/services_more.py}. */
final class GenericProgram {
    private GenericProgram() {}

    record Box<T>(T value, @Default("[]") List<T> more) {}

    record Pair<K, T>(K first, @Nullable T second) {}

    record Sealed(
            BigInteger value,
            @Default("[]") List<BigInteger> more,
            @Default("s") String seal) {}

    record Nested<T>(Box<T> box, @Default("{}") Map<String, Pair<T, BigInteger>> pairs) {}

    record Tree<T>(T value, @Default("[]") List<Tree<T>> children) {}

    static FastApi app() {
        return FastApi.of(boxes(), others()).title("Generic");
    }

    private static ApiRouter boxes() {
        return ApiRouter.of(
                post("/box")
                        .name("box")
                        .responseModel(new TypeRef<Box<@Nullable BigInteger>>() {})
                        .params(body("box", new TypeRef<Box<@Nullable BigInteger>>() {}))
                        .handle(box -> box),
                post("/pair")
                        .name("pair")
                        .responseModel(new TypeRef<Pair<Box<String>, List<DocumentedProgram.Sub>>>() {})
                        .params(body("pair", new TypeRef<Pair<Box<String>, List<DocumentedProgram.Sub>>>() {}))
                        .handle(pair -> pair),
                post("/sealed")
                        .name("sealed")
                        .responseModel(new TypeRef<Box<BigInteger>>() {})
                        .params(body("sealed", Sealed.class))
                        .handle(box -> box),
                post("/nested")
                        .name("nested")
                        .responseModel(new TypeRef<Nested<LocalDate>>() {})
                        .params(body("nested", new TypeRef<Nested<LocalDate>>() {}))
                        .handle(nested -> nested));
    }

    private static ApiRouter others() {
        return ApiRouter.of(
                post("/tree")
                        .name("tree")
                        .responseModel(new TypeRef<Tree<Pair<String, Double>>>() {})
                        .params(body("tree", new TypeRef<Tree<Pair<String, Double>>>() {}))
                        .handle(tree -> tree),
                get("/page")
                        .name("page")
                        .responseModel(new TypeRef<Box<BigInteger>>() {})
                        .params(query(new TypeRef<Box<BigInteger>>() {}))
                        .handle(page -> page),
                post("/form")
                        .name("form_")
                        .responseModel(new TypeRef<Pair<String, BigInteger>>() {})
                        .params(form(new TypeRef<Pair<String, BigInteger>>() {}))
                        .handle(form -> form),
                post("/lists")
                        .name("lists")
                        .responseModel(new TypeRef<Map<String, List<Box<DocumentedProgram.Level>>>>() {})
                        .params(
                                body("boxes", new TypeRef<List<Box<DocumentedProgram.Level>>>() {}),
                                body("by", new TypeRef<Map<String, Box<WrittenProgram.Kind>>>() {})
                                        .optional())
                        .handle((boxes, by) -> Map.of("all", boxes)));
    }
}
