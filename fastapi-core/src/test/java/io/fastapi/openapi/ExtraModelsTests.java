package io.fastapi.openapi;

import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.response.ResponseDoc;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.model.TypeRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ExtraModelsTests {

    record Part(String name) {}

    record Item(BigDecimal price, List<Part> parts) {}

    private static ObjectNode document() {
        return OpenApiDocument.of(
                FastApi.of(post("/items/")
                        .name("create")
                        .openapiExtra(
                                "requestBody",
                                Map.of("content", Map.of("application/yaml", Map.of("schema", Item.class))))
                        .openapiExtra("x-models", List.of("a", new TypeRef<List<Item>>() {}))
                        .responses(
                                200,
                                ResponseDoc.of("Items")
                                        .with("content", Map.of("text/yaml", Map.of("schema", Item.class))))
                        .params(request())
                        .handle(request -> 1)),
                TypeAdapters.defaults());
    }

    @Test
    void typesInWhatIsAddedAreShownAsComponents() {
        ObjectNode document = document();
        assertThat(document.at("/paths/~1items~1/post/requestBody/content/application~1yaml/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Item-Input");
        assertThat(document.at("/paths/~1items~1/post/responses/200/content/text~1yaml/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Item-Output");
        assertThat(document.at("/paths/~1items~1/post/x-models").toString())
                .isEqualTo("[\"a\",{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Item-Output\"}}]");
        assertThat(document.at("/components/schemas").propertyNames()).contains("Item-Input", "Item-Output", "Part");
    }
}
