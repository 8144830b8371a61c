package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.FastApi;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Extra;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Validated;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The closed models of {@code twins/services.py}. */
final class ClosedProgram {
    private ClosedProgram() {}

    @Extra(Extra.Policy.FORBID)
    record Camel(
            @JsonProperty("firstName") @JsonAlias("first_name")
            String firstName,

            @JsonProperty("surname") @JsonAlias("last_name") @Default("\"\"")
            String lastName,

            @JsonProperty("homeAddress") @JsonAlias("home_address") @Nullable
            Address homeAddress) {}

    record Address(
            @JsonProperty("streetName") String streetName,
            @JsonProperty("houseNo") @Default("1") int houseNo,

            @JsonProperty("zip") @JsonAlias("postcode") @Default("\"\"")
            String code,

            @JsonAnySetter Map<String, Object> rest) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Point(double x, double y) {}

    @Extra(Extra.Policy.FORBID)
    record Filters(
            @JsonProperty("pageSize") @Default("10") @Min(1) int pageSize,
            @Default("[\"a\"]") List<@Literal({"a", "b"}) String> sort,
            @JsonProperty("from") @Nullable LocalDate since,
            @Default("[]") Set<Integer> ids,
            @Nullable Point at,
            @Default("k") @JsonAlias("type") String kind) {}

    static FastApi app() {
        return FastApi.of(
                        post("/camel")
                                .name("camel")
                                .responseModel(Camel.class)
                                .params(body("camel", Camel.class))
                                .handle(camel -> camel),
                        post("/names")
                                .name("names")
                                .responseModel(model(Camel.class).byAlias(false))
                                .params(body("camel", Camel.class))
                                .handle(camel -> camel),
                        post("/sparse")
                                .name("sparse")
                                .responseModel(model(Camel.class).excludeUnset())
                                .params(body("camel", new TypeRef<Validated<Camel>>() {}))
                                .handle(camel -> camel),
                        get("/filters")
                                .name("filters")
                                .params(query(Filters.class))
                                .handle(ClosedProgram::shown))
                .title("Closed");
    }

    private static Object shown(Filters filters) {
        return Ordered.map(
                "page_size",
                filters.pageSize(),
                "sort",
                filters.sort(),
                "since",
                filters.since(),
                "ids",
                filters.ids().stream().sorted().toList(),
                "at",
                filters.at(),
                "kind",
                filters.kind());
    }
}
