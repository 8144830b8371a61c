package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.decimalPlaces;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.maxDigits;
import static io.fastapi.types.constraint.Constraints.minLength;
import static io.fastapi.types.constraint.Constraints.oneOf;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.FastApi;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.Literal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The places of {@code twins/services.py}. */
final class PlacesProgram {
    private PlacesProgram() {}

    enum Zone {
        ONE(1),
        TWO(2);

        private final int value;

        Zone(int value) {
            this.value = value;
        }

        @JsonValue
        int value() {
            return this.value;
        }
    }

    @Description("How it looks.")
    enum Colour {
        @JsonProperty("red")
        RED,
        @JsonProperty("dark blue")
        DARK_BLUE
    }

    sealed interface Value permits Number, All {}

    record Number(@JsonValue int value) implements Value {}

    record All(@JsonValue @Literal("all") String value) implements Value {}

    static FastApi app() {
        return FastApi.of(typed(), shaped()).title("Places");
    }

    private static ApiRouter typed() {
        return ApiRouter.of(
                get("/zone/{zone}")
                        .name("zone")
                        .params(path("zone", Zone.class))
                        .handle(zone -> zone),
                get("/colour/{colour}/{id}")
                        .name("colour")
                        .params(
                                path("colour", Colour.class),
                                path("id", UUID.class),
                                query("at", LocalDate.class).optional())
                        .handle((colour, id, at) -> Ordered.map("colour", colour, "id", id, "at", at)),
                get("/amount/{amount}")
                        .name("amount")
                        .params(path("amount", BigDecimal.class).where(ge(0), maxDigits(5), decimalPlaces(2)))
                        .handle(amount -> Ordered.map("amount", amount)),
                get("/flag/{flag}")
                        .name("flag")
                        .params(path("flag", boolean.class))
                        .handle(flag -> flag),
                get("/when/{when}")
                        .name("when")
                        .params(path("when", Temporal.class))
                        .handle(when -> when),
                get("/span/{span}")
                        .name("span")
                        .params(path("span", Duration.class))
                        .handle(span -> span),
                get("/kind/{kind}")
                        .name("kind")
                        .params(path("kind", int.class).where(oneOf(1, 2, 3)))
                        .handle(kind -> kind));
    }

    private static ApiRouter shaped() {
        return ApiRouter.of(
                get("/name/{name}.{ext}")
                        .name("named")
                        .params(path("name"), path("ext").where(minLength(2)))
                        .handle((name, ext) -> List.of(name, ext)),
                get("/range/{low}-{high}")
                        .name("ranged")
                        .params(path("low", int.class), path("high", int.class))
                        .handle((low, high) -> List.of(low, high)),
                get("/tree/{path:path}/leaf").name("leaf").params(path("path")).handle(path -> path),
                get("/tree/{path:path}").name("tree").params(path("path")).handle(path -> Map.of("tree", path)),
                get("/trail/").name("trail").handle(() -> "trail"),
                get("/bare").name("bare").handle(() -> "bare"),
                get("/bytes/{data}")
                        .name("data")
                        .params(path("data", byte[].class))
                        .handle(data -> data),
                get("/union/{value}")
                        .name("union")
                        .params(path("value", Value.class))
                        .handle(value -> value));
    }
}
