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
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.gt;
import static io.fastapi.types.constraint.Constraints.maxLength;
import static io.fastapi.types.constraint.Constraints.minLength;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.FastApi;
import io.fastapi.input.UploadFile;
import io.fastapi.operation.Operation;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Omittable;
import io.fastapi.types.model.Strip;
import io.fastapi.types.model.ToUpper;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Validated;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code twins/defaults.py}. */
final class DefaultsTwin {

    private DefaultsTwin() {}

    enum Sizing {
        SMALL("s"),
        LARGE("l");

        private final String value;

        Sizing(String value) {
            this.value = value;
        }

        @JsonValue
        String value() {
            return this.value;
        }
    }

    record Side(@Default("3") int n, @Nullable String note) {}

    record Usual(
            @Default(" x ") @Strip @ToUpper @Size(min = 9) String text,
            @Default("-1") @Min(0) int count,
            @Default("[]") @Size(min = 1) List<String> few,
            @Default("3") double ratio,
            @Default("1.50") BigDecimal price,
            @Default("2020-01-02") LocalDate day,
            @Default("2020-01-02T03:04:05") Temporal when,
            @Default("PT1H") Duration span,
            @Default("s") Sizing size,
            @Default("[\"l\"]") List<Sizing> sizes,
            @Default("{}") Side side,
            @Default("[{\"n\":4}]") List<Side> sides,
            @Default("{\"q\":{}}") Map<String, Side> byName,

            @Default("00000000-0000-0000-0000-000000000001") UUID key,

            @Default("{\"z\":[1,null]}") Object anything,
            @Default("7") @Nullable Integer maybe,
            @Default(value = "[]", inSchema = false) List<Integer> made,
            @Default(value = "{}", inSchema = false) Side sideMade) {}

    record Inner(@Omittable @Nullable Integer x) {}

    record Page(
            @Omittable @Nullable Integer limit,
            @Omittable Optional<@Size(max = 3) String> order,
            @Omittable @Nullable List<Integer> ids,
            @Omittable @Nullable Inner inner) {}

    record Omitted(
            Optional<Integer> limit,
            Optional<String> order,
            Optional<List<Integer>> ids,
            Optional<Integer> depth,
            Optional<Integer> visits) {}

    record OmittedForm(
            Optional<Integer> limit, Optional<List<Integer>> ids, Optional<String> file, Optional<Integer> files) {}

    record OmittedBodies(Optional<Integer> limit, Optional<Inner> inner) {}

    static FastApi app() {
        return FastApi.of(
                post("/usual")
                        .name("usual")
                        .params(body(Usual.class))
                        .responseModel(Usual.class)
                        .handle(usual -> usual),
                post("/usual-unset")
                        .name("usual_unset")
                        .params(body(new TypeRef<Validated<Usual>>() {}))
                        .responseModel(model(Usual.class).excludeUnset())
                        .handle(usual -> usual),
                queries(),
                post("/page")
                        .name("page")
                        .params(body(Page.class))
                        .responseModel(Page.class)
                        .handle(page -> page),
                get("/page").name("page_query").params(query(Page.class)).handle(page -> page),
                get("/page-dict").name("page_dict").responseModel(Page.class).handle(() -> Ordered.map("limit", null)),
                get("/omitted")
                        .name("omitted")
                        .params(
                                query("limit", int.class).omittable(),
                                query("order").where(maxLength(3)).omittable(),
                                query("ids", int.class).list().omittable(),
                                header("depth", int.class).omittable(),
                                cookie("visits", int.class).omittable())
                        .handle((limit, order, ids, depth, visits) -> new Omitted(limit, order, ids, depth, visits)),
                post("/omitted-form")
                        .name("omitted_form")
                        .params(
                                form("limit", int.class).omittable(),
                                form("ids", int.class).list().omittable(),
                                file("file").omittable(),
                                file("files").list().omittable())
                        .handle((limit, ids, file, files) ->
                                new OmittedForm(limit, ids, file.map(UploadFile::filename), files.map(List::size))),
                post("/omitted-bodies")
                        .name("omitted_bodies")
                        .params(
                                body("limit", int.class).omittable(),
                                body("inner", Inner.class).omittable())
                        .handle((limit, inner) -> new OmittedBodies(limit, inner)),
                post("/omitted-body")
                        .name("omitted_body")
                        .params(body("inner", Inner.class).omittable())
                        .handle(inner -> inner),
                get("/nullable/{n}")
                        .name("nullable")
                        .params(path("n", int.class).optional().required())
                        .handle(n -> n),
                get("/nullable-ruled/{n}")
                        .name("nullable_ruled")
                        .params(path("n", int.class).where(gt(3)).optional().required())
                        .handle(n -> n));
    }

    private static Operation queries() {
        return get("/queries")
                .name("queries")
                .params(
                        query("text").where(minLength(9)).orElse(" x "),
                        query("count", int.class).where(ge(0)).orElse(-1),
                        query("price", BigDecimal.class).orElse(new BigDecimal("1.50")),
                        query("day", LocalDate.class).orElse(LocalDate.of(2020, 1, 2)),
                        query("span", Duration.class).orElse(Duration.ofHours(1)),
                        query("size", Sizing.class).orElse(Sizing.SMALL),
                        query("sizes", Sizing.class).list().orElse(List.of(Sizing.LARGE)),
                        query("made", int.class).list().orElseGet(() -> List.of(1, 2)))
                .handle((text, count, price, day, span, size, sizes, made) ->
                        List.of(text, count, price, day, span, size, sizes, made));
    }
}
