package com.example.catalogue;

import static io.fastapi.Dsl.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.fastapi.routing.ApiRouter;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The profile {@code issuer}: tokens are those of somebody else, here a server of this test that tells its keys. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
@ActiveProfiles("issuer")
class IssuerTests {

    private static ConfigurableApplicationContext issuer;
    private static String url;

    @Autowired
    private WebTestClient client;

    /** No {@code @Configuration}, which would be that of the test. */
    @EnableAutoConfiguration
    static class Issuer {

        private static final RSAKey KEY = key("issued");

        private static RSAKey key(String id) {
            try {
                return new RSAKeyGenerator(2048).keyID(id).generate();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }

        @Bean
        ApiRouter keys() {
            return ApiRouter.of(
                    get("/.well-known/openid-configuration")
                            .handle(() -> Map.of(
                                    "issuer", url, "jwks_uri", url + "/keys", "subject_types_supported", new String[] {
                                        "public"
                                    })),
                    get("/keys").handle(() -> new JWKSet(KEY.toPublicJWK()).toJSONObject()));
        }
    }

    @BeforeAll
    static void startIssuer() {
        issuer = new SpringApplicationBuilder(Issuer.class)
                .properties("spring.config.name=issuer")
                .run("--server.port=0");
        url = "http://localhost:" + issuer.getEnvironment().getRequiredProperty("local.server.port");
    }

    @AfterAll
    static void stopIssuer() {
        issuer.close();
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("catalogue.issuer", () -> url);
    }

    private Api caller(RSAKey key, String scope) throws JOSEException {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(url)
                .subject("ada")
                .claim("scope", scope)
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return Api.of(this.client).with(token.serialize());
    }

    @Test
    void aTokenOfTheIssuerOpensWhatItsScopesAllow() throws JOSEException {
        Api ada = caller(Issuer.KEY, "orders");
        ada.post("/orders/", "{\"item_id\":2,\"quantity\":2}")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.customer")
                .isEqualTo("ada");
        ada.delete("/items/1").expectStatus().isUnauthorized();
        caller(Issuer.KEY, "items").delete("/items/1").expectStatus().isNoContent();
    }

    @Test
    void aTokenOfAnybodyElseIsRefused() throws JOSEException {
        caller(Issuer.key("issued"), "orders").get("/orders/").expectStatus().isUnauthorized();
    }

    @Test
    void nobodyLogsInOrRegistersHere() {
        Api anybody = Api.of(this.client);
        anybody.login("alice", "wonderland", "").expectStatus().isNotFound();
        anybody.post("/register", "{}").expectStatus().isNotFound();
        anybody.get("/").expectBody(String.class).value(page -> assertThat(page).doesNotContain("wonderland"));
    }
}
