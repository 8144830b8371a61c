package io.fastapi.conformance;

import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.maxItems;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.Example;
import io.fastapi.types.model.Extra;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.Secret;
import io.fastapi.types.model.TypeRef;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The catalogue of {@code twins/programs.py}. */
final class CatalogueProgram {
    private CatalogueProgram() {}

    enum Sort {
        name,
        price
    }

    record Paging(
            @Default("10") @Min(1) @Max(50) @Description("How many.")
            int limit,

            @Default("0") @Min(0) @Example("20") int offset) {}

    record Starless(@JsonValue @Size(min = 2) String text) {
        Starless {
            if (text.contains("*")) {
                throw new IllegalArgumentException("no stars");
            }
        }
    }

    @SuppressWarnings("deprecation")
    @Extra(Extra.Policy.FORBID)
    record Search(
            @Default("10") @Min(1) @Max(50) @Description("How many.")
            int limit,

            @Default("0") @Min(0) @Example("20") int offset,
            @JsonProperty("search") @Nullable Starless q,
            @Default("[]") @Size(max = 2) List<Sort> sort,

            @Deprecated @DecimalMin("0") @Digits(integer = Integer.MAX_VALUE, fraction = 2) @Nullable
            BigDecimal least,

            @Nullable BigDecimal most,
            @Nullable Set<@Literal({"book", "toy"}) String> kinds,
            @Nullable LocalDate since,
            @Default("false") boolean exact) {
        Search {
            if (least != null && most != null && least.compareTo(most) > 0) {
                throw new IllegalArgumentException("least is more than most");
            }
        }
    }

    record Client(
            @Pattern(regexp = "^[a-z]+$") @Description("Who asks.")
            String xClient,

            @Default("[]") List<UUID> xTrace,
            @Nullable String acceptLanguage) {}

    @Extra(Extra.Policy.FORBID)
    record Seen(
            @Nullable Integer last,
            @Default("light") @Literal({"dark", "light"}) String theme,
            @Default("\"2.50\"") BigDecimal budget,
            @Default("\"1234\"") Secret<String> pin) {}

    private static final Dependency<Map<String, Object>> SEARCHED = depends(
            query(Search.class),
            header(Client.class),
            (search, client) -> Ordered.map("search", search, "client", client));

    static FastApi app() {
        return FastApi.of(
                        get("/things")
                                .name("things")
                                .params(SEARCHED, cookie(Seen.class))
                                .handle((found, seen) -> {
                                    Map<String, Object> all = new LinkedHashMap<>(found);
                                    all.put("seen", seen);
                                    return all;
                                }),
                        get("/paged")
                                .name("paged")
                                .responseModel(new TypeRef<Map<String, Object>>() {})
                                .params(
                                        query(Paging.class),
                                        query("more", int.class)
                                                .list()
                                                .where(maxItems(2))
                                                .orElse(List.of(1)))
                                .handle((paging, more) -> Ordered.map("paging", paging, "more", more)))
                .title("Catalogue");
    }
}
