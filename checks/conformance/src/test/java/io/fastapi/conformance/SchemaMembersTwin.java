package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.maxLength;
import static io.fastapi.types.constraint.Constraints.minItems;

import io.fastapi.FastApi;
import io.fastapi.operation.Operation;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.Example;
import io.fastapi.types.model.JsonSchemaExtra;
import io.fastapi.types.model.Title;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code twins/schema_members.py}. */
final class SchemaMembersTwin {

    private SchemaMembersTwin() {}

    @Description("Inside.")
    record Inner(@Default("1") int x) {}

    @Title("Another title")
    @JsonSchemaExtra(
            "{\"description\": \"From the extra.\", \"x-order\": [2, 1], \"required\": [\"a\"], \"additionalProperties\": false}")
    record Titled(String a, @Default("0") int b) {}

    @SuppressWarnings("deprecation") // the annotation is for the schema
    record Fields(
            @JsonSchemaExtra("{\"x-a\": null, \"x-b\": {\"c\": [true, 1.5, \"t\"]}, \"format\": \"phone\"}")
            String plain,

            @JsonSchemaExtra("{\"type\": \"integer\", \"title\": \"Replaced\"}")
            String typed,

            @JsonSchemaExtra("{\"x-inner\": 1}") Inner inner,

            @Description("Described.") @Title("Titled") @Example("{\"x\": 2}")
            Inner described,

            @Default("{}") @JsonSchemaExtra("{\"x-default\": 1}")
            Inner withDefault,

            @JsonSchemaExtra("{\"x-optional\": 1}") @Description("Perhaps.") @Nullable
            Inner optional,

            @Default("[]") @JsonSchemaExtra("{\"x-list\": 1, \"items\": {\"type\": \"object\"}}")
            List<Inner> listed,

            @Default("{}") Map<String, @Min(1) Integer> byName,

            @Default("[]") List<@Size(min = 2) String> several,

            @Default("1") @Deprecated @Example("1") @Example("2")
            int old,

            @Default("5") @Min(1) @JsonSchemaExtra("{\"minimum\": 0, \"example\": 3}")
            int ruled) {}

    record Holder(Titled titled, @Default("[]") List<Titled> more) {}

    static FastApi app() {
        return FastApi.of(parameters(), bodies(), forms(), models());
    }

    private static Operation parameters() {
        return get("/parameters/{part}")
                .name("parameters")
                .params(
                        path("part")
                                .jsonSchemaExtra("x-path", 1)
                                .title("A part")
                                .description("Of it.")
                                .examples("p"),
                        query("q")
                                .jsonSchemaExtra("x-query", Map.of("a", List.of(1)))
                                .jsonSchemaExtra("format", "own")
                                .examples("a", "b")
                                .orElse("d"),
                        query("n", int.class)
                                .jsonSchemaExtra("x-n", 1)
                                .where(ge(1))
                                .deprecated()
                                .optional(),
                        query("words")
                                .list()
                                .jsonSchemaExtra("items", Ordered.map("type", "string", "enum", List.of("a")))
                                .where(minItems(1))
                                .orElse(List.of("a")),
                        header("x_head", int.class)
                                .jsonSchemaExtra("x-head", 1)
                                .example(3)
                                .orElse(1),
                        cookie("crumb")
                                .jsonSchemaExtra("x-crumb", 1)
                                .openapiExample("a", Ordered.map("value", "v", "summary", "S"))
                                .orElse(""),
                        query("hidden")
                                .includeInSchema(false)
                                .jsonSchemaExtra("x", 1)
                                .orElse(""))
                .handle((part, q, n, words, head, crumb, hidden) -> Arrays.asList(part, q, n, words, head, crumb));
    }

    private static ApiRouter bodies() {
        return ApiRouter.of(
                post("/whole")
                        .name("whole")
                        .params(body("item", Inner.class)
                                .jsonSchemaExtra("x-body", 1)
                                .title("A body")
                                .description("Of it.")
                                .examples(new Inner(1)))
                        .handle(item -> item),
                post("/scalar")
                        .name("scalar")
                        .params(body("size", int.class)
                                .jsonSchemaExtra("x-size", 1)
                                .where(ge(1))
                                .example(5))
                        .handle(size -> size),
                post("/parts")
                        .name("parts")
                        .params(
                                body("inner", Inner.class)
                                        .jsonSchemaExtra("x-inner", 1)
                                        .description("Described.")
                                        .title("Part"),
                                body("size", int.class)
                                        .jsonSchemaExtra("x-size", 1)
                                        .deprecated()
                                        .orElse(1),
                                body("note", String.class)
                                        .jsonSchemaExtra("x-note", 1)
                                        .where(maxLength(5))
                                        .optional())
                        .handle((inner, size, note) -> Arrays.asList(inner, size, note)));
    }

    private static ApiRouter forms() {
        return ApiRouter.of(
                post("/form")
                        .name("form")
                        .params(
                                form("name")
                                        .jsonSchemaExtra("x-name", 1)
                                        .example("n")
                                        .title("Name!"),
                                form("tags")
                                        .list()
                                        .jsonSchemaExtra("x-tags", 1)
                                        .examples(List.of("a"))
                                        .orElse(List.of()))
                        .handle((name, tags) -> List.of(name, tags)),
                post("/files")
                        .name("files")
                        .params(
                                file("file").jsonSchemaExtra("x-file", 1).description("A file."),
                                file("raw", byte[].class)
                                        .jsonSchemaExtra("x-raw", 1)
                                        .orElse(new byte[0]),
                                file("more")
                                        .list()
                                        .jsonSchemaExtra("x-more", 1)
                                        .deprecated()
                                        .orElse(List.of()))
                        .handle((file, raw, more) -> List.of(file.filename(), raw.length, more.size())));
    }

    private static ApiRouter models() {
        return ApiRouter.of(
                post("/fields")
                        .name("fields")
                        .params(body("fields", Fields.class))
                        .responseModel(Fields.class)
                        .handle(fields -> fields),
                post("/holder")
                        .name("holder")
                        .params(body("holder", Holder.class))
                        .responseModel(Holder.class)
                        .handle(holder -> holder),
                get("/query-model")
                        .name("query_model")
                        .params(query(Titled.class))
                        .handle(titled -> titled),
                post("/form-model")
                        .name("form_model")
                        .params(form(Titled.class))
                        .handle(titled -> titled));
    }
}
