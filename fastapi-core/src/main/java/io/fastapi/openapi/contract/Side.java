package io.fastapi.openapi.contract;

import tools.jackson.databind.JsonNode;

/**
 * One of two documents that are compared.
 *
 * @param document the document
 */
record Side(JsonNode document) {

    /** What a reference refers to, also one that stands in an {@code allOf} of its own; what is none is itself. */
    JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        for (int i = 0; i < 20; i++) {
            if (found.path("$ref").isString()) {
                String reference = found.get("$ref").stringValue();
                found = reference.startsWith("#/") ? this.document.at(reference.substring(1)) : found.path("$defs");
            } else if (found.path("allOf").size() == 1 && !found.has("type")) {
                found = found.get("allOf").get(0);
            } else {
                break;
            }
        }
        return found;
    }
}
