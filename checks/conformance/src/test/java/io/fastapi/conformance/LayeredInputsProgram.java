package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.route;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.minLength;
import static io.fastapi.types.constraint.Constraints.multipleOf;
import static io.fastapi.types.constraint.Constraints.oneOf;
import static io.fastapi.types.constraint.Constraints.pattern;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.conformance.LayeredModels.Leaf;
import io.fastapi.conformance.LayeredModels.Size;
import io.fastapi.conformance.LayeredModels.Slot;
import io.fastapi.conformance.LayeredModels.Tone;
import io.fastapi.conformance.LayeredModels.Two;
import io.fastapi.input.UploadFile;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.MultipleOf;
import io.fastapi.types.model.Omittable;
import io.fastapi.types.model.Title;
import io.fastapi.types.model.TypeRef;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters and forms of {@code twins/models_layers.py}. */
final class LayeredInputsProgram {
    private LayeredInputsProgram() {}

    record Lax(
            @Omittable @Nullable Integer n,
            @Omittable @Nullable Leaf leaf,
            @Omittable @Nullable List<Leaf> leaves,
            @Omittable @Nullable Tone tone,
            @Omittable @Nullable Map<String, Integer> by,
            @Omittable @Nullable @Title("Day of it") LocalDate day,
            @Omittable @Nullable Two<Integer, Integer> pair) {}

    record FormIn(
            @JsonProperty("x-title") String title,
            @Default("[]") List<Tone> tones,
            @Default("[]") Set<Size> sizes,
            @Default("1") @Literal({"1", "2"}) int kind,
            @JsonProperty("nums") @Default("[1]") List<Integer> numbers,
            UploadFile file,
            @Default("[]") List<UploadFile> more,
            @Nullable UploadFile maybe) {}

    record Jar(
            @Default("[]") List<Integer> ids,
            @Nullable List<Tone> tones,
            @Default("n") String name) {}

    record Multiples(
            @Default("3") @MultipleOf("3") int i,
            @Default("0.5") @MultipleOf("0.5") double f,
            @Default("{}") Map<String, @MultipleOf("2") Integer> by) {}

    record Patterns(
            @Default("w") @Pattern(regexp = "^\\w+$") String word,
            @Default("[]") List<@Pattern(regexp = "^\\d{2}$") String> several,

            @Default("{}") Map<@Pattern(regexp = "^[\\w-]+$") String, @Pattern(regexp = "\\s") String> by,

            @Pattern(regexp = "^\\W\\D$") @Nullable String maybe,

            @Default("l") @Pattern(regexp = "^[^\\W\\d]+$") String letters,

            @Default("abc") @Pattern(regexp = "(?i)^[^\\W\\d_]b.$")
            String free) {}

    record CamelLeaf(
            @JsonProperty("leafSize") @Default("1") int leafSize,
            @JsonProperty("x-own") @Default("o") String ownName) {}

    record CamelTree(
            @JsonProperty("firstLeaf") CamelLeaf firstLeaf,
            @JsonProperty("moreLeaves") @Default("[]") List<CamelLeaf> moreLeaves,
            @JsonProperty("byName") @Default("{}") Map<String, CamelLeaf> byName,
            @JsonProperty("leafSlot") @Nullable Slot<CamelLeaf> leafSlot) {}

    record Filter(
            int needed,
            @Default("low") Tone tone,
            @Default("2026-01-02") LocalDate day,
            @Default("2026-01-02T03:00:00") Temporal at,
            @Default("1.50") BigDecimal price,
            @Default("[\"a\",\"b\"]") List<String> words,
            @Default(value = "[\"high\"]", inSchema = false) List<Tone> tones,

            @Default("\" x \"") @jakarta.validation.constraints.Size(min = 2)
            String strip,

            @Default("2") double ratio,
            @Nullable String none) {}

