package io.fastapi.types.schema;

import io.fastapi.types.shape.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of lists and maps, made of those of what is in them. */
final class ContainerSchemas {

    private ContainerSchemas() {}

    static ObjectNode of(Shape.SequenceShape sequence, ObjectNode item) {
        ObjectNode schema = Nodes.type("array");
        if (sequence.sequence() == Shape.Sequence.SET) {
            schema.put("uniqueItems", true);
        }
        schema.set("items", item);
        ConstraintKeywords.addLengths(schema, sequence.constraints(), "minItems", "maxItems");
        return schema;
    }

    static ObjectNode of(Shape.MapShape map, ObjectNode keys, ObjectNode values) {
        ObjectNode schema = Nodes.type("object");
        JsonNode pattern = keys.has("$ref") ? null : keys.remove("pattern");
        if (pattern != null) {
            schema.putObject("patternProperties").set(pattern.asString(), values);
        } else if (values.isEmpty()) {
            schema.put("additionalProperties", true);
        } else {
            schema.set("additionalProperties", values);
        }
        boolean text = keys.path("type").asString("").equals("string");
        if (keys.has("$ref") || (text && keys.size() > 1)) {
            keys.remove("type");
            schema.set("propertyNames", keys);
        }
        ConstraintKeywords.addLengths(schema, map.constraints(), "minProperties", "maxProperties");
        return schema;
    }
}
