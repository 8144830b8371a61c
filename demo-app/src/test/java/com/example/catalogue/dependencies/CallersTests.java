package com.example.catalogue.dependencies;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.security;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.security.jwt.BearerTokens;
import io.fastapi.security.jwt.JwtKeys;
import io.fastapi.security.jwt.JwtSettings;
import io.fastapi.security.jwt.JwtTokens;
import io.fastapi.security.jwt.TokenStore;
import io.fastapi.test.FastApiTestClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A dependency and an operation that uses it: no Spring, no socket, no database. */
class CallersTests {

    private static final JwtKeys KEY = JwtKeys.secret("a secret that only these tests know", MacAlgorithm.HS256);

    private final JwtTokens tokens = JwtTokens.of(JwtSettings.of(KEY), TokenStore.inMemory(10));

    private final Dependency<Caller> caller =
            new Callers().caller(BearerTokens.decodedBy(this.tokens.decoder()), new OwnTokens().bearerToken());

    private final FastApiTestClient client = FastApiTestClient.of(FastApi.of(get("/stock")
            .params(security(this.caller, "items"))
            .handle(who -> who.username() + " " + who.email().orElse("without address"))));

    private ResponseSpec ask(Map<String, Object> claims) {
        return this.client
                .get("/stock")
                .headers(headers -> headers.setBearerAuth(this.tokens.issue("alice", claims)))
                .exchange();
    }

    @Test
    void aTokenWithTheScopeTellsWhoCalls() {
        ask(Map.of("scope", "orders items", "email", "alice@example.com"))
                .expectBody(String.class)
                .isEqualTo("\"alice alice@example.com\"");
        ask(Map.of("scope", "items")).expectBody(String.class).isEqualTo("\"alice without address\"");
    }

    @Test
    void aTokenWithoutTheScopeIsRefused() {
        ask(Map.of("scope", "orders"))
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer scope=\"items\"")
                .expectBody()
                .json("{\"detail\":\"Not enough permissions\"}");
    }

    @Test
    void aRequestWithoutATokenIsRefused() {
        this.client
                .get("/stock")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .json("{\"detail\":\"Not authenticated\"}");
    }
}