    private static final CamelTree TREE = new CamelTree(
            new CamelLeaf(2, "o"),
            List.of(new CamelLeaf(1, "o")),
            Map.of("a_b", new CamelLeaf(1, "p")),
            new Slot<>(new CamelLeaf(1, "o")));

    static ApiRouter dated() {
        return ApiRouter.of(get("/times")
                .name("read_times")
                .params(
                        query("at", Temporal.class),
                        query("several", Temporal.class).list().orElseGet(List::of),
                        query("since", Temporal.class).orElse(LocalDateTime.of(2026, 1, 2, 3, 4, 5, 600_000)),
                        header("x_at", Temporal.class).optional(),
                        cookie("c_at", Temporal.class).optional())
                .handle((at, several, since, x, c) ->
                        Ordered.map("at", at, "several", several, "since", since, "x_at", x, "c_at", c)));
    }

    static ApiRouter lax() {
        return ApiRouter.of(
                post("/lax")
                        .name("echo_lax")
                        .responseModel(Object.class)
                        .params(body("lax", Lax.class))
                        .handle(lax -> lax),
                post("/lax/typed")
                        .name("echo_lax_typed")
                        .responseModel(model(Lax.class).excludeNone())
                        .params(body("lax", Lax.class))
                        .handle(lax -> lax),
                get("/lax")
                        .name("read_lax")
                        .params(
                                query("n", int.class).omittable(),
                                query("tones", Tone.class).list().omittable(),
                                header("x_n", int.class).omittable(),
                                cookie("c_n", int.class).omittable(),
                                query("tone", Tone.class).omittable())
                        .handle((n, tones, x, c, tone) ->
                                Ordered.map("n", n, "tones", tones, "x_n", x, "c_n", c, "tone", tone)),
                post("/lax/form")
                        .name("read_lax_form")
                        .params(
                                form("n", int.class).omittable(),
                                form("words").list().omittable())
                        .handle((n, words) -> Ordered.map("n", n, "words", words)),
                post("/lax/body")
                        .name("read_lax_body")
                        .params(
                                body("leaf", Leaf.class).omittable(),
                                body("n", int.class).where(ge(1)).omittable())
                        .handle((leaf, n) -> Ordered.map("leaf", leaf, "n", n)));
    }

    static ApiRouter forms() {
        return ApiRouter.of(
                post("/form")
                        .name("read_form")
                        .params(form(FormIn.class).mediaType("multipart/form-data"))
                        .handle(form -> Ordered.map(
                                "title", form.title(),
                                "tones", form.tones(),
                                "sizes", form.sizes().stream().sorted().toList(),
                                "kind", form.kind(),
                                "numbers", form.numbers(),
                                "file", form.file().filename(),
                                "more",
                                        form.more().stream()
                                                .map(UploadFile::filename)
                                                .toList(),
                                "maybe",
                                        form.maybe() == null
                                                ? null
                                                : form.maybe().filename())),
                post("/form/single")
                        .name("read_form_single")
                        .params(
                                form("tones", Tone.class).list().alias("t"),
                                form("kinds", int.class)
                                        .where(oneOf(1, 2))
                                        .list()
                                        .orElse(List.of(1)),
                                form("sizes", Size.class).list().optional(),
                                file("file", byte[].class).alias("f").optional())
                        .handle((tones, kinds, sizes, file) -> Ordered.map(
                                "tones", tones, "kinds", kinds, "sizes", sizes, "file", file.map(f -> f.length))));
    }

    static ApiRouter cookies() {
        return ApiRouter.of(
                get("/jar").name("read_jar").params(cookie(Jar.class)).handle(jar -> jar),
                get("/cookies")
                        .name("read_cookies")
                        .params(
                                cookie("ids", int.class).list().orElse(List.of(1)),
                                cookie("tones", Tone.class).list().optional(),
                                cookie("kind", int.class).where(oneOf(1, 2)).orElse(1))
                        .handle((ids, tones, kind) -> Ordered.map("ids", ids, "tones", tones, "kind", kind)));
    }

