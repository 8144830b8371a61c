package com.example.catalogue;

import io.fastapi.security.jwt.TokenPair;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The application as a client sees it that may have logged in. */
record Api(WebTestClient client, String token) {

    static Api of(WebTestClient client) {
        return new Api(client, "");
    }

    ResponseSpec login(String username, String password, String scope) {
        return form("/token", "username=" + username + "&password=" + password + "&scope=" + scope);
    }

    /** The demo user, who may do everything. */
    Api alice() {
        return with(tokens(login("alice", "wonderland", "")).accessToken());
    }

    Api with(String accessToken) {
        return new Api(this.client, accessToken);
    }

    static TokenPair tokens(ResponseSpec login) {
        return Objects.requireNonNull(login.expectStatus()
                .isOk()
                .expectBody(TokenPair.class)
                .returnResult()
                .getResponseBody());
    }

    ResponseSpec form(String path, String form) {
        return this.client
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue(form)
                .exchange();
    }

    ResponseSpec get(String path) {
        return this.client.get().uri(path).headers(this::authorize).exchange();
    }

    ResponseSpec delete(String path) {
        return this.client.delete().uri(path).headers(this::authorize).exchange();
    }

    ResponseSpec send(HttpMethod method, String path, String json) {
        return this.client
                .method(method)
                .uri(path)
                .headers(this::authorize)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    ResponseSpec post(String path, String json) {
        return send(HttpMethod.POST, path, json);
    }

    void authorize(HttpHeaders headers) {
        if (!this.token.isEmpty()) {
            headers.setBearerAuth(this.token);
        }
    }
}
