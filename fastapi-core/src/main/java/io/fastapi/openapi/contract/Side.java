package io.fastapi.openapi.contract;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One of two documents that are compared.
 *
 * @param document the document
 */
record Side(JsonNode document) {

    private static final int LONGEST = 20;

    /** What says nothing of which values there are. */
    private static final Set<String> REMARKS =
            Set.of("title", "description", "default", "examples", "example", "deprecated", "readOnly", "writeOnly");

    /** Whether a schema stands elsewhere, also behind an {@code allOf} of its own. */
    static boolean isReference(JsonNode node) {
        return node.path("$ref").isString() || isAllOfOne(node);
    }

    private static boolean isAllOfOne(JsonNode node) {
        return node.path("allOf").size() == 1 && !node.has("type");
    }

    /** What a reference refers to, with the rules that stand beside it; what is none is itself. */
    JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        ObjectNode beside = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < LONGEST && isReference(found); i++) {
            addRules(found, beside);
            if (isAllOfOne(found)) {
                found = found.get("allOf").get(0);
            } else {
                String reference = found.get("$ref").stringValue();
                found = reference.startsWith("#/") ? this.document.at(reference.substring(1)) : found.path("$defs");
            }
        }
        if (beside.isEmpty() || !(found instanceof ObjectNode target)) {
            return found;
        }
        ObjectNode both = target.deepCopy();
        both.setAll(beside);
        return both;
    }

    private static void addRules(JsonNode reference, ObjectNode rules) {
        reference.properties().forEach(member -> {
            String name = member.getKey();
            boolean rule = !name.equals("$ref") && !name.equals("allOf") && !name.startsWith("x-");
            if (rule && !REMARKS.contains(name) && !rules.has(name)) {
                rules.set(name, member.getValue());
            }
        });
    }
}
