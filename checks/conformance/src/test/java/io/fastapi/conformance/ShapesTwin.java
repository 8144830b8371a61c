package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.lt;
import static io.fastapi.types.constraint.Constraints.minItems;
import static io.fastapi.types.constraint.Constraints.oneOf;
import static io.fastapi.types.constraint.Constraints.pattern;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.fastapi.FastApi;
import io.fastapi.input.In;
import io.fastapi.input.Param;
import io.fastapi.operation.Operation;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.TypeSpec;
import io.fastapi.types.model.Union;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code twins/shapes.py}. */
final class ShapesTwin {

    private ShapesTwin() {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Point(double x, @Min(0) double y) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Label(String text, boolean shown) {}

    record Line(
            Point start, @Nullable Point end, @Default("[]") List<Label> labels) {}

    record Loose(
            @Union({int.class, String.class}) Object id,
            @Union({int.class, double.class}) @Default("1") Object size,
            @Default("[]") List<@Union({LocalDate.class, int.class}) Object> days) {}

    record Retry(
            @Literal({"linear", "exponential"}) String backoff,
            @Literal({"1", "3", "5"}) @Default("3") int attempts) {}

    record Texts(
            @Pattern(regexp = "^\\w+$") @Default("a") String word,
            @Pattern(regexp = "\\d{2}") @Default("12") String digits) {}

    sealed interface Payment permits Card, Transfer {}

    record Card(String number) implements Payment {}

    record Transfer(String iban, @Default("GLS") String bank) implements Payment {}

    record Scalars(Object id, Object size, Optional<Object> when, Optional<Object> limit) {}

    record Attempts(int n, String backoff) {}

    record Texted(List<Integer> ids, int n) {}

    static FastApi app() {
        return FastApi.of(
                echo("/line/", "line", Line.class),
                echo("/point/", "point", Point.class),
                echo("/loose/", "loose", Loose.class),
                scalars(),
                post("/pay/").name("pay").params(form(Payment.class)).handle(payment -> payment),
                echo("/retry/", "retry", Retry.class),
                get("/attempts/")
                        .name("attempts")
                        .params(
                                query("n", int.class).where(oneOf(1, 3, 5)).orElse(3),
                                query("backoff").where(oneOf("linear")).orElse("linear"))
                        .handle((n, backoff) -> new Attempts(n, backoff)),
                echo("/texts/", "texts", Texts.class),
                get("/codes/")
                        .name("codes")
                        .params(query("code").where(pattern("[0-9]{2}")))
                        .handle(code -> code),
                post("/any/").name("any_").params(body("value", Object.class)).handle(value -> value),
                post("/wrong/")
                        .name("wrong")
                        .params(body("value", int.class).embed())
                        .handle(value -> value),
                texts(),
                post("/when/")
                        .name("when")
                        .params(body("at", Temporal.class).embed())
                        .handle(at -> at));
    }

    private static <T> Operation echo(String path, String name, Class<T> model) {
        return post(path).name(name).params(body(model)).responseModel(model).handle(value -> value);
    }

    private static Operation scalars() {
        return get("/scalars/{id}")
                .name("scalars")
                .params(
                        Param.of(
                                In.PATH, "id", TypeSpec.of(new TypeRef<@Union({int.class, String.class}) Object>() {})),
                        query("size", new TypeRef<@Union({int.class, boolean.class}) Object>() {})
                                .orElse(1),
                        Param.of(
                                        In.HEADER,
                                        "x_when",
                                        TypeSpec.of(new TypeRef<@Union({int.class, LocalDate.class}) Object>() {}))
                                .optional(),
                        Param.of(
                                        In.COOKIE,
                                        "limit",
                                        TypeSpec.of(new TypeRef<@Union({int.class, double.class}) Object>() {}))
                                .optional())
                .handle((id, size, when, limit) -> new Scalars(id, size, when, limit));
    }

    private static Operation texts() {
        return get("/json/")
                .name("json")
                .params(
                        Param.of(
                                In.QUERY,
                                "ids",
                                TypeSpec.of(Integer.class)
                                        .where(List.of(ge(1)))
                                        .list()
                                        .where(List.of(minItems(2)))
                                        .jsonText()),
                        query("n", int.class).json().where(lt(10)).orElse(1))
                .handle((ids, n) -> new Texted(ids, n));
    }
}
