package io.fastapi.docs.testingdependencies;

import io.fastapi.input.Overrides;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.reactive.server.WebTestClient;

// tag::override[]
@SpringBootTest
@AutoConfigureWebTestClient
class OverrideTests {

    @TestConfiguration
    static class SignedIn {

        @Bean
        Overrides signedIn() {
            return Overrides.of(Main.CURRENT_USER, new Main.User("alice"));
        }
    }

    @Autowired
    private WebTestClient client;

    @Test
    void aTestSignsInWithoutAToken() {
        this.client
                .get()
                .uri("/me")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"name\":\"alice\"}");
    }
}
// end::override[]
