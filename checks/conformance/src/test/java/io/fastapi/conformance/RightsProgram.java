package io.fastapi.conformance;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.security;
import static io.fastapi.Dsl.securityScopes;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.ApiKeyCookie;
import io.fastapi.security.ApiKeyHeader;
import io.fastapi.security.ApiKeyQuery;
import io.fastapi.security.HttpBasic;
import io.fastapi.security.HttpBasicCredentials;
import io.fastapi.security.HttpBearer;
import io.fastapi.security.OAuth2PasswordBearer;
import io.fastapi.security.OAuth2PasswordRequestForm;
import java.util.List;
import java.util.Map;

/** The rights of {@code twins/services.py}. */
final class RightsProgram {
    private RightsProgram() {}

    private static final ApiKeyHeader KEY = ApiKeyHeader.name("X-Key").description("A key.");

    private static final Dependency<String> ANYONE = depends(
            ApiKeyQuery.name("key").autoError(false),
            ApiKeyCookie.name("key").schemeName("Crumb").autoError(false),
            HttpBasic.of().realm("r").autoError(false),
            (q, c, b) -> q.or(() -> c)
                    .filter(key -> !key.isEmpty())
                    .or(() -> b.map(HttpBasicCredentials::username))
                    .orElseThrow(() -> new HttpException(401, "who?", Map.of("WWW-Authenticate", "Any"))));

    private static final Dependency<List<String>> SCOPED = depends(
            securityScopes(),
            OAuth2PasswordBearer.tokenUrl("token")
                    .scope("me", "Me")
                    .scope("all", "All")
                    .autoError(false),
            (needed, token) -> {
                List<String> had = List.of(token.orElse("").split(",", -1));
                if (!had.containsAll(needed.scopes())) {
                    throw new HttpException(403, Ordered.map("needed", needed.scopes(), "as", needed.scopeStr()));
                }
                return had;
            });

    static FastApi app() {
        ApiRouter guarded = ApiRouter.of(
                        get("/me").name("me").params(security(SCOPED, "me")).handle(had -> had),
                        get("/all")
                                .name("all_")
                                .dependencies(ANYONE)
                                .params(HttpBearer.of().schemeName("B").autoError(false))
                                .handle(bearer -> bearer))
                .prefix("/guarded")
                .dependencies(security(SCOPED, "all"))
                .responses(403, "No");
        return FastApi.of(
                        get("/key").name("with_key").params(KEY).handle(key -> key),
                        get("/any").name("with_any").params(ANYONE).handle(who -> who),
                        post("/token")
                                .name("token")
                                .params(OAuth2PasswordRequestForm.depends())
                                .handle(form -> Ordered.map(
                                        "access_token",
                                        String.join(",", form.scopes()),
                                        "token_type",
                                        "bearer",
                                        "client",
                                        form.clientId())),
                        guarded,
                        ApiRouter.of(guarded).prefix("/again").dependencies(KEY).tags("again"))
                .title("Rights");
    }
}
