package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.response;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.le;
import static io.fastapi.types.constraint.Constraints.maxItems;
import static io.fastapi.types.constraint.Constraints.minItems;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.input.UploadFile;
import io.fastapi.operation.Operation;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.Extra;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.Title;
import io.fastapi.types.model.TypeRef;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code twins/reported.py}. */
final class ReportedTwin {

    private ReportedTwin() {}

    static class Account {

        private final String username;

        Account(@JsonProperty("username") String username) {
            this.username = username;
        }

        public String getUsername() {
            return this.username;
        }
    }

    static final class Secret extends Account {

        private final String password;

        Secret(@JsonProperty("username") String username, @JsonProperty("password") String password) {
            super(username);
            this.password = password;
        }

        public String getPassword() {
            return this.password;
        }
    }

    record Holder(
            String name,
            Account account,
            @Default("[]") List<Account> accounts,
            @Default("{}") Map<String, Account> byName,
            @Nullable Account perhaps) {}

    private static final Secret SECRET = new Secret("ann", "hidden");

    sealed interface Any3 permits WithLevel, WithMail, WithNext {}

    record WithLevel(int id, String level) implements Any3 {}

    record WithMail(int id, String email, @Nullable String level) implements Any3 {}

    record WithNext(int id, String level, String next) implements Any3 {}

    static class Nothing {}

    static final class Something extends Nothing {

        public int getSize() {
            return 3;
        }
    }

    record HoldsNothing(Nothing item, @Default("1") int size) {}

    record Wrapped<T>(@Nullable T data, @Default("0") int total) {}

    record OnlyComputed() {

        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        String b() {
            return "b";
        }
    }

    record Computed(@JsonProperty("myField") String myField) {

        @JsonProperty(value = "myComputed", access = JsonProperty.Access.READ_ONLY)
        @Description("Made of it.")
        @Title("Made")
        int computed() {
            return this.myField.length();
        }
    }

    record Cookies(
            @JsonProperty("session-id") String sessionId,
            @Default("0") int seen) {}

    enum Day {
        FIRST("2024-01-01"),
        LAST("2024-12-31");

        private final String value;

        Day(String value) {
            this.value = value;
        }

