package io.fastapi.autoconfigure;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** OpenAPI documents as swagger-core's objects, which springdoc uses and Jackson 2 reads, and as our trees. */
final class SpringdocTrees {

    private static final JsonMapper MAPPER = new JsonMapper();

    private SpringdocTrees() {}

    static ObjectNode tree(OpenAPI document) {
        try {
            return (ObjectNode) MAPPER.readTree(Json31.mapper().writeValueAsString(document));
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException("springdoc's document cannot be written", wrong);
        }
    }

    static OpenAPI model(ObjectNode tree) {
        try {
            return Json31.mapper().readValue(MAPPER.writeValueAsString(tree), OpenAPI.class);
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException("swagger-core cannot read our document", wrong);
        }
    }
}
