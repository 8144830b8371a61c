package io.fastapi.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OpenApiPartTests {

    private static final String ITEMS = """
            {"paths": {
               "/items": {
                 "get": {"tags": ["items"], "responses": {"200": {"schema": {"$ref": "#/components/schemas/Item"}}}},
                 "post": {"tags": ["more"], "security": [{"Key": []}],
                   "responses": {"200": {"schema": {"$ref": "#/components/schemas/Basket"}}}}}},
             "components": {
               "schemas": {
                 "Item": {"type": "object", "title": "Item"},
                 "Basket": {"properties": {"items": {"items": {"$ref": "#/components/schemas/Item"}}}},
                 "Unused": {}},
               "securitySchemes": {"Key": {"type": "apiKey"}}},
             "tags": [{"name": "items"}, {"name": "more"}]}""";

    private static ObjectNode tree(String json) {
        return (ObjectNode) new JsonMapper().readTree(json);
    }

    private static OpenApiPart part(String json) {
        return OpenApiPart.of(tree(json));
    }

    @Test
    void aPartHasTheComponentsAndTagsThatItsOperationsNeed() {
        ObjectNode read =
                part(ITEMS).only((path, method) -> method.equals("get")).document();
        assertThat(read.at("/paths/~1items").propertyNames()).containsExactly("get");
        assertThat(read.at("/components/schemas").propertyNames()).containsExactly("Item");
        assertThat(read.at("/components/securitySchemes").propertyNames()).isEmpty();
        assertThat(read.path("tags").findValuesAsString("name")).containsExactly("items");

        ObjectNode created =
                part(ITEMS).only((path, method) -> method.equals("post")).document();
        assertThat(created.at("/components/schemas").propertyNames()).containsExactly("Item", "Basket");
        assertThat(created.at("/components/securitySchemes").propertyNames()).containsExactly("Key");

        assertThat(part(ITEMS)
                        .only((path, method) -> false)
                        .document()
                        .path("paths")
                        .propertyNames())
                .isEmpty();
    }

    @Test
    void componentsOfOneNameGetAnotherUnlessTheyAreEqual() {
        ObjectNode same =
                tree("{\"components\": {\"schemas\": {\"Item\": {\"type\": \"object\", \"title\": \"Item\"}}}}");
        assertThat(part(ITEMS).apartFrom(same, "x__").document()).isEqualTo(tree(ITEMS));

        ObjectNode other = tree(
                "{\"components\": {\"schemas\": {\"Item\": {}, \"x__Item\": {}}, \"securitySchemes\": {\"Key\": {}}}}");
        ObjectNode apart = part(ITEMS).apartFrom(other, "x__").document();
        assertThat(apart.at("/components/schemas").propertyNames()).containsExactly("x__Item_", "Basket", "Unused");
        assertThat(apart.at("/components/schemas/Basket/properties/items/items/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/x__Item_");
        assertThat(apart.at("/paths/~1items/post/security/0").propertyNames()).containsExactly("x__Key");
        assertThat(apart.at("/components/securitySchemes").propertyNames()).containsExactly("x__Key");
    }

    @Test
    void operationsOfOneIdAreKeptApart() {
        String one = "{\"paths\": {\"%s\": {\"get\": {\"operationId\": \"read\"}}}}";
        ObjectNode apart = part(one.formatted("/a"))
                .apartFrom(tree(one.formatted("/b")), "x__")
                .document();
        assertThat(apart.at("/paths/~1a/get/operationId").asString()).isEqualTo("x__read");
    }

    @Test
    void equalModelsAreKeptApartWhereWhatTheyReferToIs() {
        ObjectNode other = tree("{\"components\": {\"schemas\": {\"Item\": {}, \"Basket\":"
                + " {\"properties\": {\"items\": {\"items\": {\"$ref\": \"#/components/schemas/Item\"}}}}}}}");
        ObjectNode apart = part(ITEMS).apartFrom(other, "x__").document();
        assertThat(apart.at("/components/schemas").propertyNames()).containsExactly("x__Item", "x__Basket", "Unused");
    }

    @Test
    void whatBothDocumentsHaveIsThatOfTheFirst() {
        ObjectNode base = tree("{\"paths\": {\"/items\": {\"get\": {\"summary\": \"ours\"}}},"
                + " \"components\": {\"schemas\": {\"Zebra\": {}}}, \"tags\": [{\"name\": \"items\"}]}");
        ObjectNode joined = part(ITEMS).joinedTo(base);
        assertThat(joined.at("/paths/~1items/get/summary").asString()).isEqualTo("ours");
        assertThat(joined.at("/paths/~1items").propertyNames()).containsExactly("get", "post");
        assertThat(joined.at("/components/schemas").propertyNames())
                .containsExactly("Basket", "Item", "Unused", "Zebra");
        assertThat(joined.path("tags").findValuesAsString("name")).containsExactly("items", "more");
        assertThat(base.at("/paths/~1items").propertyNames()).containsExactly("get");
    }

    @Test
    void securityOfTheWholeIsSaidByEachOperation() {
        ObjectNode own = part("{\"security\": [{\"A\": []}], \"paths\": {\"/a\": {\"get\": {}, \"post\":"
                        + " {\"security\": []}}}}")
                .withOwnSecurity()
                .document();
        assertThat(own)
                .isEqualTo(tree("{\"paths\": {\"/a\": {\"get\": {\"security\": [{\"A\": []}]}, \"post\":"
                        + " {\"security\": []}}}}"));
    }

    @Test
    void itemsOfStreamsMayBeDescribedBySchema() {
        ObjectNode document = tree("{\"paths\": {\"/a\": {\"get\": {\"responses\": {\"200\": {\"content\":"
                + " {\"text/event-stream\": {\"itemSchema\": {\"type\": \"object\"}}}}}}}}}");
        assertThat(OpenApiTrees.withoutItemSchemas(document)
                        .at("/paths/~1a/get/responses/200/content/text~1event-stream"))
                .isEqualTo(tree("{\"schema\": {\"type\": \"object\"}}"));
    }
}
