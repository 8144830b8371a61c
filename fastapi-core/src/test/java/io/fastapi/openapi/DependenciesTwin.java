package io.fastapi.openapi;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.security;
import static io.fastapi.Dsl.securityScopes;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.input.SecurityScheme;
import io.fastapi.operation.Operation;
import io.fastapi.routing.ApiRouter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Java twin of {@code openapi_twins/dependencies.py}. */
final class DependenciesTwin {

    record User(String username) {}

    private static final SecurityScheme<String> OAUTH2 =
            new SecurityScheme<>("OAuth2PasswordBearer", oauth2(), depends(() -> ""));
    private static final SecurityScheme<String> API_KEY =
            new SecurityScheme<>("APIKeyHeader", apiKey(), depends(() -> ""));
    private static final SecurityScheme<String> BEARER =
            new SecurityScheme<>("HTTPBearer", Map.of("scheme", "bearer", "type", "http"), depends(() -> ""));

    private static final Dependency<String> COMMONS = depends(
            query("q").optional(),
            query("skip", int.class).orElse(0),
            query("limit", int.class).orElse(100),
            (q, skip, limit) -> "");
    private static final Dependency<String> WITH_SESSION =
            depends(cookie("session"), COMMONS, (session, commons) -> session);
    private static final Dependency<String> VERIFY_TOKEN = depends(header("x_token"), token -> token);
    private static final Dependency<String> VERIFY_APP = depends(header("x_app"), app -> app);
    private static final Dependency<String> CURRENT_USER = depends(securityScopes(), OAUTH2, (scopes, token) -> token);
    private static final Dependency<String> ACTIVE_USER = depends(security(CURRENT_USER, "me"), user -> user);
    private static final Dependency<String> AUDIT = depends(body(User.class), User::username);

    private DependenciesTwin() {}

    private static Map<String, Object> oauth2() {
        Map<String, Object> scopes = new LinkedHashMap<>();
        scopes.put("me", "Read me");
        scopes.put("items", "Read items");
        return Map.of("type", "oauth2", "flows", Map.of("password", Map.of("tokenUrl", "token", "scopes", scopes)));
    }

    private static Map<String, Object> apiKey() {
        return Map.of("type", "apiKey", "name", "X-Key", "in", "header", "description", "A key");
    }

    static FastApi app() {
        ApiRouter router = ApiRouter.of(operations())
                .prefix("/v1")
                .tags("v1")
                .dependencies(VERIFY_TOKEN)
                .responses(404, "Not here");
        return FastApi.of(router).dependencies(VERIFY_APP);
    }

    private static List<Operation> operations() {
        return List.of(
                get("/items")
                        .name("read_items")
                        .params(query("size", int.class), COMMONS, WITH_SESSION)
                        .handle((size, common, again) -> size),
                get("/required-wins")
                        .name("read_required")
                        .params(query("q"), COMMONS, header("x_token").optional())
                        .handle((q, common, token) -> q),
                post("/audited")
                        .name("create_audited")
                        .dependencies(AUDIT)
                        .params(
                                body("item", User.class),
                                query("limit", int.class).orElse(5))
                        .handle((item, limit) -> limit),
                post("/same-body")
                        .name("create_same")
                        .dependencies(AUDIT)
                        .params(body(User.class))
                        .handle(user -> 1),
                get("/me").name("read_me").params(ACTIVE_USER).handle(user -> user),
                get("/mine")
                        .name("read_mine")
                        .params(security(ACTIVE_USER, "items"), OAUTH2)
                        .handle((user, token) -> user),
                get("/keys")
                        .name("read_keys")
                        .deprecated()
                        .params(API_KEY, BEARER)
                        .handle((key, token) -> key));
    }
}
