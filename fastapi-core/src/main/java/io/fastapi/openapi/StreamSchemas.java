package io.fastapi.openapi;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of items in a stream. */
final class StreamSchemas {

    private StreamSchemas() {}

    /** A server-sent event, whose data is JSON of a known type or any text. */
    static ObjectNode event(Optional<ObjectNode> data) {
        ObjectNode event = Trees.object().put("type", "object");
        ObjectNode properties = event.putObject("properties");
        ObjectNode text = properties.putObject("data").put("type", "string");
        properties.putObject("event").put("type", "string");
        properties.putObject("id").put("type", "string");
        properties.putObject("retry").put("type", "integer").put("minimum", 0);
        data.ifPresent(schema -> {
            text.put("contentMediaType", "application/json").set("contentSchema", schema);
            event.putArray("required").add("data");
        });
        return event;
    }
}
