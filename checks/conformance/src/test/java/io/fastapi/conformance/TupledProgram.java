package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.maxItems;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.fastapi.FastApi;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tuples of {@code twins/services_deep.py}. */
final class TupledProgram {
    private TupledProgram() {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Ints(BigInteger x, BigInteger y) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Floats(double x, double y) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Dated(LocalDate day, double amount) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Named(BigInteger number, String name) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Flags(boolean first, boolean second) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Span(LocalDate from, @Nullable LocalDate to) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Labelled(String name, ReducedProgram.Public item) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Deep(Named named, List<BigInteger> numbers) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Counted(ReducedProgram.Public item, BigInteger count) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Answer(ReducedProgram.Public item, List<ReducedProgram.Public> more) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Flagged(String text, boolean flag) {}

    record Shape(
            @Default("[0, 0]") Floats at,
            @Nullable Span span,
            @Default("[]") List<Ints> path,
            @Default("{}") Map<String, Labelled> names,
            @Default("[[1, \"a\"], []]") Deep deep) {}

    static FastApi app() {
        return FastApi.of(parameters(), bodies()).title("Tupled");
    }

    private static ApiRouter parameters() {
        return ApiRouter.of(
                get("/query")
                        .name("query")
                        .params(
                                query("at", Ints.class),
                                query("span", Dated.class).description("Span.").optional())
                        .handle((at, span) -> Ordered.map("at", at, "span", span)),
                get("/header")
                        .name("header")
                        .params(header("x_at", Named.class).orElse(new Named(BigInteger.ONE, "d")))
                        .handle(at -> at),
                get("/cookie")
                        .name("cookie")
                        .params(cookie("at", Named.class).optional())
                        .handle(at -> at),
                post("/form")
                        .name("form")
                        .params(
                                form("at", Named.class),
                                form("more", Flags.class).orElse(new Flags(true, false)))
                        .handle((at, more) -> List.of(at, more)));
    }

    private static ApiRouter bodies() {
        return ApiRouter.of(
                post("/shape")
                        .name("shape")
                        .responseModel(Shape.class)
                        .params(body("shape", Shape.class))
                        .handle(shape -> shape),
                post("/body")
                        .name("body")
                        .responseModel(Counted.class)
                        .params(body("pair", Counted.class))
                        .handle(pair -> pair),
                post("/embed")
                        .name("embed")
                        .params(
                                body("a", Named.class),
                                body("b", new TypeRef<List<Flagged>>() {})
                                        .where(maxItems(1))
                                        .orElse(List.of()))
                        .handle((a, b) -> Ordered.map("a", a, "b", b)),
                get("/out")
                        .name("out")
                        .responseModel(Answer.class)
                        .handle(() -> List.of(
                                new ReducedProgram.Child("c", "c"),
                                List.of(new ReducedProgram.Private("p", "s"), Ordered.map("name", "d", "more", 1)))),
                get("/out/wrong").name("out_wrong").responseModel(Ints.class).handle(() -> List.of(1, 2, 3)));
    }
}
