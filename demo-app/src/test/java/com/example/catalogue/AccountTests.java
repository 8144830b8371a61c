package com.example.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.security.jwt.TokenPair;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Accounts and their tokens. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
class AccountTests {

    private static final String REGISTRATION =
            "{\"username\":\"%s\",\"full_name\":\"Bob\",\"email\":\"%s@example.com\",\"password\":\"looking glass\"}";

    @Autowired
    private WebTestClient client;

    private Api anybody;

    @BeforeEach
    void nobodyIsLoggedIn() {
        this.anybody = Api.of(this.client);
    }

    private WebTestClient.ResponseSpec register(String username) {
        return this.anybody.post("/register", REGISTRATION.formatted(username, username));
    }

    @Test
    void aLoginGivesATokenThatOpensTheAccount() {
        this.anybody.login("alice", "wrong", "").expectStatus().isUnauthorized();
        this.anybody.login("nobody", "wonderland", "").expectStatus().isUnauthorized();
        Api alice = this.anybody.alice();
        alice.with(alice.token() + "x").get("/account/me").expectStatus().isUnauthorized();
        alice.with("alice").get("/account/me").expectStatus().isUnauthorized();
        alice.get("/account/me").expectBody(String.class).isEqualTo("""
                {"username":"alice","full_name":"Alice Wonderson","email":"alice@example.com","role":"staff"}""");
    }

    @Test
    void whoRegistersMayOrderAndSeeTheirOwnOrdersButChangeNothing() {
        register("bob").expectStatus().isCreated().expectBody(String.class).isEqualTo("""
                {"username":"bob","full_name":"Bob","email":"bob@example.com","role":"customer"}""");
        Api bob = this.anybody.with(
                Api.tokens(this.anybody.login("bob", "looking glass", "")).accessToken());

        this.anybody
                .alice()
                .post("/orders/", "{\"item_id\":1,\"quantity\":1}")
                .expectStatus()
                .isCreated();
        bob.post("/orders/", "{\"item_id\":2,\"quantity\":3}").expectStatus().isCreated();
        bob.get("/orders/")
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(1)
                .jsonPath("$.items[0].item")
                .isEqualTo("Plumbus");
        bob.delete("/items/1")
                .expectStatus()
                .isUnauthorized()
                .expectBody(String.class)
                .isEqualTo("{\"detail\":\"Not enough permissions\"}");
    }

    @Test
    void aNameIsRegisteredOnce() {
        register("carol").expectStatus().isCreated();
        register("carol")
                .expectStatus()
                .isEqualTo(409)
                .expectBody(String.class)
                .isEqualTo("{\"detail\":\"This username or email is taken\"}");
    }

    @Test
    void aPasswordIsNotEchoed() {
        this.anybody
                .post("/register", REGISTRATION.formatted("Dora!", "dora").replace("looking glass", "secret"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody(String.class)
                .value(body ->
                        assertThat(body).contains("\"username\"", "too_short").doesNotContain("secret"));
    }

    @Test
    void aTokenHasNoMoreThanTheScopesThatWereAskedFor() {
        Api alice = this.anybody.with(
                Api.tokens(this.anybody.login("alice", "wonderland", "orders")).accessToken());
        alice.get("/orders/").expectStatus().isOk();
        alice.delete("/items/1").expectStatus().isUnauthorized();
    }

    @Test
    void aRefreshTokenIsGoodForOnePair() {
        TokenPair first = Api.tokens(this.anybody.login("alice", "wonderland", ""));
        TokenPair second = Api.tokens(this.anybody.form("/token/refresh", "refresh_token=" + first.refreshToken()));
        this.anybody
                .with(second.accessToken())
                .get("/account/me")
                .expectStatus()
                .isOk();
        this.anybody
                .form("/token/refresh", "refresh_token=" + first.refreshToken())
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void whoLogsOutHasNoGoodTokenAnyMore() {
        Api alice = this.anybody.alice();
        alice.form("/logout", "token=" + alice.token()).expectStatus().isNoContent();
        alice.get("/account/me").expectStatus().isUnauthorized();
    }
}
