package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
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
import io.fastapi.Dsl;
import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.input.UploadFile;
import io.fastapi.operation.Operation;
import io.fastapi.response.ResponseDoc;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.Example;
import io.fastapi.types.model.JsonSchemaExtra;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.MultipleOf;
import io.fastapi.types.model.Title;
import io.fastapi.types.model.TypeRef;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The documentation of {@code twins/services_more.py}. */
final class DocumentedProgram {
    private DocumentedProgram() {}

    @Description("A sub.\n\nWith two lines.")
    record Sub(
            @Default("1")
            @Title("The X")
            @Description("An x.")
            @Min(0)
            @Max(9)
            @Example("3")
            @JsonSchemaExtra("{\"x-unit\": \"m\"}")
            BigInteger x) {}

    @Description("Levels.")
    enum Level {
        low,
        high
    }

    @SuppressWarnings("deprecation")
    @Title("Topmost")
    @Example("{\"plain\": {}}")
    record Top(
            Sub plain,

            @Description("Told.") @Title("Told title") @Example("{\"x\": 2}")
            Sub told,

            @Default("{\"x\": 5}") Sub given,
            @Description("Both.") @Default("{}") Sub toldGiven,
            @Description("Perhaps.") @Nullable Sub maybe,

            @Description("Many.") @Default("[]") @Size(max = 2)
            List<Sub> many,

            @Description("Named.") @Default("{}") Map<String, Sub> named,
            @Description("Its level.") @Default("low") Level level,
            Level bareLevel,
            @Nullable Level maybeLevel,
            @Deprecated @Positive @Nullable BigInteger old,

            @JsonProperty("const") @Default("c") @Literal("c")
            String constant,

            @Default("a") @Literal({"a", "b"}) @Nullable String choice,

            @Default("1.5") @Positive @DecimalMax(value = "10", inclusive = false) @MultipleOf("0.5") @Nullable
            Double number,

            @Size(min = 1, max = 5) @Pattern(regexp = "^a") @Nullable
            String text,

            @Size(min = 1) @Nullable List<@Min(1) BigInteger> items,
            @Nullable Object anything,
            @Default("[]") List<Object> anyList,
            @Default("{}") Map<String, Object> anyDict,
            @Default("[[1]]") List<List<BigInteger>> nested) {}

    private static final Dependency<Map<String, Object>> MORE = depends(
            query("tags", new TypeRef<List<@Size(min = 2) String>>() {})
                    .where(maxItems(3))
                    .description("Tags.")
                    .orElse(List.of()),
            query("levels", Level.class).set().optional(),
            header("x_token").description("Token.").examples("t").orElse("t"),
            header("x_list", BigInteger.class).list().deprecated().optional(),
            cookie("ads").where(maxLength(3)).description("Ads.").optional(),
            query("example", BigInteger.class)
                    .openapiExample("one", Ordered.map("summary", "One", "value", 1))
                    .openapiExample("two", Map.of("value", 2))
                    .orElse(BigInteger.ONE),
            (tags, levels, token, list, ads, example) -> Ordered.map(
                    "tags",
                    tags,
                    "levels",
                    levels.orElse(Set.of()).stream()
                            .sorted(Comparator.comparing(Level::name))
                            .toList(),
                    "x_token",
                    token,
                    "x_list",
                    list,
                    "ads",
                    ads,
                    "example",
                    example));

    static FastApi app() {
        return FastApi.of(bodies(), parameters(), form(), texts())
                .title("Documented")
                .summary("S")
                .description("D");
    }

    private static ApiRouter bodies() {
        return ApiRouter.of(
                post("/top")
                        .name("put_top")
                        .responseModel(Top.class)
                        .params(body("top", Top.class)
                                .title("T")
                                .description("The top.")
                                .examples(Map.of("plain", Map.of("x", 1))))
                        .handle(top -> top),
                post("/tops")
                        .name("put_tops")
                        .params(
                                body("tops", new TypeRef<List<Top>>() {})
                                        .where(minItems(1))
                                        .description("Several."),
                                body("level", Level.class).description("L.").orElse(Level.high),
                                body("sub", Sub.class).title("S").optional())
                        .handle((tops, level, sub) -> tops));
    }

    private static Operation parameters() {
        return get("/all/{id}/{level}")
                .name("all_")
                .params(
                        path("id", BigInteger.class)
                                .title("The ID")
                                .description("Of it.")
                                .where(ge(1), le(1000))
                                .examples(5)
                                .deprecated(),
                        path("level", Level.class).description("Level."),
                        query("q")
                                .alias("item-query")
                                .title("Q")
                                .description("Query.")
                                .where(minLength(3), maxLength(50), pattern("^f"))
                                .deprecated()
                                .examples("fix")
                                .optional(),
                        query("hidden").includeInSchema(false).orElse("h"),
                        query("size", double.class)
                                .where(gt(0), lt(10.5))
                                .jsonSchemaExtra("x-s", 1)
                                .orElse(1.0),
                        MORE)
                .handle((id, level, q, hidden, size, more) -> {
                    Map<String, Object> all =
                            Ordered.map("id", id, "level", level, "q", q, "hidden", hidden, "size", size);
                    all.putAll(more);
                    return all;
                });
    }

    private static Operation form() {
        return post("/form")
                .name("form")
                .params(
                        Dsl.form("name")
                                .title("N")
                                .description("Name.")
                                .where(minLength(2))
                                .examples("Ada")
                                .alias("full-name"),
                        Dsl.form("age", BigInteger.class)
                                .where(ge(0))
                                .deprecated()
                                .optional(),
                        file("photo").description("Photo.").optional(),
                        Dsl.form("level", Level.class).orElse(Level.low))
                .handle((name, age, photo, level) -> Ordered.map(
                        "name", name, "age", age, "photo", photo.map(UploadFile::filename), "level", level));
    }

    private static Operation texts() {
        return get("/texts")
                .name("texts")
                .tags("a", "b")
                .deprecated()
                .responseDescription("R")
                .summary("Sum")
                .description("Desc\n\nmore")
                .operationId("opTexts")
                .status(203)
                .responses("default", ResponseDoc.of(Sub.class).description("All"))
                .responses(203, ResponseDoc.of("Own").with("links", Map.of("l", Map.of("operationId", "opTexts"))))
                .responses(
                        404,
                        ResponseDoc.of(Sub.class).description("X").with("content", Map.of("application/xml", Map.of())))
                .responseModel(new TypeRef<List<String>>() {})
                .handle(() -> List.of("a"));
    }
}
