package io.fastapi.types.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Copies a schema, and does on the way what its place in a document asks for.
 *
 * @param sorted whether keywords are in alphabetical order, as pydantic returns them; fields and defaults keep their own
 * @param nulls whether what is {@code null} is kept
 * @param references what is written in place of a reference
 */
record SchemaCopy(boolean sorted, boolean nulls, Map<String, String> references) {

    ObjectNode of(ObjectNode schema) {
        return object(schema, "");
    }

    private JsonNode of(JsonNode node, String parent) {
        if (node instanceof ObjectNode object) {
            return object(object, parent);
        }
        if (node instanceof ArrayNode items) {
            ArrayNode copy = Nodes.FACTORY.arrayNode(items.size());
            for (JsonNode item : items) {
                copy.add(of(item, parent));
            }
            return copy;
        }
        String reference = (node instanceof StringNode text) ? this.references.get(text.stringValue()) : null;
        return (reference != null) ? Nodes.FACTORY.stringNode(reference) : node;
    }

    private ObjectNode object(ObjectNode object, String parent) {
        ObjectNode copy = Nodes.object();
        if (!this.sorted || parent.equals("properties") || parent.equals("default")) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                set(copy, member.getKey(), member.getValue());
            }
            return copy;
        }
        List<String> names = new ArrayList<>(object.propertyNames());
        Collections.sort(names);
        for (String name : names) {
            set(copy, name, object.get(name));
        }
        return copy;
    }

    private void set(ObjectNode copy, String name, JsonNode value) {
        if (this.nulls || !value.isNull()) {
            copy.set(name, of(value, name));
        }
    }
}
