package com.example.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The whole application, as its clients see it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
class CatalogueTests {

    @Autowired
    private WebTestClient client;

    private Api anybody;

    @BeforeEach
    void nobodyIsLoggedIn() {
        this.anybody = Api.of(this.client);
    }

    @Test
    void anItemIsShownWithoutItsSupplier() {
        this.anybody
                .get("/items/2")
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("""
                        {"item_id":2,"name":"Plumbus","description":null,"unit_price":3.5,"tags":["household"]}""");
    }

    @Test
    void aListIsFilteredAndPaged() {
        this.anybody
                .get("/items/?tag=tools&limit=1")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].name")
                .isEqualTo("Portal gun")
                .jsonPath("$.items[0].supplier")
                .doesNotExist();
        this.anybody
                .get("/items/?limit=1&skip=1")
                .expectBody()
                .jsonPath("$.items[0].name")
                .isEqualTo("Plumbus")
                .jsonPath("$.total")
                .value(Integer.class, total -> assertThat(total).isGreaterThanOrEqualTo(2));
    }

    @Test
    void anItemIsCreatedReplacedChangedAndDeleted() {
        Api alice = this.anybody.alice();
        Map<String, Object> created = alice.post("/items/", "{\"name\":\"Towel\",\"unit_price\":5}")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .value("Location", location -> assertThat(location).matches("http://[^/]+/items/\\d+"))
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody();
        assertThat(created).containsEntry("name", "Towel").containsEntry("tags", List.of());
        String path = "/items/" + created.get("item_id");

        alice.send(HttpMethod.PUT, path, "{\"name\":\"Big towel\",\"unit_price\":\"7.5\",\"tags\":[\"bath\"]}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.unit_price")
                .isEqualTo(7.5);
        alice.send(HttpMethod.PATCH, path, "{\"description\":\"Dries\"}")
                .expectStatus()
                .isOk();
        this.anybody
                .get(path)
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Big towel")
                .jsonPath("$.description")
                .isEqualTo("Dries")
                .jsonPath("$.unit_price")
                .isEqualTo(7.5)
                .jsonPath("$.tags")
                .isEqualTo(List.of("bath"));
        alice.delete(path).expectStatus().isNoContent();
        alice.delete(path).expectStatus().isNotFound();
        this.anybody
                .get(path)
                .expectStatus()
                .isNotFound()
                .expectBody(String.class)
                .isEqualTo("{\"detail\":\"Item not found\"}");
    }

    @Test
    void everyMistakeInABodyIsReportedAtOnce() {
        this.anybody
                .alice()
                .post("/items/", "{\"unit_price\":-1,\"tags\":[1]}")
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.detail[*].type")
                .isEqualTo(List.of("missing", "greater_than", "string_type"))
                .jsonPath("$.detail[1].loc")
                .isEqualTo(List.of("body", "unit_price"));
    }

    @Test
    void whoIsNobodyChangesNothing() {
        this.anybody
                .post("/items/", "{\"name\":\"Towel\",\"unit_price\":5}")
                .expectStatus()
                .isUnauthorized();
        this.anybody.delete("/items/1").expectStatus().isUnauthorized();
        this.anybody.get("/items/1").expectStatus().isOk();
    }

    @Test
    void anOrderIsKeptForItsCustomer() {
        Api alice = this.anybody.alice();
        alice.post("/orders/", "{\"item_id\":2,\"quantity\":2}")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.customer")
                .isEqualTo("alice")
                .jsonPath("$.item")
                .isEqualTo("Plumbus")
                .jsonPath("$.total")
                .isEqualTo(7.0);
        alice.get("/orders/?limit=1")
                .expectBody()
                .jsonPath("$.items[0].quantity")
                .isEqualTo(2);
        alice.post("/orders/", "{\"item_id\":1000,\"quantity\":2}")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void anOrderWithoutACustomerIsRefused() {
        this.anybody
                .post("/orders/", "{\"item_id\":2,\"quantity\":2}")
                .expectStatus()
                .isUnauthorized()
                .expectBody(String.class)
                .isEqualTo("{\"detail\":\"Not authenticated\"}");
    }
}