    static ApiRouter multiples() {
        return ApiRouter.of(
                get("/multiples")
                        .name("read_multiples")
                        .params(
                                query("i", BigInteger.class)
                                        .where(multipleOf(3))
                                        .orElse(BigInteger.valueOf(3)),
                                query("f", double.class).where(multipleOf(0.1)).orElse(0.1),
                                query("d", BigDecimal.class)
                                        .where(multipleOf(new BigDecimal("0.01")))
                                        .orElse(new BigDecimal("0.01")),
                                query("several", int.class)
                                        .where(multipleOf(2))
                                        .list()
                                        .orElse(List.of()))
                        .handle((i, f, d, several) -> Ordered.map("i", i, "f", f, "d", d, "several", several)),
                LayeredBodiesProgram.echo("/multiples", "echo_multiples", "multiples", new TypeRef<Multiples>() {}));
    }

    static ApiRouter patterns() {
        return ApiRouter.of(
                LayeredBodiesProgram.echo("/patterns", "echo_patterns", "patterns", new TypeRef<Patterns>() {}),
                get("/patterns/{word}")
                        .name("read_patterns")
                        .params(
                                path("word").where(pattern("^\\w+$")),
                                query("digits").where(pattern("^\\d+$")).optional(),
                                query("several").where(pattern("^\\D+$")).list().orElse(List.of()),
                                header("x_space")
                                        .where(pattern("^\\S+\\s\\S+$"))
                                        .optional(),
                                cookie("c_word").where(pattern("^\\w{2}$")).optional())
                        .handle((word, digits, several, space, c) -> Ordered.map(
                                "word", word, "digits", digits, "several", several, "x_space", space, "c_word", c)),
                post("/patterns/form")
                        .name("read_pattern_form")
                        .params(
                                form("word").where(pattern("^\\w\\d$")),
                                form("several").where(pattern("\\d")).list().orElse(List.of()))
                        .handle((word, several) -> Ordered.map("word", word, "several", several)));
    }

    static ApiRouter names() {
        return ApiRouter.of(
                get("/camel").name("read_camel").responseModel(CamelTree.class).handle(() -> TREE),
                get("/camel/names")
                        .name("read_camel_names")
                        .responseModel(model(CamelTree.class).byAlias(false))
                        .handle(() -> TREE),
                get("/camel/list")
                        .name("read_camel_list")
                        .responseModel(model(new TypeRef<List<CamelTree>>() {})
                                .byAlias(false)
                                .excludeDefaults())
                        .handle(() -> List.of(TREE)),
                get("/camel/dict")
                        .name("read_camel_dict")
                        .responseModel(model(new TypeRef<Map<String, Slot<CamelTree>>>() {})
                                .byAlias(false)
                                .exclude("t.value.first_leaf"))
                        .handle(() -> Map.of("t", Map.of("value", TREE))),
                route("/methods")
                        .name("no_methods")
                        .params(query("q", int.class).orElse(1))
                        .handle(q -> q));
    }

    static ApiRouter filters() {
        return ApiRouter.of(
                get("/nullable/{n}/{day}/{tone}/{text}")
                        .name("read_nullable")
                        .params(
                                path("n", int.class).optional().required(),
                                path("day", LocalDate.class).optional().required(),
                                path("tone", Tone.class).optional().required(),
                                path("text").where(minLength(2)).optional().required())
                        .handle((n, day, tone, text) -> Ordered.map("n", n, "day", day, "tone", tone, "text", text)),
                get("/filter").name("read_filter").params(query(Filter.class)).handle(filter -> filter),
                get("/filter/header")
                        .name("read_filter_header")
                        .params(header(Filter.class))
                        .handle(filter -> filter),
                get("/filter/cookie")
                        .name("read_filter_cookie")
                        .params(cookie(Filter.class))
                        .handle(filter -> filter),
                post("/filter/form")
                        .name("read_filter_form")
                        .params(form(Filter.class))
                        .handle(filter -> filter));
    }
}
