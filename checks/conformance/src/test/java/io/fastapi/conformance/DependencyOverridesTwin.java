package io.fastapi.conformance;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.security;
import static io.fastapi.Dsl.securityScopes;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.input.Overrides;
import java.util.List;
import java.util.Map;

/** {@code twins/dependency_overrides.py}. */
final class DependencyOverridesTwin {

    private DependencyOverridesTwin() {}

    private static final Dependency<Map<String, Object>> COMMONS = depends(
            query("q").optional(), query("skip", int.class).orElse(0), (q, skip) -> Ordered.map("q", q, "skip", skip));
    private static final Dependency<String> VERIFY = depends(header("x_token"), token -> {
        throw new IllegalStateException("replaced");
    });
    private static final Dependency<Map<String, Object>> NESTED =
            depends(COMMONS, commons -> Ordered.map("commons", commons));
    private static final Dependency<Map<String, Object>> CURRENT_USER = depends(header("x_token"), token -> {
        throw new IllegalStateException("replaced");
    });
    private static final Dependency<Map<String, Object>> ACTIVE_USER = depends(CURRENT_USER, user -> user);

    static Twin twin() {
        FastApi app = FastApi.of(
                get("/items/")
                        .name("read_items")
                        .dependencies(VERIFY)
                        .params(COMMONS)
                        .handle(commons -> commons),
                get("/nested/").name("read_nested").params(NESTED).handle(value -> value),
                get("/scopes/")
                        .name("read_scopes")
                        .params(
                                security(CURRENT_USER, "a"),
                                security(CURRENT_USER, "a"),
                                security(CURRENT_USER, "b"),
                                CURRENT_USER,
                                security(ACTIVE_USER, "c"))
                        .handle((first, again, second, plain, active) ->
                                List.of(first, again == first, second, plain, active)));
        return new Twin(
                app,
                Overrides.of(COMMONS, depends(query("q"), q -> Ordered.map("q", q, "overridden", true)))
                        .and(VERIFY, "verified")
                        .and(
                                CURRENT_USER,
                                depends(
                                        securityScopes(),
                                        query("q"),
                                        (scopes, q) -> Ordered.map("q", q, "scopes", scopes.scopes()))));
    }
}
