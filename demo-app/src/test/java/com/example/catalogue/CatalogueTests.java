package com.example.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fastapi.security.jwt.Token;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
class CatalogueTests {

    @Autowired
    private WebTestClient client;

    @Test
    void anItemIsShownWithoutItsSupplier() {
        this.client
                .get()
                .uri("/items/2")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("""
                        {"item_id":2,"name":"Plumbus","description":null,"unit_price":3.5,"tags":["household"]}""");
    }

    @Test
    void aListIsFilteredAndPaged() {
        this.client
                .get()
                .uri("/items/?tag=tools&limit=1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.length()")
                .isEqualTo(1)
                .jsonPath("$[0].name")
                .isEqualTo("Portal gun");
    }

    @Test
    void anItemIsCreatedReplacedAndDeleted() {
        Map<String, Object> created = this.client
                .post()
                .uri("/items/")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\":\"Towel\",\"unit_price\":5}")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectHeader()
                .value("Location", location -> assertThat(location).matches("http://[^/]+/items/\\d+"))
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody();
        assertThat(created).containsEntry("name", "Towel").containsEntry("tags", List.of());
        Object id = created.get("item_id");

        this.client
                .put()
                .uri("/items/{id}", id)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\":\"Big towel\",\"unit_price\":\"7.5\"}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.unit_price")
                .isEqualTo(7.5);
        this.client.delete().uri("/items/{id}", id).exchange().expectStatus().isNoContent();
        this.client
                .get()
                .uri("/items/{id}", id)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody(String.class)
                .isEqualTo("{\"detail\":\"Item not found\"}");
    }

    @Test
    void everyMistakeInABodyIsReportedAtOnce() {
        this.client
                .post()
                .uri("/items/")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"unit_price\":-1,\"tags\":[1]}")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.detail[*].type")
                .isEqualTo(List.of("missing", "greater_than", "string_type"))
                .jsonPath("$.detail[1].loc")
                .isEqualTo(List.of("body", "unit_price"));
    }

    @Test
    void anOrderIsConfirmedByMailAfterTheAnswer() {
        this.client
                .post()
                .uri("/orders/")
                .header("X-Customer", "ada@example.com")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"item_id\":2,\"quantity\":2}")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(String.class)
                .isEqualTo("{\"customer\":\"ada@example.com\",\"item\":\"Plumbus\",\"total\":7.0}");

        await().untilAsserted(() -> this.client
                .get()
                .uri("/orders/mails")
                .header("X-Customer", "ada@example.com")
                .exchange()
                .expectBody(String.class)
                .isEqualTo("{\"sent\":[\"Your order: 2 x Plumbus\"]}"));
    }

    @Test
    void anOrderWithoutACustomerIsRefused() {
        this.client
                .get()
                .uri("/orders/mails")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody(String.class)
                .isEqualTo("{\"detail\":\"Who are you? Send X-Customer.\"}");
    }

    @Test
    void aLoginGivesATokenThatOpensTheAccount() {
        login("wrong").expectStatus().isUnauthorized();
        Token token = login("wonderland").expectBody(Token.class).returnResult().getResponseBody();
        account(token.accessToken() + "x").expectStatus().isUnauthorized();
        account("alice").expectStatus().isUnauthorized();
        account(token.accessToken()).expectBody(String.class).isEqualTo("""
                {"username":"alice","full_name":"Alice Wonderson"}""");
    }

    private WebTestClient.ResponseSpec login(String password) {
        return this.client
                .post()
                .uri("/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("username=alice&password=" + password)
                .exchange();
    }

    private WebTestClient.ResponseSpec account(String token) {
        return this.client
                .get()
                .uri("/account/me")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }
}
