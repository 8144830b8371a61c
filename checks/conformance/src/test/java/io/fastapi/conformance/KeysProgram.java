package io.fastapi.conformance;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.security;
import static io.fastapi.Dsl.securityScopes;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.input.Input;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.ApiKeyHeader;
import io.fastapi.security.HttpAuthorizationCredentials;
import io.fastapi.security.HttpBearer;
import io.fastapi.security.OAuth2PasswordBearer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of {@code twins/programs.py}. */
final class KeysProgram {
    private KeysProgram() {}

    private static final Dependency<String> EITHER = depends(
            HttpBearer.of().bearerFormat("JWT").description("A token.").autoError(false),
            ApiKeyHeader.name("x-key").schemeName("Key").autoError(false),
            (token, own) -> own.or(() -> token.map(HttpAuthorizationCredentials::credentials))
                    .orElseThrow(() -> new HttpException(403, "no key", Map.of("WWW-Authenticate", "Key"))));
    private static final Input<Optional<String>> OAUTH = OAuth2PasswordBearer.tokenUrl("token")
            .scope("read", "Read")
            .scope("write", "Write")
            .refreshUrl("again")
            .autoError(false);
    private static final Dependency<Map<String, Object>> USER = depends(
            securityScopes(),
            security(OAUTH, "read"),
            (scopes, token) -> Ordered.map("scopes", scopes.scopes(), "token", token));

    static FastApi app() {
        ApiRouter admin = ApiRouter.of(
                        get("/me")
                                .name("me")
                                .params(security(USER, "write", "read"), USER)
                                .handle((user, again) -> List.of(user, again)),
                        post("/them")
                                .name("them")
                                .dependencies(security(OAUTH, "them"))
                                .handle(() -> null))
                .prefix("/admin")
                .dependencies(security(USER, "admin"))
                .tags("admin");
        return FastApi.of(
                        get("/open").name("opened").params(EITHER).handle(who -> who),
                        ApiRouter.of(admin).tags("more").deprecated())
                .title("Keys")
                .dependencies(EITHER);
    }
}
