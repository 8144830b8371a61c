package io.fastapi.conformance;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.security;
import static io.fastapi.Dsl.securityScopes;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.input.Input;
import io.fastapi.input.SecurityScopes;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.ApiKeyCookie;
import io.fastapi.security.ApiKeyHeader;
import io.fastapi.security.ApiKeyQuery;
import io.fastapi.security.HttpBasic;
import io.fastapi.security.HttpBasicCredentials;
import io.fastapi.security.OAuth2AuthorizationCodeBearer;
import io.fastapi.security.OAuth2PasswordRequestForm;
import io.fastapi.security.OpenIdConnect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The doors of {@code twins/programs_web.py}. */
final class DoorsProgram {
    private DoorsProgram() {}

    private static final Input<Optional<String>> OAUTH = OAuth2AuthorizationCodeBearer.of(
                    "https://id.example.com/authorize", "https://id.example.com/token")
            .scope("read", "Read")
            .scope("write", "Write")
            .autoError(false);
    private static final Input<Optional<String>> OPENID = OpenIdConnect.openIdConnectUrl(
                    "https://id.example.com/.well-known/openid-configuration")
            .schemeName("Somebody")
            .description("Who you are.")
            .autoError(false);
    private static final ApiKeyHeader HEADER = ApiKeyHeader.name("X-Door").description("A key.");

    private static final Dependency<Map<String, Object>> SCOPED =
            depends(securityScopes(), OAUTH, OPENID, DoorsProgram::scoped);
    private static final Dependency<String> ANY_KEY = depends(
            ApiKeyCookie.name("door").schemeName("Cookie").autoError(false),
            ApiKeyQuery.name("door").schemeName("Query").autoError(false),
            (cookie, query) -> cookie.or(() -> query).orElseThrow(() -> new HttpException(401)));
    private static final Dependency<HttpBasicCredentials> NAMED =
            depends(HttpBasic.of().realm("Doors").description("Name and password."), credentials -> {
                if (!credentials.password().equals("open")) {
                    throw new HttpException(401, "Wrong", Map.of("WWW-Authenticate", "Basic realm=\"Doors\""));
                }
                return credentials;
            });

    private static Map<String, Object> scoped(SecurityScopes scopes, Optional<String> token, Optional<String> openid) {
        List<String> have = List.of(token.orElse("").split("\\."));
        List<String> missing =
                scopes.scopes().stream().filter(scope -> !have.contains(scope)).toList();
        if (!missing.isEmpty()) {
            String challenge = scopes.scopes().isEmpty() ? "Bearer" : "Bearer scope=\"" + scopes.scopeStr() + "\"";
            throw new HttpException(
                    token.isEmpty() ? 401 : 403, Map.of("missing", missing), Map.of("WWW-Authenticate", challenge));
        }
        return Ordered.map("token", token, "openid", openid, "scopes", scopes.scopes());
    }

    static FastApi app() {
        ApiRouter wing = ApiRouter.of(
                        get("/room")
                                .name("wing_room")
                                .params(security(SCOPED, "write"), SCOPED)
                                .handle((found, again) -> List.of(found, again)),
                        post("/room")
                                .name("enter_room")
                                .dependencies(security(SCOPED, "read", "write"))
                                .params(ANY_KEY, NAMED)
                                .handle((key, name) -> List.of(key, name)))
                .prefix("/wing")
                .dependencies(security(SCOPED, "read"))
                .responses(403, "Not yours");
        return FastApi.of(
                        get("/hall")
                                .name("hall")
                                .params(HEADER, query("size", int.class).orElse(1))
                                .handle((key, size) -> Arrays.asList(key, size)),
                        post("/token")
                                .name("token")
                                .params(OAuth2PasswordRequestForm.depends())
                                .handle(form -> token(form)),
                        wing,
                        ApiRouter.of(wing)
                                .prefix("/old")
                                .deprecated()
                                .tags("old")
                                .dependencies(ANY_KEY))
                .title("Doors")
                .dependencies(HEADER);
    }

    private static Map<String, Object> token(OAuth2PasswordRequestForm form) {
        List<String> parts = new ArrayList<>(List.of(form.username()));
        parts.addAll(form.scopes());
        return Ordered.map("access_token", String.join(".", parts), "token_type", "bearer", "client", form.clientId());
    }
}
