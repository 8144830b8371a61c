package io.fastapi.docs.testingapplications;

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
    void anItemIsRead() {
        this.client
                .get()
                .uri("/items/foo")
                .header("X-Token", "coneofsilence")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"id\":\"foo\"}");
    }

    @Test
    void aWrongTokenIsRefused() {
        this.client
                .get()
                .uri("/items/foo")
                .header("X-Token", "hailhydra")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .json("{\"detail\":\"Invalid X-Token header\"}");
    }
}
// end::test[]