        @JsonValue
        String value() {
            return this.value;
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Cat.class, name = "cat"),
        @JsonSubTypes.Type(value = Dog.class, name = "dog")
    })
    sealed interface Pet permits Cat, Dog {}

    @Extra(Extra.Policy.FORBID)
    record Cat(@Default("cat") @Literal("cat") String kind, int lives) implements Pet {}

    record Dog(@Literal("dog") String kind, String name) implements Pet {}

    record Initial(@Nullable Pet pet, @Default("[]") List<Pet> pets) {}

    record Derived(Initial initial, @Default("{}") Map<String, Pet> byName) {}

    record Numbers(double x, @Nullable Double y) {}

    record Filters(@Nullable Integer foo, @Nullable String bar) {}

    private static final Dependency<Map<String, Object>> PAGING = depends(
            query("skip", int.class).where(ge(0)).orElse(0),
            query("limit", int.class).where(le(100)).orElse(10),
            (skip, limit) -> Ordered.map("skip", skip, "limit", limit));

    private static final Dependency<String> ROLLED_BACK = depends(() -> "session")
            .closing((value, failure) -> {
                if (failure.orElse(null) instanceof HttpException http) {
                    throw new HttpException(
                            409,
                            Ordered.map("rolled back", http.detail()),
                            Map.of("x-was", String.valueOf(http.status())));
                }
            });

    static FastApi app() {
        return FastApi.of(
                nested(),
                unions(),
                computed(),
                bodies(),
                cookies(),
                parameters(),
                numbers(),
                nothing(),
                forms(),
                statuses(),
                items());
    }

    private static Map<String, Object> holder() {
        return Ordered.map(
                "name",
                "n",
                "account",
                SECRET,
                "accounts",
                List.of(SECRET),
                "by_name",
                Map.of("a", SECRET),
                "perhaps",
                SECRET);
    }

    private static ApiRouter nested() {
        return ApiRouter.of(
                get("/nested/dict")
                        .name("nested_dict")
                        .responseModel(Holder.class)
                        .handle(ReportedTwin::holder),
                get("/nested/model")
                        .name("nested_model")
                        .responseModel(Holder.class)
                        .handle(() -> new Holder("n", SECRET, List.of(SECRET), Map.of("a", SECRET), SECRET)),
                get("/nested/untyped").name("nested_untyped").handle(() -> Ordered.map("name", "n", "account", SECRET)),
                get("/parent")
                        .name("parent")
                        .responseModel(HoldsNothing.class)
                        .handle(() -> Map.of("item", new Something())),
                get("/generic")
                        .name("generic")
                        .responseModel(new TypeRef<Wrapped<List<Account>>>() {})
                        .handle(() -> Map.of(
                                "data", List.of(SECRET, Map.of("username", "bob", "password", "x")), "total", 2)),
                get("/generic/none")
                        .name("generic_none")
                        .responseModel(new TypeRef<Wrapped<Account>>() {})
                        .handle(() -> Ordered.map("data", null)));
    }

    private static ApiRouter unions() {
        return ApiRouter.of(
                get("/union/instances")
                        .name("union_instances")
                        .responseModel(new TypeRef<List<Any3>>() {})
                        .handle(() ->
                                List.of(new WithNext(1, "a", "b"), new WithMail(2, "e", null), new WithLevel(3, "c"))),
                get("/union/dicts")
                        .name("union_dicts")
                        .responseModel(new TypeRef<List<Any3>>() {})
                        .handle(() -> List.of(
                                Map.of("id", 1, "level", "a", "next", "b"),
                                Map.of("id", 2, "email", "e", "level", "x"),
                                Map.of("id", 3, "level", "c"))),
                get("/union/none")
                        .name("union_none")
                        .responseModel(new TypeRef<List<Any3>>() {})
                        .handle(() -> List.of(Map.of("id", 1))));
    }

    private static ApiRouter computed() {
        return ApiRouter.of(
                get("/computed/only")
                        .name("computed_only")
                        .responseModel(OnlyComputed.class)
                        .handle(OnlyComputed::new),
                post("/computed")
                        .name("computed")
                        .params(body("item", Computed.class))
                        .responseModel(Computed.class)
                        .handle(item -> item),
                post("/computed/names")
                        .name("computed_names")
                        .params(body("item", Computed.class))
                        .responseModel(model(Computed.class).byAlias(false))
                        .handle(item -> item),
                post("/computed/exclude")
                        .name("computed_exclude")
                        .params(body("item", Computed.class))
                        .responseModel(model(Computed.class).exclude("computed"))
                        .handle(item -> item));
    }

    private static ApiRouter bodies() {
        return ApiRouter.of(
                post("/text").name("text").params(body("url", String.class)).handle(url -> url),
                post("/texts")
                        .name("texts")
                        .params(
                                body("name", String.class),
                                body("age", int.class).orElse(1),
                                body("tags", new TypeRef<List<String>>() {}).orElse(List.of()))
                        .handle((name, age, tags) -> Ordered.map("name", name, "age", age, "tags", tags)),
                post("/pets")
                        .name("pets")
                        .params(body("derived", Derived.class))
                        .responseModel(Derived.class)
                        .handle(derived -> derived),
                get("/body-of-get")
                        .name("body_of_get")
                        .params(body("account", Account.class))
                        .handle(account -> account),
                delete("/body-of-delete")
                        .name("body_of_delete")
                        .params(body("ids", new TypeRef<List<Integer>>() {}).embed())
                        .handle(ids -> ids));
    }

    private static ApiRouter cookies() {
        return ApiRouter.of(
                get("/cookies").name("cookies").params(cookie(Cookies.class)).handle(cookies -> cookies),
                get("/cookies/by-name")
                        .name("cookies_by_name")
                        .params(cookie(Cookies.class))
                        .responseModel(model(Cookies.class).byAlias(false))
                        .handle(cookies -> cookies),
                get("/values").name("values").handle(() -> values()));
    }

    private static Map<Object, @Nullable Object> values() {
        Map<Object, @Nullable Object> values = new LinkedHashMap<>();
        values.put(Day.FIRST, Day.LAST);
        values.put(1, new BigDecimal("1.50"));
        values.put(2.5, new BigDecimal("3"));
        values.put("day", LocalDate.of(2024, 1, 2));
        values.put("when", LocalDateTime.of(2024, 1, 2, 3, 4, 5, 6_000));
        values.put("set", Set.of(1));
        values.put("tuple", Arrays.asList(1, "a", null));
        values.put("id", new UUID(0, 5));
        values.put("nested", List.of(Map.of("x", List.of(new Account("a")))));
        values.put("bytes", "abc".getBytes(StandardCharsets.UTF_8));
        values.put("none", null);
        return values;
    }

    private static ApiRouter parameters() {
        return ApiRouter.of(
                get("/lists")
                        .name("lists")
                        .params(
                                query("q").list().optional(),
                                query("n", int.class)
                                        .list()
                                        .where(minItems(1), maxItems(2))
                                        .orElse(List.of(1)),
                                query("kinds", new TypeRef<List<@Literal({"a", "b"}) String>>() {})
                                        .orElse(List.of("a")),
                                query("days", Day.class).list().optional())
                        .handle((q, n, kinds, days) -> Ordered.map("q", q, "n", n, "kinds", kinds, "days", days)),
                get("/moment")
                        .name("moment")
                        .params(
                                query("at", Temporal.class),
                                query("day", LocalDate.class).optional())
                        .handle((at, day) -> Ordered.map("at", at, "day", day)),
                get("/flag")
                        .name("flag")
                        .params(
                                query("on", boolean.class),
                                query("maybe", boolean.class).optional())
                        .handle((on, maybe) -> Ordered.map("on", on, "maybe", maybe)),
                get("/filters")
                        .name("filters")
                        .params(query(Filters.class), PAGING)
                        .handle((filters, page) -> Ordered.map("filters", filters, "page", page)),
                get("/headers")
                        .name("headers")
                        .params(
                                header("user_agent").optional(),
                                header("x_a").list().optional(),
                                header("if_none_match").optional(),
                                header("accept").alias("Accept").orElse("none"))
                        .handle((agent, a, match, accept) ->
                                Ordered.map("user_agent", agent, "x_a", a, "if_none_match", match, "accept", accept)));
    }

    private static double number(String kind) {
        return switch (kind) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "big" -> 1e300;
            default -> -0.0;
        };
    }

    private static ApiRouter numbers() {
        return ApiRouter.of(
                get("/numbers/{kind}")
                        .name("numbers")
                        .params(path("kind"))
                        .responseModel(Numbers.class)
                        .handle(kind -> Ordered.map("x", number(kind), "y", 2)),
                get("/numbers-untyped/{kind}")
                        .name("numbers_untyped")
                        .params(path("kind"))
                        .handle(kind -> Map.of("x", number(kind))));
    }

    private static ApiRouter nothing() {
        return ApiRouter.of(
                get("/nothing").name("nothing").responseModel(Account.class).handle(() -> null),
                get("/nothing/optional")
                        .name("nothing_optional")
                        .responseModel(new TypeRef<@Nullable Account>() {})
                        .handle(() -> null),
                get("/nothing/list")
                        .name("nothing_list")
                        .responseModel(new TypeRef<List<Account>>() {})
                        .handle(() -> null));
    }

    private static ApiRouter forms() {
        return ApiRouter.of(
                post("/files")
                        .name("files")
                        .params(
                                form("token"),
                                file("file"),
                                file("optional").list().optional(),
                                file("several").list().orElse(List.of()))
                        .handle((token, file, optional, several) -> Ordered.map(
                                "token", token,
                                "file", file.filename(),
                                "optional", optional.map(ReportedTwin::names),
                                "several", names(several))),
                post("/checkbox")
                        .name("checkbox")
                        .params(
                                form("agree", boolean.class).orElse(false),
                                form("size", int.class).optional(),
                                form("note").orElse("n"))
                        .handle((agree, size, note) -> Ordered.map("agree", agree, "size", size, "note", note)));
    }

    private static List<String> names(List<UploadFile> files) {
        return files.stream().map(UploadFile::filename).toList();
    }

    private static ApiRouter statuses() {
        return ApiRouter.of(
                get("/session/{status}")
                        .name("session")
                        .params(path("status", int.class), ROLLED_BACK)
                        .handle((status, session) -> {
                            if (status >= 400) {
                                // Which status it was is not seen; Java's exceptions have none beyond 599.
                                throw new HttpException(Math.min(status, 599), "failed");
                            }
                            return session;
                        }),
                get("/detail/{kind}").name("detail").params(path("kind")).handle(kind -> {
                    throw detailed(kind);
                }),
                status(),
                get("/own-status").name("own_status").status(202).handle(() -> Response.json(Map.of("a", 1))));
    }

    private static Operation status() {
        return get("/status/{code}")
                .name("status")
                .status(201)
                .params(path("code", int.class), response())
                .handle((code, response) -> {
                    if (code != 0) { // which is none to Python
                        response.status(code);
                    }
                    return Map.of("code", code);
                });
    }

    private static HttpException detailed(String kind) {
        return switch (kind) {
            case "none" -> new HttpException(400);
            case "list" -> new HttpException(400, Arrays.asList(1, Ordered.map("a", null)));
            case "model" -> new HttpException(400, Map.of("code", 5));
            case "empty" -> new HttpException(400, "");
            case "zero" -> new HttpException(400, 0);
            case "text" -> new HttpException(400, "\u00e9\n\"q\"");
            default -> throw new NoSuchElementException(kind);
        };
    }

    private static ApiRouter items() {
        return ApiRouter.of(
                        get("").name("read_root")
                                .params(path("item_id", int.class))
                                .handle(item -> Ordered.map("root", item)),
                        get("/{part}")
                                .name("read_part")
                                .params(path("item_id", int.class), path("part"))
                                .handle((item, part) -> Ordered.map("item", item, "part", part)))
                .prefix("/items/{item_id}");
    }
}
