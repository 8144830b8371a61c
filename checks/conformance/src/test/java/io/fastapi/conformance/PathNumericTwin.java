package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.gt;
import static io.fastapi.types.constraint.Constraints.le;
import static io.fastapi.types.constraint.Constraints.lt;
import static io.fastapi.types.constraint.Constraints.maxLength;
import static io.fastapi.types.constraint.Constraints.minLength;
import static io.fastapi.types.constraint.Constraints.multipleOf;
import static io.fastapi.types.constraint.Constraints.pattern;

import io.fastapi.FastApi;
import io.fastapi.input.Param;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

/** {@code twins/path_numeric.py}. */
final class PathNumericTwin {

    private PathNumericTwin() {}

    record Item(int itemId, Optional<String> q) {}

    record Size(double size, double weight) {}

    private static final Param<Integer> ITEM_ID = path("item_id", int.class)
            .title("The ID of the item")
            .description("A positive number")
            .where(ge(1));
    private static final Param<String> NAME = path("name")
            .where(minLength(2), maxLength(5), pattern("^[a-z]+$"))
            .deprecated()
            .examples("abc");

    static FastApi app() {
        return FastApi.of(
                get("/items/{item_id}")
                        .name("read_items")
                        .params(ITEM_ID, query("q").alias("item-query").optional())
                        .handle((itemId, q) -> new Item(itemId, q)),
                get("/between/{value}")
                        .name("read_between")
                        .params(path("value", BigInteger.class).where(gt(0), le(1000)))
                        .handle(value -> Map.of("value", value)),
                get("/lower/{value}")
                        .name("read_lower")
                        .params(path("value", int.class).where(ge(-5), lt(5)))
                        .handle(value -> Map.of("value", value)),
                get("/multiples/{value}")
                        .name("read_multiple")
                        .params(path("value", int.class).where(multipleOf(3), le(100)))
                        .handle(value -> Map.of("value", value)),
                get("/sizes/{size}")
                        .name("read_size")
                        .params(
                                path("size", double.class).where(gt(0), lt(10.5)),
                                query("weight", double.class)
                                        .where(ge(0.5), le(99.5))
                                        .orElse(1.0))
                        .handle((size, weight) -> new Size(size, weight)),
                get("/old/{name}").name("read_old").params(NAME).handle(name -> Map.of("name", name)));
    }
}
