package io.fastapi.openapi.contract;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a value may be: the members of a union, or the one type. */
final class Alternatives {

    /**
     * One of them.
     *
     * @param name what tells it from the others, and names it in words
     * @param schema its schema
     */
    record Alternative(String name, JsonNode schema) {

        boolean isNull() {
            return this.name.equals("null");
        }
    }

    private Alternatives() {}

    static List<Alternative> of(JsonNode schema, Side side) {
        List<Alternative> found = new ArrayList<>();
        collect(schema, side, found, 0);
        return found;
    }

    private static void collect(JsonNode schema, Side side, List<Alternative> found, int depth) {
        JsonNode resolved = side.resolved(schema);
        JsonNode union = resolved.has("anyOf") ? resolved.get("anyOf") : resolved.path("oneOf");
        if (union.isArray() && depth < 20) {
            union.forEach(member -> collect(member, side, found, depth + 1));
        } else if (resolved.path("type").isArray() && resolved instanceof ObjectNode object) {
            resolved.get("type").forEach(type -> {
                ObjectNode one = object.deepCopy();
                one.set("type", type);
                found.add(new Alternative(type.asString(""), one));
            });
        } else {
            found.add(new Alternative(name(schema, resolved), schema));
        }
    }

    private static String name(JsonNode schema, JsonNode resolved) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        return resolved.path("type").asString("any value");
    }
}
