package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;
import static io.fastapi.types.constraint.Constraints.finite;
import static io.fastapi.types.constraint.Constraints.strict;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.fastapi.FastApi;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bodies of {@code twins/services.py}. */
final class BodiesProgram {
    private BodiesProgram() {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Pair(String text, int number) {}

    static FastApi app() {
        return FastApi.of(scalars(), containers(), models()).title("Bodies");
    }

    private static ApiRouter scalars() {
        return ApiRouter.of(
                post("/any")
                        .name("any_")
                        .params(body("value", Object.class))
                        .handle(value -> Ordered.map("value", value)),
                post("/any/optional")
                        .name("any_optional")
                        .params(body("value", Object.class).optional())
                        .handle(value -> Ordered.map("value", value)),
                post("/scalar")
                        .name("scalar")
                        .params(body("value", new TypeRef<@Union({BigInteger.class, String.class}) Object>() {}))
                        .handle(value -> Ordered.map("value", value, "type", value instanceof String ? "str" : "int")),
                post("/bytes")
                        .name("bytes_")
                        .params(body("value", byte[].class))
                        .handle(value -> value),
                post("/bool")
                        .name("bool_")
                        .params(body("value", boolean.class).embed())
                        .handle(value -> value),
                put("/strict")
                        .name("strict")
                        .params(
                                body("value", BigInteger.class).where(strict()),
                                body("ratio", double.class)
                                        .where(strict(), finite())
                                        .orElse(0.0))
                        .handle((value, ratio) -> List.of(value, ratio)));
    }

    private static ApiRouter containers() {
        return ApiRouter.of(
                post("/ints")
                        .name("ints")
                        .params(body("value", new TypeRef<List<BigInteger>>() {}))
                        .handle(value -> value),
                post("/set")
                        .name("set_")
                        .params(body("value", new TypeRef<Set<String>>() {}))
                        .handle(value -> value.stream().sorted().toList()),
                post("/pairs")
                        .name("pairs")
                        .params(body("value", new TypeRef<List<Pair>>() {}))
                        .handle(value -> value),
                post("/map")
                        .name("map_")
                        .params(body("value", new TypeRef<Map<BigInteger, @Nullable Double>>() {}))
                        .handle(value -> value),
                post("/nested")
                        .name("nested")
                        .params(body("value", new TypeRef<List<List<List<BigInteger>>>>() {}))
                        .handle(value -> value),
                put("/dict")
                        .name("dict_")
                        .params(body("value", new TypeRef<Map<String, Object>>() {}))
                        .handle(value -> value));
    }

    private static ApiRouter models() {
        return ApiRouter.of(
                post("/optional")
                        .name("optional")
                        .params(body("item", AnswersProgram.Item.class).optional())
                        .handle(item -> item),
                post("/three/{item}")
                        .name("three")
                        .params(
                                path("item"),
                                body("body", AnswersProgram.Item.class).alias("item"),
                                body("other", AnswersProgram.Item.class).optional(),
                                body("flag", boolean.class).orElse(false))
                        .handle((item, body, other, flag) ->
                                Ordered.map("path", item, "body", body, "other", other, "flag", flag)));
    }
}
