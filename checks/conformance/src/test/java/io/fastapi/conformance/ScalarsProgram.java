package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.lt;
import static io.fastapi.types.constraint.Constraints.oneOf;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.MultipleOf;
import io.fastapi.types.model.Secret;
import io.fastapi.types.model.Strip;
import io.fastapi.types.model.Title;
import io.fastapi.types.model.ToUpper;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The scalars of {@code twins/services.py}. */
final class ScalarsProgram {
    private ScalarsProgram() {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Pair(int number, String text) {}

    @Title("All of it")
    record Everything(
            UUID id,
            @Positive @Digits(integer = 4, fraction = 2) BigDecimal amount,
            @Default("PT1H1S") @JsonProperty("wait") Duration waiting,
            Temporal at,
            LocalDate day,
            @Nullable LocalTime clock,
            @Nullable InetAddress host,
            @Nullable URI link,
            @Nullable @Email String mail,

            @Strip @ToUpper @Size(min = 2) @Pattern(regexp = "^[A-Z]+$")
            String code,

            @Default("\"\"") Secret<String> pin,
            @Default("1") @Positive BigInteger count,
            @Default("{}") Map<PlacesProgram.Colour, @PositiveOrZero BigInteger> stock,
            @Default("abc") byte[] data,
            @Default("1") PlacesProgram.Zone level,

            @Default("0.5") @DecimalMin("0") @DecimalMax("1") @MultipleOf("0.25")
            double ratio,

            @Default("[1, \"a\"]") Pair pair,
            @Default("[]") @Size(max = 3) Set<BigInteger> unique,
            @Nullable Boolean flag,

            @Nullable @Union({BigInteger.class, double.class, String.class})
            Object either,

            @Nullable @Literal({"x", "y"}) String kind) {}

    private static final Dependency<Map<String, Object>> FIRST = depends(
            query("amount", BigDecimal.class).where(lt(10)).orElse(new BigDecimal("1.0")),
            query("wait", Duration.class).orElse(Duration.ofMinutes(1)),
            query("level", PlacesProgram.Zone.class).orElse(PlacesProgram.Zone.TWO),
            query("colour", PlacesProgram.Colour.class).list().orElse(List.of(PlacesProgram.Colour.RED)),
            query("day", LocalDate.class).orElse(LocalDate.of(2024, 2, 29)),
            query("at", Temporal.class).optional(),
            query("host", InetAddress.class).optional(),
            (amount, wait, level, colour, day, at, host) -> Ordered.map(
                    "amount", amount, "wait", wait, "level", level, "colour", colour, "day", day, "at", at, "host",
                    host));

    static FastApi app() {
        return FastApi.of(
                        post("/everything")
                                .name("everything")
                                .responseModel(Everything.class)
                                .params(body("value", Everything.class))
                                .handle(value -> value),
                        post("/raw")
                                .name("raw")
                                .params(body("value", Everything.class))
                                .handle(value -> Ordered.map("value", value, "either", pythonName(value.either()))),
                        get("/query")
                                .name("query")
                                .params(
                                        FIRST,
                                        query("big", BigInteger.class).orElse(BigInteger.valueOf(5)),
                                        query("ratio", double.class).orElse(1e3),
                                        query(
                                                        "either",
                                                        new TypeRef<
                                                                @Union({BigInteger.class, boolean.class}) Object>() {})
                                                .optional(),
                                        query("kind").where(oneOf("x", "y")).optional(),
                                        query("uid", UUID.class).optional())
                                .handle((first, big, ratio, either, kind, uid) -> {
                                    first.putAll(Ordered.map(
                                            "big", big, "ratio", ratio, "either", either, "kind", kind, "uid", uid));
                                    return first;
                                }))
                .title("Scalars");
    }

    private static String pythonName(@Nullable Object value) {
        if (value == null) {
            return "NoneType";
        }
        return value instanceof String ? "str" : value instanceof Double ? "float" : "int";
    }
}
