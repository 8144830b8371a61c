package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.minLength;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.input.UploadFile;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code twins/alias_choices.py}. */
final class AliasChoicesTwin {

    private static final Dependency<Integer> COUNTED =
            depends(query("count", int.class).alias("c", "count").orElse(0), count -> count);

    private AliasChoicesTwin() {}

    record Item(String name) {}

    record Filters(
            @JsonProperty("max") @JsonAlias({"limit", "size"})
            int limit,

            @JsonProperty("sort-by") @JsonAlias("order") @Default("[]")
            List<String> sort,

            @JsonProperty("from") @Nullable Integer start) {}

    static FastApi app() {
        return FastApi.of(parameters(), forms(), bodies(), filters());
    }

    private static ApiRouter parameters() {
        return ApiRouter.of(
                get("/query/")
                        .name("query")
                        .params(
                                query("number", int.class)
                                        .alias("n", "number", "no")
                                        .where(ge(1)),
                                query("text").alias("t", "text").orElse("none"),
                                query("words").alias("w", "words").list().orElse(List.of()),
                                query("maybe", int.class).alias("m", "maybe").optional())
                        .handle((number, text, words, maybe) ->
                                Ordered.map("number", number, "text", text, "words", words, "maybe", maybe)),
                get("/one/")
                        .name("one")
                        .params(query("number", int.class).alias("b"))
                        .handle(number -> number),
                get("/headers/")
                        .name("headers")
                        .params(
                                header("token").alias("X-Token", "x_key", "Token"),
                                header("several", int.class)
                                        .alias("x-n", "x-m")
                                        .list()
                                        .orElse(List.of()))
                        .handle((token, several) -> Ordered.map("token", token, "several", several)),
                get("/cookies/")
                        .name("cookies")
                        .params(cookie("session", int.class).alias("sid", "session", "s"))
                        .handle(session -> session),
                get("/dependency/").name("dependency").params(COUNTED).handle(count -> count));
    }

    private static ApiRouter forms() {
        return ApiRouter.of(
                post("/form/")
                        .name("form")
                        .params(
                                form("name").alias("n", "name").where(minLength(2)),
                                form("tags").alias("t", "tags").list().orElse(List.of()))
                        .handle((name, tags) -> Ordered.map("name", name, "tags", tags)),
                post("/files/")
                        .name("files")
                        .params(
                                file("file").alias("f", "file"),
                                file("raw", byte[].class).alias("r", "raw").orElse(new byte[0]),
                                file("several").alias("s", "several").list().orElse(List.of()))
                        .handle((file, raw, several) -> Ordered.map(
                                "file",
                                file.filename(),
                                "raw",
                                raw.length,
                                "several",
                                several.stream().map(UploadFile::filename).toList())));
    }

    private static ApiRouter bodies() {
        return ApiRouter.of(
                post("/body/")
                        .name("body")
                        .params(body("item", Item.class).alias("thing", "item").embed())
                        .handle(item -> item),
                post("/bodies/")
                        .name("bodies")
                        .params(
                                body("item", Item.class).alias("thing", "item"),
                                body("count", int.class).alias("n", "count").orElse(1))
                        .handle((item, count) -> Ordered.map("item", item, "count", count)),
                post("/whole/")
                        .name("whole")
                        .params(body("item", Item.class).alias("thing", "item"))
                        .handle(item -> item));
    }

    private static ApiRouter filters() {
        return ApiRouter.of(
                get("/filters/").name("filters").params(query(Filters.class)).handle(filters -> shown(filters)),
                post("/filters/")
                        .name("filters_form")
                        .params(form(Filters.class))
                        .handle(filters -> shown(filters)),
                post("/filters-json/")
                        .name("filters_json")
                        .params(body("filters", Filters.class))
                        .handle(filters -> shown(filters)));
    }

    private static Map<String, @Nullable Object> shown(Filters filters) {
        return Ordered.map("limit", filters.limit(), "sort", filters.sort(), "start", filters.start());
    }
}
