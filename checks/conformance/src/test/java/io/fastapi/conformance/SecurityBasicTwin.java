package io.fastapi.conformance;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.input.SecurityScheme;
import io.fastapi.security.HttpAuthorizationCredentials;
import io.fastapi.security.HttpBasic;
import io.fastapi.security.HttpBasicCredentials;
import io.fastapi.security.HttpBearer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;

/** {@code twins/security_basic.py}. */
final class SecurityBasicTwin {

    private static final HttpBasic BASIC = HttpBasic.of().realm("team");
    private static final SecurityScheme<Optional<HttpAuthorizationCredentials>> BEARER =
            HttpBearer.of().autoError(false);
    private static final Dependency<String> CURRENT_USERNAME = depends(BASIC, SecurityBasicTwin::username);
    private static final Dependency<HttpAuthorizationCredentials> FORBIDDEN =
            depends(BEARER, credentials -> credentials.orElseThrow(() -> new HttpException(403, "Not authenticated")));

    private SecurityBasicTwin() {}

    static FastApi app() {
        return FastApi.of(
                get("/who")
                        .name("read_who")
                        .params(BASIC)
                        .handle(credentials ->
                                Ordered.map("username", credentials.username(), "password", credentials.password())),
                get("/users/me")
                        .name("read_current_user")
                        .params(CURRENT_USERNAME)
                        .handle(username -> Map.of("username", username)),
                get("/token").name("read_token").params(FORBIDDEN).handle(credentials -> credentials),
                get("/listed").name("read_listed").dependencies(BASIC).handle(() -> "ok"));
    }

    private static String username(HttpBasicCredentials credentials) {
        boolean name = isEqual(credentials.username(), "stanley");
        boolean password = isEqual(credentials.password(), "swordfish");
        if (!(name && password)) {
            throw new HttpException(401, "Incorrect username or password", Map.of("WWW-Authenticate", "Basic"));
        }
        return credentials.username();
    }

    private static boolean isEqual(String given, String right) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
