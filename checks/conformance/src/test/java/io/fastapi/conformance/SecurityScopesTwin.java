package io.fastapi.conformance;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.dependsNow;
import static io.fastapi.Dsl.dependsVoid;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.security;
import static io.fastapi.Dsl.securityScopes;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.input.SecurityScopes;
import io.fastapi.operation.Operation;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.ApiKeyHeader;
import io.fastapi.security.OAuth2PasswordBearer;
import java.util.List;
import java.util.Map;

/** {@code twins/security_scopes.py}. */
final class SecurityScopesTwin {

    private static final OAuth2PasswordBearer OAUTH2 =
            OAuth2PasswordBearer.tokenUrl("token").scope("me", "Read me").scope("items", "Read items");
    private static final OAuth2PasswordBearer OTHER =
            OAuth2PasswordBearer.tokenUrl("other").schemeName("Other");
    private static final ApiKeyHeader NAMESAKE = ApiKeyHeader.name("x-key").schemeName("Other");

    private static final Dependency<List<String>> FIRST = depends(securityScopes(), SecurityScopes::scopes);
    private static final Dependency<List<String>> SECOND = depends(securityScopes(), scopes -> scopes.scopes());
    private static final Dependency<Map<String, Object>> BRANCHES =
            depends(security(FIRST, "one"), security(SECOND, "two"), (a, b) -> Ordered.map("a", a, "b", b));
    private static final Dependency<Map<String, Object>> PAID = depends(
            securityScopes(),
            NAMESAKE,
            OTHER,
            (scopes, key, token) -> Ordered.map("scopes", scopes.scopes(), "key", key, "token", token));

    private final EventLog events = new EventLog();
    private final Dependency<Integer> session = dependsNow(() -> logged("session"));
    private final Dependency<Map<String, Object>> currentUser =
            depends(securityScopes(), OAUTH2, this.session, this::user);
    private final Dependency<Map<String, Object>> activeUser = depends(security(this.currentUser, "me"), user -> {
        this.events.add("active");
        return Ordered.map("active", user);
    });
    private final Dependency<Integer> plain = dependsNow(() -> logged("plain"));
    private final Dependency<Map<String, Object>> deep =
            depends(security(this.activeUser, "me", "deep", "deep"), value -> Ordered.map("deep", value));
    private final Dependency<Void> logScopes =
            dependsVoid(securityScopes(), scopes -> this.events.add("checked " + scopes.scopeStr()));

    private SecurityScopesTwin() {}

    private int logged(String event) {
        this.events.add(event);
        return this.events.size();
    }

    private Map<String, Object> user(SecurityScopes scopes, String token, int session) {
        this.events.add("user " + scopes.scopeStr());
        return Ordered.map(
                "token", token, "scopes", scopes.scopes(), "scope_str", scopes.scopeStr(), "session", session);
    }

    static FastApi app() {
        return new SecurityScopesTwin().served();
    }

    private FastApi served() {
        ApiRouter router = ApiRouter.of(
                        get("/plain").name("read_router_plain").handle(() -> "ok"),
                        get("/scoped")
                                .name("read_router_scoped")
                                .dependencies(security(OAUTH2, "operation", "router"))
                                .params(security(OAUTH2, "handler"))
                                .handle(token -> token))
                .prefix("/router")
                .dependencies(security(OAUTH2, "router"), this.activeUser);
        ApiRouter included = ApiRouter.of(router).dependencies(security(this.currentUser, "included"));
        ApiRouter outer = ApiRouter.of(included).prefix("/outer").dependencies(security(this.currentUser, "outer"));
        ApiRouter operations = ApiRouter.of(operations().toArray(Operation[]::new));
        ApiRouter several = ApiRouter.of(several().toArray(Operation[]::new));
        return FastApi.of(operations, several, router, outer, this.events.router())
                .dependencies(security(this.logScopes, "app"))
                .webhooks(post("paid")
                        .name("on_paid")
                        .params(ApiKeyHeader.name("x-hook").schemeName("Hook"), security(this.activeUser, "hook")));
    }

    private List<Operation> operations() {
        return List.of(
                get("/none").name("read_none").params(this.currentUser).handle(user -> user),
                get("/one")
                        .name("read_one")
                        .params(security(this.currentUser, "items"))
                        .handle(user -> user),
                get("/nested")
                        .name("read_nested")
                        .params(security(this.activeUser, "items"))
                        .handle(user -> user),
                get("/deep")
                        .name("read_deep")
                        .params(security(this.deep, "top", "me"))
                        .handle(value -> value),
                get("/duplicates")
                        .name("read_duplicates")
                        .params(security(this.currentUser, "b", "a", "b"))
                        .handle(user -> user),
                get("/branches")
                        .name("read_branches")
                        .params(security(BRANCHES, "root"))
                        .handle(value -> value),
                get("/shared")
                        .name("read_shared")
                        .params(
                                this.activeUser,
                                security(this.activeUser, "items"),
                                security(this.activeUser, "items"),
                                security(this.currentUser, "me"))
                        .handle((active, scoped, again, user) ->
                                Ordered.map("active", active, "scoped", scoped, "again", again, "user", user)));
    }

    private List<Operation> several() {
        return List.of(
                get("/same-set")
                        .name("read_same_set")
                        .params(security(this.currentUser, "x", "y"), security(this.currentUser, "y", "x"))
                        .handle((a, b) -> Ordered.map("a", a, "b", b)),
                get("/plain")
                        .name("read_plain")
                        .params(
                                this.plain,
                                security(this.plain, "x"),
                                security(this.plain, "x"),
                                security(this.plain.useCache(false), "y"))
                        .handle((a, b, c, d) -> List.of(a, b, c, d)),
                get("/scheme")
                        .name("read_scheme")
                        .params(security(OAUTH2, "items"), security(OAUTH2, "me", "items"))
                        .handle((a, b) -> List.of(a, b)),
                get("/schemes")
                        .name("read_schemes")
                        .params(security(PAID, "pay"), security(this.currentUser, "me"))
                        .handle((value, user) -> Ordered.map("value", value, "user", user)),
                get("/own").name("read_own").params(securityScopes()).handle(scopes -> scopes.scopes()),
                get("/in-list")
                        .name("read_in_list")
                        .dependencies(security(this.currentUser, "listed"), security(this.activeUser, "items"))
                        .params(security(this.currentUser, "listed"))
                        .handle(user -> user));
    }
}
