package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.FastApi;
import io.fastapi.operation.Operation;
import io.fastapi.types.model.TypeRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** {@code twins/query_params.py}. */
final class QueryParamsTwin {

    private QueryParamsTwin() {}

    enum Sort {
        @JsonProperty("up")
        UP,
        @JsonProperty("down")
        DOWN
    }

    record Page(int skip, int limit) {}

    record Item(String itemId, String needy, Optional<String> q, boolean short_) {
        @JsonProperty("short")
        @Override
        public boolean short_() {
            return this.short_;
        }
    }

    record Required(String name, int count, double ratio, boolean flag, Sort sort, LocalDate day) {}

    record Possible(
            Optional<String> name,
            Optional<Integer> count,
            Optional<Double> ratio,
            Optional<Boolean> flag,
            Optional<Sort> sort,
            Optional<Temporal> at,
            Optional<UUID> key) {}

    record Defaults(String name, int count, double ratio, boolean flag, Sort sort, String amount) {}

    record Lists(List<String> words, List<Integer> numbers, Optional<List<String>> more) {}

    static FastApi app() {
        return FastApi.of(
                get("/page")
                        .name("read_page")
                        .params(
                                query("skip", int.class).orElse(0),
                                query("limit", int.class).orElse(10))
                        .handle((skip, limit) -> new Page(skip, limit)),
                get("/items/{item_id}")
                        .name("read_item")
                        .params(
                                path("item_id"),
                                query("needy"),
                                query("q").optional(),
                                query("short", boolean.class).orElse(false))
                        .handle((itemId, needy, q, isShort) -> new Item(itemId, needy, q, isShort)),
                required(),
                optional(),
                defaults(),
                get("/flag")
                        .name("read_flag")
                        .params(query("flag", boolean.class))
                        .handle(flag -> Map.of("flag", flag)),
                get("/number")
                        .name("read_number")
                        .params(query("number", BigInteger.class))
                        .handle(number -> Map.of("number", number)),
                get("/ratio")
                        .name("read_ratio")
                        .responseModel(new TypeRef<Map<String, Double>>() {})
                        .params(query("ratio", double.class))
                        .handle(ratio -> Map.of("ratio", ratio)),
                get("/lists")
                        .name("read_lists")
                        .params(
                                query("words").list(),
                                query("numbers", int.class).list().orElse(List.of()),
                                query("more").list().optional())
                        .handle((words, numbers, more) -> new Lists(words, numbers, more)),
                get("/list-default")
                        .name("read_list_default")
                        .params(query("q").list().orElse(List.of("foo", "bar")))
                        .handle(q -> Map.of("q", q)),
                get("/set")
                        .name("read_set")
                        .params(query("q", int.class).set().orElse(Set.of()))
                        .handle(q -> Map.of("q", new TreeSet<>(q))),
                get("/sorts")
                        .name("read_sorts")
                        .params(query("sort", Sort.class).list())
                        .handle(sort -> Map.of("sort", sort)));
    }

    private static Operation required() {
        return get("/required")
                .name("read_required")
                .params(
                        query("name"),
                        query("count", int.class),
                        query("ratio", double.class),
                        query("flag", boolean.class),
                        query("sort", Sort.class),
                        query("day", LocalDate.class))
                .handle((name, count, ratio, flag, sort, day) -> new Required(name, count, ratio, flag, sort, day));
    }

    private static Operation optional() {
        return get("/optional")
                .name("read_optional")
                .params(
                        query("name").optional(),
                        query("count", int.class).optional(),
                        query("ratio", double.class).optional(),
                        query("flag", boolean.class).optional(),
                        query("sort", Sort.class).optional(),
                        query("at", Temporal.class).optional(),
                        query("key", UUID.class).optional())
                .handle((name, count, ratio, flag, sort, at, key) ->
                        new Possible(name, count, ratio, flag, sort, at, key));
    }

    private static Operation defaults() {
        return get("/defaults")
                .name("read_defaults")
                .params(
                        query("name").orElse("Ann"),
                        query("count", int.class).orElse(3),
                        query("ratio", double.class).orElse(0.5),
                        query("flag", boolean.class).orElse(true),
                        query("sort", Sort.class).orElse(Sort.UP),
                        query("amount", BigDecimal.class).orElse(new BigDecimal("1.50")))
                .handle((name, count, ratio, flag, sort, amount) ->
                        new Defaults(name, count, ratio, flag, sort, amount.toPlainString()));
    }
}
