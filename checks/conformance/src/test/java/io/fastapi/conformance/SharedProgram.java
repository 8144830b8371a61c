package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.request;
import static io.fastapi.types.constraint.Constraints.le;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The shared dependencies of {@code twins/services.py}. */
final class SharedProgram {
    private SharedProgram() {}

    record Commons(Object p, int skip, String path) {}

    private static final Dependency<Map<String, Object>> PAGING = depends(
            query("q").optional(),
            query("limit", int.class).where(le(10)).orElse(5),
            (q, limit) -> Ordered.map("q", q, "limit", limit));

    static final Dependency<Map<String, Object>> LOOSE_PAGING = depends(
            query("limit", int.class).description("Loose.").optional(),
            header("x_token").orElse("none"),
            (limit, token) -> Ordered.map("limit", limit, "token", token));

    private static final Dependency<Commons> COMMONS = depends(
            PAGING,
            request(),
            query("skip", int.class).orElse(0),
            (p, r, skip) -> new Commons(p, skip, r.requestPath().value()));

    private static final Dependency<String> READER =
            depends(body("item", AnswersProgram.Item.class), item -> item.name());

    private static final Dependency<List<String>> SECOND = depends(
            body("other", AnswersProgram.Item.class).alias("second"),
            query("q").orElse("dep"),
            (other, q) -> List.of(other.name(), q));

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final Dependency<Integer> COUNTED = depends(COUNT::incrementAndGet);

    private static final Dependency<Integer> TWICE = depends(COUNTED, COUNTED.useCache(false), (a, b) -> b - a);

    static FastApi app() {
        return FastApi.of(
                        get("/both")
                                .name("both_deps")
                                .params(
                                        PAGING,
                                        LOOSE_PAGING,
                                        COMMONS,
                                        query("limit", double.class).orElse(0.5))
                                .handle((a, b, c, limit) -> Ordered.map(
                                        "a", a, "b", b, "c", List.of(c.p(), c.skip(), c.path()), "limit", limit)),
                        post("/bodies")
                                .name("bodies_of")
                                .params(READER, SECOND, query("q", int.class).orElse(1))
                                .handle((a, b, q) -> List.of(a, b, q)),
                        post("/same")
                                .name("same_body")
                                .params(body("item", AnswersProgram.Item.class), READER)
                                .handle((item, name) -> List.of(item, name)),
                        get("/counted")
                                .name("counted_")
                                .params(COUNTED, COUNTED, TWICE)
                                .handle((a, b, t) -> List.of(b - a, t)))
                .title("Shared");
    }
}
