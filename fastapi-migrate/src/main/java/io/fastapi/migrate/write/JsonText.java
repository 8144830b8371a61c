package io.fastapi.migrate.write;

import io.fastapi.migrate.document.JsonTrees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A parameter whose text holds JSON, pydantic's {@code Json}: in the schema the type stands inside of that of a text.
 *
 * @param plain the schema as if the value was sent itself
 * @param text what the schema says of the text, nothing for other parameters
 */
record JsonText(JsonNode plain, ObjectNode text) {

    private static final Set<String> OF_THE_TEXT = Set.of("type", "contentMediaType", "contentSchema");

    static JsonText of(JsonNode node) {
        if (!(node instanceof ObjectNode schema)) {
            return new JsonText(node, JsonTrees.object());
        }
        JsonNode members = schema.path("anyOf");
        boolean nullable = members.size() == 2 && members.get(1).equals(JsonTrees.text("type", "null"));
        JsonNode text = nullable ? members.get(0) : schema;
        if (!text.has("contentSchema")
                || !text.path("contentMediaType").asString("").equals("application/json")) {
            return new JsonText(node, JsonTrees.object());
        }
        ObjectNode plain = JsonTrees.without(schema, nullable ? Set.of("anyOf") : OF_THE_TEXT);
        if (nullable) {
            List<JsonNode> choices = new ArrayList<>(List.of(text.get("contentSchema"), members.get(1)));
            plain.set("anyOf", JsonTrees.array(choices));
        } else if (text.get("contentSchema") instanceof ObjectNode content) {
            plain.setAll(content);
        }
        return new JsonText(plain, (ObjectNode) text);
    }

    String call() {
        return this.text.isEmpty() ? "" : "\n.json()";
    }

    /** The field with the title of a text, which a reference inside of it does not take away. */
    Described described(Described field, String name) {
        Optional<String> made = Described.made(name);
        Optional<String> title = field.schema()
                .path("title")
                .stringValueOpt()
                .filter(text -> !Optional.of(text).equals(made));
        return this.text.isEmpty() ? field : new Described(field.type(), field.extra(), title, field.schema(), true);
    }
}
