package io.fastapi.docs.testinglogins;

import io.fastapi.security.jwt.Token;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

// tag::login[]
@SpringBootTest
@AutoConfigureWebTestClient
class LoginTests {

    @Autowired
    private WebTestClient client;

    private WebTestClient.ResponseSpec login(String password) {
        return this.client
                .post()
                .uri("/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("username=johndoe&password=" + password)
                .exchange();
    }

    @Test
    void aLoginGivesTheTokenThatOpensTheAccount() {
        Token token = login("secret")
                .expectStatus()
                .isOk()
                .expectBody(Token.class)
                .returnResult()
                .getResponseBody();

        this.client
                .get()
                .uri("/users/me")
                .headers(headers -> headers.setBearerAuth(token.accessToken()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"username\":\"johndoe\"}");
    }

    @Test
    void aWrongPasswordIsRefused() {
        login("wrong").expectStatus().isUnauthorized();
    }

    @Test
    void withoutATokenThereIsNoAccount() {
        this.client.get().uri("/users/me").exchange().expectStatus().isUnauthorized();
    }
}
// end::login[]
