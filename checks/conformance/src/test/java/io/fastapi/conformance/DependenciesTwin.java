package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.operation.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code twins/dependencies.py}. */
final class DependenciesTwin {

    record Item(String name, int size) {}

    record Commons(Optional<String> q, int skip, int limit) {}

    record WithCommons(Commons commons, Optional<Integer> q) {}

    record Named(String itemName) {}

    record QueryOrCookie(Optional<String> qOrCookie) {}

    record AllErrors(int p, String one, String two, int three, int limit) {}

    private static final Dependency<Commons> COMMONS = depends(
            query("q").optional(),
            query("skip", int.class).orElse(0),
            query("limit", int.class).orElse(100),
            Commons::new);
    private static final Dependency<Commons> COMMONS_OF_TWO = depends(
            query("q").optional(),
            query("skip", int.class).orElse(0),
            query("limit", int.class).orElse(2),
            Commons::new);
    private static final Dependency<Optional<String>> QUERY_EXTRACTOR =
            depends(query("q").optional(), q -> q);
    private static final Dependency<Optional<String>> QUERY_OR_COOKIE_EXTRACTOR =
            depends(QUERY_EXTRACTOR, cookie("last_query").optional(), (q, lastQuery) -> q.or(() -> lastQuery));
    private static final Dependency<Boolean> CHECKER = depends(query("q").orElse(""), q -> q.contains("bar"));

    private final EventLog events = new EventLog();
    private final Dependency<Integer> counted = depends(() -> {
        this.events.add("counted");
        return this.events.size();
    });
    private final Dependency<Integer> left = depends(this.counted, count -> count);
    private final Dependency<Integer> right = depends(this.counted, count -> count);
    private final Dependency<Integer> rightUncached = depends(this.counted.useCache(false), count -> count);
    private final Dependency<Map<String, String>> currentUser = depends(header("x_token"), this::currentUser);
    private final Dependency<Integer> numberOfQ =
            depends(header("n", int.class).alias("x-n"), n -> logged("number_of_q", n));
    private final Dependency<String> needsQ = depends(query("q"), q -> logged("needs_q", q));
    private final Dependency<String> needsQTwice = depends(query("q"), q -> logged("needs_q_twice", q));
    private final Dependency<Object> teapot = depends(() -> {
        this.events.add("teapot");
        throw new HttpException(418);
    });

    static FastApi app() {
        return new DependenciesTwin().twin();
    }

    private FastApi twin() {
        return FastApi.of(
                get("/items/").name("read_items").params(COMMONS).handle(commons -> commons),
                get("/users/")
                        .name("read_users")
                        .params(COMMONS, query("q", int.class).optional())
                        .handle((commons, q) -> new WithCommons(commons, q)),
                get("/class/").params(COMMONS_OF_TWO).handle(this::readClass),
                get("/nested/")
                        .name("read_nested")
                        .params(QUERY_OR_COOKIE_EXTRACTOR)
                        .handle(q -> new QueryOrCookie(q)),
                get("/cached/").params(this.left, this.right).handle(this::readCached),
                get("/uncached/").params(this.left, this.rightUncached).handle(this::readUncached),
                get("/checker/")
                        .name("read_checker")
                        .params(CHECKER)
                        .handle(included -> Map.of("fixed_content_in_query", included)),
                get("/me/").name("read_me").params(this.currentUser).handle(user -> user),
                post("/me/items/")
                        .name("create_my_item")
                        .params(this.currentUser, body(Item.class))
                        .handle((user, item) -> Ordered.map("user", user, "item", item)),
                allErrors(),
                get("/first-raises/")
                        .name("read_first_raises")
                        .params(this.needsQ, this.teapot)
                        .handle((one, two) -> Map.of("one", one)),
                get("/raises-first/")
                        .name("read_raises_first")
                        .params(this.teapot, this.needsQ)
                        .handle((two, one) -> Map.of("one", one)),
                get("/listed/{p}")
                        .name("read_listed")
                        .dependencies(this.needsQ, this.currentUser)
                        .params(path("p", int.class))
                        .handle(p -> Map.of("p", p)),
                this.events.router());
    }

    private Operation allErrors() {
        return get("/all-errors/{p}")
                .name("read_all_errors")
                .params(path("p", int.class), this.needsQ, this.needsQTwice, this.numberOfQ, query("limit", int.class))
                .handle((p, one, two, three, limit) -> new AllErrors(p, one, two, three, limit));
    }

    private Map<String, String> currentUser(String token) {
        this.events.add("current_user");
        if (!token.equals("secret")) {
            throw new HttpException(401, "Bad token", Map.of("WWW-Authenticate", "Token"));
        }
        return Map.of("name", "ann");
    }

    private <T> T logged(String event, T value) {
        this.events.add(event);
        return value;
    }

    private Object readClass(Commons commons) {
        List<Named> items = List.of(new Named("Foo"), new Named("Bar"), new Named("Baz"));
        int begin = place(commons.skip(), items.size());
        int end = place((long) commons.skip() + commons.limit(), items.size());
        Map<String, Object> response = Ordered.map("items", items.subList(Math.min(begin, end), end));
        commons.q().ifPresent(q -> response.put("q", q));
        return response;
    }

    /** Where Python's slices begin and end: those below zero count from the end. */
    private static int place(long index, int size) {
        return (int) Math.min(size, Math.max(0, (index < 0) ? size + index : index));
    }

    private Object readCached(int a, int b) {
        return Map.of("same", a == b);
    }

    private Object readUncached(int a, int b) {
        return Map.of("same", a == b);
    }
}
