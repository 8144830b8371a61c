package io.fastapi.openapi;

import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.gt;
import static io.fastapi.types.constraint.Constraints.le;
import static io.fastapi.types.constraint.Constraints.lt;
import static io.fastapi.types.constraint.Constraints.maxItems;
import static io.fastapi.types.constraint.Constraints.maxLength;
import static io.fastapi.types.constraint.Constraints.minItems;
import static io.fastapi.types.constraint.Constraints.minLength;
import static io.fastapi.types.constraint.Constraints.pattern;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.FastApi;
import io.fastapi.operation.Operation;
import io.fastapi.types.model.Default;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The Java twin of {@code openapi_twins/parameters.py}. */
final class ParametersTwin {

    enum Color {
        @JsonProperty("red")
        RED,
        @JsonProperty("dark-blue")
        DARK_BLUE
    }

    record Paging(
            @Min(1) @Max(100) @Default("20") int limit,
            Optional<String> orderBy,
            @Default("[]") List<String> tags) {}

    record Trace(String traceId, @Default("false") boolean saveData) {}

    private ParametersTwin() {}

    static FastApi app() {
        return FastApi.of(
                get("/items/{item_id}")
                        .name("read_item")
                        .params(
                                path("item_id", int.class)
                                        .title("The ID of the item")
                                        .where(ge(0), le(1000)),
                                query("q").optional())
                        .handle((id, q) -> id),
                get("/files/{file_path:path}")
                        .name("read_file")
                        .params(path("file_path"))
                        .handle(file -> file),
                get("/numbers/{number:int}/{id:uuid}")
                        .name("read_number")
                        .params(path("number", int.class), path("id", UUID.class))
                        .handle((number, id) -> id),
                get("/colors/{color}")
                        .name("read_color")
                        .params(
                                path("color", Color.class),
                                query("other", Color.class).optional(),
                                query("best", Color.class).orElse(Color.DARK_BLUE))
                        .handle((color, other, best) -> best),
                queries(),
                get("/only-hidden")
                        .name("read_only_hidden")
                        .params(query("hidden").optional().includeInSchema(false))
                        .handle(hidden -> hidden),
                headers(),
                get("/models")
                        .name("read_models")
                        .params(query(Paging.class), header(Trace.class))
                        .handle((paging, trace) -> paging),
                get("/model-beside")
                        .name("read_model_beside")
                        .params(query(Paging.class), query("q"))
                        .handle((paging, q) -> q),
                get("/nothing").name("read_nothing").handle(() -> 1));
    }

    private static Operation queries() {
        return get("/query")
                .name("read_query")
                .dependencies(
                        query("needed"),
                        query("unique", Color.class).set(),
                        query("size", double.class).where(gt(0), lt(10.5)).orElse(1.5),
                        query("q")
                                .where(minLength(3), maxLength(50), pattern("^fixed.*$"))
                                .alias("item-query")
                                .title("Query string")
                                .description("What to search")
                                .deprecated()
                                .examples("fixedquery")
                                .optional(),
                        query("skip", int.class).orElse(0),
                        query("short", boolean.class).orElse(false),
                        query("names").list().where(minItems(1)).orElse(List.of("foo", "bar")),
                        query("numbers", int.class).list().where(maxItems(5)).optional(),
                        query("hidden").optional().includeInSchema(false),
                        query("named")
                                .openapiExample("normal", normal())
                                .openapiExample("none", nothing())
                                .orElse("x"))
                .handle(() -> 1);
    }

    private static Map<String, Object> normal() {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("summary", "A usual one");
        example.put("value", "Foo");
        return example;
    }

    @SuppressWarnings("NullAway") // a member that is null is left out
    private static Map<String, Object> nothing() {
        return Collections.<String, @Nullable Object>singletonMap("value", null);
    }

    private static Operation headers() {
        return get("/headers")
                .name("read_headers")
                .params(
                        cookie("session").alias("SESSION-ID"),
                        header("user_agent").optional(),
                        header("strange_header").convertUnderscores(false).optional(),
                        header("x_token").list().optional(),
                        cookie("ads_id").optional())
                .handle((session, agent, strange, token, ads) -> session);
    }
}
