package io.fastapi.types.schema;

import java.util.SortedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Joins the schema of one type and its definitions into one document. */
final class Standalone {

    private Standalone() {}

    /** A model that nothing refers to but the root is written in the root's place. */
    static ObjectNode join(ObjectNode root, SortedMap<String, ObjectNode> definitions, String refPrefix) {
        ObjectNode document = root;
        String reference = root.path("$ref").asString("");
        if (root.size() == 1 && !reference.isEmpty()) {
            String name = reference.substring(refPrefix.length());
            ObjectNode model = definitions.get(name);
            boolean alone =
                    model != null && definitions.values().stream().noneMatch(schema -> refersTo(schema, reference));
            if (model != null && alone) {
                document = model.deepCopy();
                definitions.remove(name);
            }
        }
        if (!definitions.isEmpty()) {
            ObjectNode all = document.putObject("$defs");
            definitions.forEach(all::set);
        }
        return document;
    }

    private static boolean refersTo(JsonNode node, String reference) {
        return node.path("$ref").asString("").equals(reference)
                || node.valueStream().anyMatch(child -> refersTo(child, reference));
    }
}
