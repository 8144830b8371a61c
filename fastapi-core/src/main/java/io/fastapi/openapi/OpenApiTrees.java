package io.fastapi.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is done to OpenAPI documents as trees. */
public final class OpenApiTrees {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    private OpenApiTrees() {}

    /**
     * The items of streams described by {@code schema} in place of {@code itemSchema}, which is a member of OpenAPI 3.2 only:
     * for tools that stop at it. Changes the document.
     */
    public static ObjectNode withoutItemSchemas(ObjectNode document) {
        renameItemSchemas(document);
        return document;
    }

    private static void renameItemSchemas(JsonNode node) {
        if (node.path("content") instanceof ObjectNode content) {
            content.forEach(mediaType -> {
                if (mediaType instanceof ObjectNode media && media.has("itemSchema") && !media.has("schema")) {
                    media.set("schema", media.remove("itemSchema"));
                }
            });
        }
        node.forEach(OpenApiTrees::renameItemSchemas);
    }

    static void keepIdsApart(ObjectNode part, ObjectNode other, String prefix) {
        Set<String> taken = new HashSet<>();
        eachOperation(
                other,
                (path, operation) -> taken.add(operation.path("operationId").asString("")));
        eachOperation(part, (path, operation) -> {
            String id = operation.path("operationId").asString("");
            if (!id.isEmpty() && taken.contains(id)) {
                operation.put("operationId", prefix + id);
            }
        });
    }

    /** The operations of a path or webhook, by method in lower case. */
    static List<Map.Entry<String, ObjectNode>> operations(JsonNode pathItem) {
        List<Map.Entry<String, ObjectNode>> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : pathItem.properties()) {
            String method = member.getKey().toLowerCase(Locale.ROOT);
            if (METHODS.contains(method) && member.getValue() instanceof ObjectNode operation) {
                operations.add(Map.entry(method, operation));
            }
        }
        return operations;
    }

    /** Visits all operations of a document, those of its webhooks included, with what their path and method are. */
    static void eachOperation(JsonNode document, BiConsumer<String, ObjectNode> visitor) {
        for (String section : List.of("paths", "webhooks")) {
            for (Map.Entry<String, JsonNode> path : document.path(section).properties()) {
                operations(path.getValue()).forEach(operation -> visitor.accept(path.getKey(), operation.getValue()));
            }
        }
    }
}
