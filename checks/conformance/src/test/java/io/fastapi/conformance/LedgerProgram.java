package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.FastApi;
import io.fastapi.operation.Operation;
import io.fastapi.operation.ResponseModel;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ledger of {@code twins/programs.py}. */
final class LedgerProgram {
    private LedgerProgram() {}

    record Money(
            @Default("\"1.50\"") BigDecimal amount,
            @JsonProperty("currency") @Default("EUR") String unit) {
        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        String text() {
            return this.amount + " " + this.unit;
        }
    }

    record Entry<T>(
            int id,
            T what,
            @Nullable String note,
            @Default("[]") List<String> tags,
            @Default("{}") Map<String, Money> by) {}

    record Account(
            String owner,
            @Default("[]") List<Entry<Money>> entries,
            @Nullable Entry<String> last) {}

    private static final List<Map<String, Object>> ENTRIES = List.of(
            Ordered.map(
                    "id", 1, "what", Map.of("currency", "USD"), "note", "n", "by", Map.of("a", Map.of("amount", "2"))),
            Ordered.map("id", 2, "what", Ordered.map("amount", 3, "currency", "EUR"), "tags", List.of("x")));
    private static final Map<String, Object> KEPT = Ordered.map(
            "owner",
            "ada",
            "entries",
            ENTRIES,
            "last",
            Ordered.map("id", 3, "what", "w", "note", null),
            "hidden",
            true);

    private static Operation kept(String name, ResponseModel<?> model) {
        return get("/"
                        + name.replace("all_of_it", "all")
                                .replace("included", "in")
                                .replace("excluded", "ex"))
                .name(name)
                .responseModel(model)
                .handle(() -> KEPT);
    }

    static FastApi app() {
        ResponseModel<Account> account = model(Account.class);
        return FastApi.of(
                        kept("all_of_it", account),
                        kept("unset", account.excludeUnset()),
                        kept("defaults", account.excludeDefaults()),
                        kept("none", account.excludeNone().byAlias(false)),
                        kept("included", account.include("owner", "entries.__all__.id", "entries.__all__.by")),
                        kept("excluded", account.exclude("entries.0.what.text", "entries.-1", "last.what")),
                        get("/map")
                                .name("mapped")
                                .responseModel(model(new TypeRef<Map<String, Entry<Money>>>() {})
                                        .excludeNone())
                                .handle(() -> Map.of("k", ENTRIES.get(0))),
                        get("/either")
                                .name("either")
                                .responseModel(new TypeRef<@Union({Money.class, Money[].class}) Object>() {})
                                .params(query("raw", boolean.class).orElse(false))
                                .handle(raw ->
                                        raw ? List.of(Map.of("amount", 1)) : new Money(new BigDecimal("1.50"), "EUR")),
                        post("/entries")
                                .name("add")
                                .responseModel(new TypeRef<Entry<Money>>() {})
                                .params(
                                        body("entry", new TypeRef<Entry<Money>>() {}),
                                        body("other", new TypeRef<Entry<Integer>>() {})
                                                .optional())
                                .handle((entry, other) -> entry))
                .title("Ledger")
                .separateInputOutputSchemas(true);
    }
}
