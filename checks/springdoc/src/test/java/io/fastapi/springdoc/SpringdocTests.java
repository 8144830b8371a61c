package io.fastapi.springdoc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Springdoc's starter beside ours, and nothing else done. */
class SpringdocTests {

    private static Server server;
    private static Server joining;

    /** Both at once: the first to be closed takes the threads of the other with it. */
    @BeforeAll
    static void start() {
        server = Server.start(Shop.class);
        joining = Server.start(Shop.class, "fastapi.springdoc.join=true");
    }

    @AfterAll
    static void stop() {
        server.close();
        joining.close();
    }

    @Test
    void springdocsDocumentShowsOurOperationsBesideControllers() throws Exception {
        JsonNode document = server.json("/v3/api-docs");
        assertThat(document.path("paths").propertyNames()).contains("/items/", "/baskets/{id}", "/stock/{id}");
        assertThat(document.at("/info/title").asString()).isEqualTo("Shop");
        assertThat(document.at("/paths/~1items~1/post/operationId").asString()).isEqualTo("create_item_items__post");
        assertThat(document.at("/paths/~1items~1/post/security/0").propertyNames())
                .containsExactly("APIKeyHeader");
        assertThat(document.at("/components/securitySchemes/APIKeyHeader/name").asString())
                .isEqualTo("X-Key");
        assertThat(document.path("tags").findValuesAsString("description")).containsExactly("What is sold");
        assertThat(document.at("/components/schemas/HTTPValidationError").isObject())
                .isTrue();
    }

    @Test
    void modelsOfOneNameAreKeptApartInSpringdocsDocument() throws Exception {
        JsonNode document = server.json("/v3/api-docs");
        JsonNode schemas = document.at("/components/schemas");
        assertThat(schemas.at("/Item/properties").propertyNames()).containsExactlyInAnyOrder("id", "pieces");
        assertThat(schemas.at("/fastapi__Item/properties").propertyNames()).containsExactlyInAnyOrder("name", "note");
        assertThat(schemas.at("/fastapi__Item/properties/note/anyOf/1/type").asString())
                .isEqualTo("null");
        assertThat(schemas.at("/Basket/properties/items/items/$ref").asString())
                .isEqualTo("#/components/schemas/fastapi__Item");
        assertThat(document.at("/paths/~1items~1/post/requestBody/content/application~1json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/fastapi__Item");
    }

    @Test
    void customizersOfTheApplicationSeeOurOperationsOnceInEveryLocale() throws Exception {
        for (String language : new String[] {"en", "de", "en", "fr"}) {
            JsonNode document = server.json("/v3/api-docs", language);
            assertThat(document.at("/paths/~1items~1/post/x-seen").asInt()).isEqualTo(1);
            assertThat(document.at("/paths/~1stock~1{id}/get/x-seen").asInt()).isEqualTo(1);
        }
    }

    @Test
    void groupsShowThoseOfOurOperationsThatTheirPathsSelect() throws Exception {
        JsonNode items = server.json("/v3/api-docs/items");
        assertThat(items.path("paths").propertyNames()).containsExactly("/items/");
        assertThat(items.at("/paths/~1items~1/post/x-seen").asInt()).isEqualTo(1);
        assertThat(items.at("/components/schemas").propertyNames())
                .contains("HTTPValidationError", "ValidationError")
                .doesNotContain("Basket");
        JsonNode stock = server.json("/v3/api-docs/stock");
        assertThat(stock.path("paths").propertyNames()).containsExactly("/stock/{id}");
        assertThat(stock.at("/components/schemas").propertyNames()).containsExactly("Item");
        assertThat(server.json("/v3/api-docs/code").path("paths").propertyNames())
                .doesNotContain("/baskets/{id}");
    }

    @Test
    void whatControllersCannotAnswerIsInNoDocument() throws Exception {
        for (String url : new String[] {"/v3/api-docs", "/v3/api-docs/code"}) {
            JsonNode paths = server.json(url).path("paths");
            assertThat(paths.path("/baskets/{name}").propertyNames()).containsExactly("delete");
        }
        assertThat(joining.json("/openapi.json").at("/paths/~1baskets~1{name}").propertyNames())
                .containsExactly("delete");
        assertThat(server.json("/v3/api-docs/code").path("paths").propertyNames())
                .containsExactlyInAnyOrder("/stock/{id}", "/baskets/{name}");
        assertThat(server.json("/baskets/7").path("items").isArray()).isTrue();
    }

    @Test
    void ourOwnDocumentShowsNothingOfSpringdoc() throws Exception {
        assertThat(server.json("/openapi.json").path("paths").propertyNames())
                .containsExactly("/items/", "/baskets/{id}");
    }

    @Test
    void aJoinedDocumentShowsOursAsEverAndControllersBehind() throws Exception {
        JsonNode alone = server.json("/openapi.json");
        JsonNode joined = joining.json("/openapi.json");
        assertThat(joined.path("paths").propertyNames())
                .startsWith("/items/", "/baskets/{id}")
                .containsExactlyInAnyOrder("/items/", "/baskets/{id}", "/baskets/{name}", "/stock/{id}");
        for (String path : alone.path("paths").propertyNames()) {
            assertThat(text(joined.path("paths").path(path)))
                    .isEqualTo(text(alone.path("paths").path(path)));
        }
        JsonNode schemas = joined.at("/components/schemas");
        assertThat(text(schemas.path("Item"))).isEqualTo(text(alone.at("/components/schemas/Item")));
        assertThat(schemas.at("/springdoc__Item/properties").propertyNames()).containsExactlyInAnyOrder("id", "pieces");
        assertThat(joined.path("info")).isEqualTo(alone.path("info"));
        assertThat(joined.has("servers")).isFalse();
        assertThat(joined.at("/paths/~1stock~1{id}/get/responses/200/content").findValuesAsString("$ref"))
                .containsOnly("#/components/schemas/springdoc__Item");
        assertThat(joining.json("/v3/api-docs").path("paths").propertyNames())
                .contains("/items/", "/baskets/{id}", "/stock/{id}");
        assertThat(text(joining.json("/openapi.json"))).isEqualTo(text(joined));
    }

    private static String text(JsonNode node) {
        return new JsonMapper().writeValueAsString(node);
    }
}
