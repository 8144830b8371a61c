package io.fastapi.openapi.contract;

import tools.jackson.databind.JsonNode;

/**
 * One of two documents that are compared.
 *
 * @param document the document
 */
record Side(JsonNode document) {

    /** What a reference refers to; what is none is itself. */
    JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        for (int i = 0; i < 20 && found.path("$ref").isString(); i++) {
            String reference = found.get("$ref").stringValue();
            found = reference.startsWith("#/") ? this.document.at(reference.substring(1)) : found.path("$defs");
        }
        return found;
    }
}
