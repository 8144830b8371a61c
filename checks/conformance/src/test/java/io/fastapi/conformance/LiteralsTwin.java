package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.oneOf;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.FastApi;
import io.fastapi.input.Param;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.TypeRef;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code twins/literals.py}. */
final class LiteralsTwin {

    private static final String ACCENT = "\u00e9";

    private LiteralsTwin() {}

    record Model(
            @Literal({"1", "2", "3"}) int few,
            @Literal({"a", "b c", ACCENT}) @Default("a") String word,
            @Literal({"1", "2", "3"}) @Nullable Integer maybe,
            @Default("[]") List<@Literal({"1", "2", "3"}) Integer> fews,

            @Default("{}") Map<@Literal({"a", "b c", ACCENT}) String, @Literal({"1", "2", "3"}) Integer> byWord,

            @Literal({"-1", "0", "10000000000"}) @Default("0")
            long far,

            @Literal("x") @Default("x") String only) {}

    record Part(
            @JsonProperty("partName") String partName,
            @JsonProperty("x-own") @Default("1") int ownName) {}

    record Whole(
            @JsonProperty("wholeName") @Default("w") String wholeName,
            @JsonProperty("firstPart") Part firstPart,
            @JsonProperty("moreParts") @Default("[]") List<Part> moreParts,
            @JsonProperty("byName") @Default("{}") Map<String, Part> byName) {}

    private static final Whole WHOLE =
            new Whole("w", new Part("f", 1), List.of(new Part("m", 2)), Map.of("a_b", new Part("d", 1)));

    static FastApi app() {
        return FastApi.of(parameters(), forms(), names());
    }

    private static Param<Integer> few(Param<Integer> param) {
        return param.where(oneOf(1, 2, 3));
    }

    private static Param<String> word(Param<String> param) {
        return param.where(oneOf("a", "b c", ACCENT));
    }

    private static ApiRouter parameters() {
        return ApiRouter.of(
                get("/path/{few}/{word}")
                        .name("read_path")
                        .params(few(path("few", int.class)), word(path("word")))
                        .handle((few, word) -> List.of(few, word)),
                get("/query")
                        .name("read_query")
                        .params(
                                few(query("few", int.class)).orElse(2),
                                word(query("word")).optional(),
                                word(query("words")).list().orElse(List.of()),
                                few(query("fews", int.class)).list().orElse(List.of(1)),
                                query("only").where(oneOf("one")).orElse("one"),
                                query("number", int.class).where(oneOf(5)).orElse(5))
                        .handle((few, word, words, fews, only, number) ->
                                List.of(few, word, words, fews, only, number)),
                get("/header")
                        .name("read_header")
                        .params(
                                word(header("x_word")),
                                few(header("x_few", int.class)).orElse(1))
                        .handle((word, few) -> List.of(word, few)),
                get("/cookie")
                        .name("read_cookie")
                        .params(
                                word(cookie("word")).optional(),
                                few(cookie("few", int.class)).orElse(1))
                        .handle((word, few) -> List.of(word, few)));
    }

    private static ApiRouter forms() {
        return ApiRouter.of(
                post("/form")
                        .name("create_form")
                        .params(word(form("word")), few(form("few", int.class)).orElse(1))
                        .handle((word, few) -> List.of(word, few)),
                post("/model")
                        .name("create_model")
                        .params(body("model", Model.class))
                        .responseModel(Model.class)
                        .handle(model -> model),
                get("/answer/{kind}")
                        .name("read_answer")
                        .params(path("kind"))
                        .responseModel(Model.class)
                        .handle(kind -> switch (kind) {
                            case "right" -> Map.of("few", 1);
                            case "wrong" -> Map.of("few", 4);
                            case "text" -> Map.of("few", "1");
                            default -> Map.of("few", 1, "word", "z");
                        }));
    }

    private static ApiRouter names() {
        return ApiRouter.of(
                get("/aliases").name("read_aliases").responseModel(Whole.class).handle(() -> WHOLE),
                get("/names")
                        .name("read_names")
                        .responseModel(model(Whole.class).byAlias(false))
                        .handle(() -> WHOLE),
                get("/names-some")
                        .name("read_names_some")
                        .responseModel(model(Whole.class).byAlias(false).exclude("more_parts", "by_name"))
                        .handle(() -> WHOLE),
                get("/names-list")
                        .name("read_names_list")
                        .responseModel(model(new TypeRef<List<Whole>>() {})
                                .byAlias(false)
                                .excludeDefaults())
                        .handle(() -> Arrays.asList(WHOLE, new Whole("w", new Part("p", 1), List.of(), Map.of()))),
                get("/names-dict")
                        .name("read_names_dict")
                        .responseModel(model(Whole.class).byAlias(false))
                        .handle(() -> Map.of("firstPart", Map.of("partName", "f", "x-own", 5))));
    }
}
