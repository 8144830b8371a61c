package com.example.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Everything below a path of Spring's: {@code spring.webflux.base-path}. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.webflux.base-path=/shop")
@AutoConfigureWebTestClient
class BasePathTests {

    private static final Pattern REFERENCE = Pattern.compile("(?:src|href|spec-url|url)(?:=\"|: ')([^\"']+)");

    @Autowired
    private WebTestClient client;

    @LocalServerPort
    private int port;

    @Test
    void operationsAreServedBelowTheBasePathOnly() {
        String root = "http://localhost:" + this.port;
        this.client.get().uri(root + "/shop/items/1").exchange().expectStatus().isOk();
        this.client.get().uri(root + "/items/1").exchange().expectStatus().isNotFound();
    }

    @Test
    void theDocumentNamesTheBasePathAsServer() {
        this.client
                .get()
                .uri("http://localhost:" + this.port + "/shop/openapi.json")
                .exchange()
                .expectBody()
                .jsonPath("$.servers[0].url")
                .isEqualTo("/shop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/redoc"})
    void everythingThatAPageRefersToIsServed(String page) {
        String root = "http://localhost:" + this.port;
        String html = this.client
                .get()
                .uri(root + "/shop" + page)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        List<String> references = REFERENCE
                .matcher(String.valueOf(html))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(references).hasSizeGreaterThan(2).allMatch(reference -> reference.startsWith("/shop/"));
        for (String reference : references) {
            for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
                this.client
                        .method(method)
                        .uri(root + reference)
                        .exchange()
                        .expectStatus()
                        .isOk();
            }
        }
    }
}
