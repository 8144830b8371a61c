package com.example.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The page of the shop, and what {@code application.yml} puts around everything. */
@SpringBootTest
@AutoConfigureWebTestClient
class ShopPageTests {

    private static final String FRONTEND = "http://localhost:5173";

    @Autowired
    private WebTestClient client;

    private String page(String path) {
        return this.client
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    @Test
    void thePageShowsTheItemsAndCountsItsVisits() {
        assertThat(page("/shop?tag=household"))
                .contains("/items/2\">Plumbus</a>", "href=\"/assets/shop.css\"")
                .doesNotContain("Portal gun");
        int first = visit(page("/shop"));
        assertThat(visit(page("/shop"))).isEqualTo(first + 1);
    }

    private static int visit(String page) {
        return Integer.parseInt(page.replaceAll("(?s).*Visit number <span>(\\d+)</span>.*", "$1"));
    }

    @Test
    void thePageIsNotInTheDocument() {
        assertThat(page("/openapi.json")).doesNotContain("/shop");
    }

    @Test
    void theFilesOfThePageAreServed() {
        assertThat(page("/assets/shop.css")).contains("h1");
        this.client.get().uri("/assets/unknown.css").exchange().expectStatus().isNotFound();
    }

    @Test
    void theFrontendMayAskFromItsOwnServerAndNobodyElse() {
        this.client
                .options()
                .uri("/items/1")
                .header("Origin", FRONTEND)
                .header("Access-Control-Request-Method", "PUT")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Access-Control-Allow-Origin", FRONTEND);
        this.client
                .options()
                .uri("/items/1")
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "PUT")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void largeAnswersAreCompressed() {
        this.client
                .get()
                .uri("/openapi.json")
                .header("Accept-Encoding", "gzip")
                .exchange()
                .expectHeader()
                .valueEquals("Content-Encoding", "gzip");
        this.client
                .get()
                .uri("/items/1")
                .header("Accept-Encoding", "gzip")
                .exchange()
                .expectHeader()
                .doesNotExist("Content-Encoding");
    }
}
