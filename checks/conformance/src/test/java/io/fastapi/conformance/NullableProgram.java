package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;

import io.fastapi.FastApi;
import io.fastapi.operation.Operation;
import io.fastapi.types.model.TypeRef;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The nulls of {@code twins/services_deep.py}. */
final class NullableProgram {
    private NullableProgram() {}

    record Rows<T>(List<T> rows, @Nullable T first) {}

    private static <T> Operation echo(String path, String name, TypeRef<T> type) {
        return post(path)
                .name(name)
                .responseModel(type)
                .params(body("rows", type))
                .handle(rows -> rows);
    }

    static FastApi app() {
        return FastApi.of(
                        echo("/list", "nlist", new TypeRef<List<ReducedProgram.@Nullable Public>>() {}),
                        echo("/map", "nmap", new TypeRef<Map<String, @Nullable BigInteger>>() {}),
                        echo("/rows", "nrows", new TypeRef<Rows<ReducedProgram.@Nullable Public>>() {}),
                        echo("/rows/int", "nrows_int", new TypeRef<Rows<@Nullable BigInteger>>() {}),
                        echo("/rows/list", "nrows_list", new TypeRef<Rows<@Nullable List<@Nullable BigInteger>>>() {}),
                        get("/query")
                                .name("nquery")
                                .params(
                                        query("a", new TypeRef<List<@Nullable BigInteger>>() {})
                                                .orElse(List.of()),
                                        query("b", BigInteger.class).list().optional())
                                .handle((a, b) -> Ordered.map("a", a, "b", b)),
                        post("/body")
                                .name("nbody")
                                .params(
                                        body("a", new TypeRef<@Nullable BigInteger>() {}),
                                        body("b", ReducedProgram.Public.class).optional(),
                                        body("c", new TypeRef<@Nullable List<BigInteger>>() {})
                                                .orElse(List.of(BigInteger.ONE)))
                                .handle((a, b, c) -> Ordered.map("a", a, "b", b, "c", c)),
                        post("/single")
                                .name("nsingle")
                                .params(body("a", new TypeRef<ReducedProgram.@Nullable Public>() {}))
                                .handle(a -> a),
                        post("/form")
                                .name("nform")
                                .params(
                                        form("a", BigInteger.class).optional().required(),
                                        form("b", new TypeRef<List<@Nullable BigInteger>>() {})
                                                .orElse(List.of()))
                                .handle((a, b) -> Ordered.map("a", a, "b", b)))
                .title("Nullable");
    }
}
