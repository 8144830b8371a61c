package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.maxItems;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.FastApi;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.Example;
import io.fastapi.types.model.HttpUrl;
import io.fastapi.types.model.Secret;
import io.fastapi.types.model.Strip;
import io.fastapi.types.model.Title;
import io.fastapi.types.model.TypeRef;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shop of {@code twins/programs_more.py}. */
final class ShopProgram {
    private ShopProgram() {}

    enum Level {
        LOW(1),
        HIGH(2);

        private final int value;

        Level(int value) {
            this.value = value;
        }

        @JsonValue
        int value() {
            return this.value;
        }
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Spot(double x, double y) {}

    @Description("Who buys.")
    @Example("{\"name\": \"Ada\"}")
    record Buyer(
            @Strip @Size(min = 1, max = 5) @Title("Full name")
            String name,

            @Nullable @Email String mail,
            @Nullable @HttpUrl URI site,
            @Default("none") Secret<String> password,
            @Default("1") Level level,
            @Default("{}") Map<String, Spot> places,
            @Default("PT1M") @JsonProperty("wait") Duration waiting) {
        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        @Description("Whether it is high.")
        boolean high() {
            return this.level == Level.HIGH;
        }
    }

    record Page<T>(
            List<T> items, @Min(0) int total, @Nullable Page<T> next) {}

    static FastApi app() {
        return FastApi.of(
                        post("/pages")
                                .name("put_page")
                                .responseModel(new TypeRef<Page<Buyer>>() {})
                                .params(body("page", new TypeRef<Page<Buyer>>() {}))
                                .handle(page -> page),
                        post("/maps")
                                .name("put_map")
                                .responseModel(model(new TypeRef<Map<Level, List<Buyer>>>() {})
                                        .exclude("__all__.__all__.places"))
                                .params(body("buyers", new TypeRef<Map<Level, List<Buyer>>>() {}))
                                .handle(buyers -> buyers),
                        get("/levels/{level}")
                                .name("level")
                                .responseModel(new TypeRef<Map<String, Object>>() {})
                                .params(
                                        path("level", Level.class),
                                        query("more", Level.class)
                                                .set()
                                                .where(maxItems(2))
                                                .orElse(Set.of()),
                                        query("worst", Level.class).optional())
                                .handle((level, more, worst) -> Ordered.map(
                                        "level",
                                        level,
                                        "more",
                                        more.stream().sorted().toList(),
                                        "worst",
                                        worst)))
                .title("Shop")
                .separateInputOutputSchemas(false);
    }
}
