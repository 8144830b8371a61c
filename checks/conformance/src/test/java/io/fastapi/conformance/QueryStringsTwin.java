package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.gt;
import static io.fastapi.types.constraint.Constraints.lt;
import static io.fastapi.types.constraint.Constraints.maxItems;
import static io.fastapi.types.constraint.Constraints.maxLength;
import static io.fastapi.types.constraint.Constraints.minItems;
import static io.fastapi.types.constraint.Constraints.minLength;
import static io.fastapi.types.constraint.Constraints.pattern;

import io.fastapi.FastApi;
import io.fastapi.input.Param;
import io.fastapi.operation.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code twins/query_strings.py}. */
final class QueryStringsTwin {

    private QueryStringsTwin() {}

    record Found(Optional<String> q) {}

    record Sized(String q, int size) {}

    record Many(String a, int b, double c) {}

    private static final Param<Optional<String>> DOCUMENTED = query("q")
            .alias("item-query")
            .title("Query string")
            .description("Query string for the items to search")
            .where(minLength(3), maxLength(50), pattern("^fixedquery$"))
            .deprecated()
            .optional();
    private static final Param<List<String>> WORDS =
            query("q").list().where(minItems(1), maxItems(3)).title("Words").description("Between 1 and 3");

    static FastApi app() {
        return FastApi.of(
                optional("/items/", "read_items", query("q").where(maxLength(5)).optional()),
                required("/range/", "read_range", query("q").where(minLength(3), maxLength(5))),
                required("/one/", "read_one", query("q").where(minLength(1), maxLength(1))),
                optional(
                        "/pattern/",
                        "read_pattern",
                        query("q")
                                .where(minLength(3), maxLength(50), pattern("^fixedquery$"))
                                .optional()),
                required(
                        "/search/",
                        "read_search",
                        query("q").where(pattern("b+c")).orElse("abc")),
                optional("/documented/", "read_documented", DOCUMENTED),
                get("/hidden/")
                        .name("read_hidden")
                        .params(query("hidden_query").includeInSchema(false).optional())
                        .handle(hidden -> Map.of("hidden_query", hidden.orElse("Not found"))),
                get("/examples/")
                        .name("read_examples")
                        .params(
                                query("q").examples("foo").examples("bar"),
                                query("size", int.class)
                                        .examples(1)
                                        .examples(2)
                                        .where(ge(1))
                                        .orElse(1))
                        .handle((q, size) -> new Sized(q, size)),
                required("/openapi-examples/", "read_openapi_examples", withExamples()),
                get("/list/").name("read_list").params(WORDS).handle(q -> Map.of("q", q)),
                get("/many/")
                        .name("read_many")
                        .params(
                                query("a").where(minLength(2)),
                                query("b", int.class).where(gt(0)).alias("b-b"),
                                query("c", double.class).where(lt(1)).orElse(0.5))
                        .handle((a, b, c) -> new Many(a, b, c)));
    }

    private static Param<String> withExamples() {
        return query("q")
                .openapiExample("plain", Ordered.map("summary", "A plain one", "value", "foo"))
                .openapiExample(
                        "odd", Ordered.map("summary", "An odd one", "description", "Rarely seen", "value", "f o o"));
    }

    private static Operation optional(String path, String name, Param<Optional<String>> q) {
        return get(path).name(name).params(q).handle(value -> new Found(value));
    }

    private static Operation required(String path, String name, Param<String> q) {
        return get(path).name(name).params(q).handle(value -> Map.of("q", value));
    }
}
