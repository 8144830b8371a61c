package io.fastapi.openapi;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands beside a schema: OpenAPI does not let both stand there, and FastAPI prefers the named ones.
 *
 * @param example one value
 * @param named named examples with {@code summary}, {@code description}, {@code value}
 */
record Examples(Optional<JsonNode> example, Map<String, Map<String, Object>> named) {

    static final Examples NONE = new Examples(Optional.empty(), Map.of());

    /** Adds them to a parameter or a media type. */
    void addTo(ObjectNode place, JsonValues values) {
        if (!this.named.isEmpty()) {
            place.set("examples", values.of(this.named));
        } else {
            this.example.ifPresent(value -> place.set("example", value));
        }
    }
}
