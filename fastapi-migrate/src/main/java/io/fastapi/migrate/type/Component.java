package io.fastapi.migrate.type;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema among the components for which a class is made.
 *
 * @param name its name in the document, without what tells input from output where one class is both
 * @param className the class
 * @param schema the schema, of two that of the input
 * @param output the schema of the output, where one class has both
 * @param mode the direction in which it is used
 * @param form whether it is a form
 */
public record Component(
        String name, String className, ObjectNode schema, Optional<ObjectNode> output, Mode mode, boolean form) {

    /** Whether it is a class of a few values; an alias of literals, which has no title, is none. */
    public boolean isEnum() {
        JsonNode values = this.schema.path("enum");
        return values.isArray()
                && !isModel()
                && this.schema.has("title")
                && values.valueStream().allMatch(JsonNode::isValueNode);
    }

    /** Whether it is an object with fields. */
    public boolean isModel() {
        return this.schema.path("properties").isObject();
    }
}
