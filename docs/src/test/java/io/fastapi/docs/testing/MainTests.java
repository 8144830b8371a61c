package io.fastapi.docs.testing;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient;

// tag::test[]
@SpringBootTest
@AutoConfigureWebTestClient
class MainTests {

    @Autowired
    private WebTestClient client;

    @Test
    void aUserIsKnownByTheirToken() {
        this.client
                .get()
                .uri("/me")
                .header("X-Token", "coneofsilence")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"name\":\"john\"}");
    }

    @Test
    void aWrongTokenIsRefused() {
        this.client
                .get()
                .uri("/me")
                .header("X-Token", "hailhydra")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .json("{\"detail\":\"Invalid X-Token header\"}");
    }
}
// end::test[]
