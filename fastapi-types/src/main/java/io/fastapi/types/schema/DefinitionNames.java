package io.fastapi.types.schema;

import io.fastapi.types.schema.JsonSchemas.Mode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Chooses the names of definitions as pydantic does: the short name where all definitions that could have it are equal,
 * else with the mode ({@code Item-Input}), else with the package ({@code com__example__Item}).
 */
final class DefinitionNames {

    /** A definition before it has its name; {@code places} counts those with the same long name. */
    record Definition(RefNames names, int place, Mode mode) {

        /** The names from which one is chosen, best first; the last belongs to this definition alone. */
        List<String> choices() {
            String suffix = (this.mode == Mode.INPUT) ? "-Input" : "-Output";
            String name = this.names.brief();
            String full = this.names.full();
            return List.of(
                    name,
                    name + suffix,
                    full,
                    full + suffix,
                    full + "__" + this.place,
                    full + suffix + "__" + this.place);
        }

        /** The name that no other definition has. */
        String unique() {
            return choices().get(choices().size() - 1);
        }
    }

    private DefinitionNames() {}

    /** For each definition's unique name the name that it gets; {@code schemas} refer to each other by unique names. */
    static Map<String, String> choose(Map<Definition, ObjectNode> schemas, String refPrefix) {
        Map<Definition, JsonNode> current = new LinkedHashMap<>(schemas);
        Map<String, String> names = Map.of();
        // Equal definitions merge, which can make those that refer to them equal: until nothing changes.
        for (int round = 0; round <= schemas.size(); round++) {
            Map<String, String> next = names(current);
            if (next.equals(names)) {
                break;
            }
            names = next;
            Map<String, String> chosen = names;
            current = new LinkedHashMap<>();
            for (Map.Entry<Definition, ObjectNode> entry : schemas.entrySet()) {
                current.put(entry.getKey(), renamed(entry.getValue(), chosen, refPrefix));
            }
        }
        return names;
    }

    private static Map<String, String> names(Map<Definition, JsonNode> schemas) {
        Map<String, List<JsonNode>> distinct = new HashMap<>();
        schemas.forEach((definition, schema) -> {
            for (String choice : definition.choices()) {
                List<JsonNode> known = distinct.computeIfAbsent(choice, key -> new ArrayList<>());
                if (!known.contains(schema)) {
                    known.add(schema);
                }
            }
        });
        Map<String, String> names = new HashMap<>();
        for (Definition definition : schemas.keySet()) {
            String first = definition.choices().stream()
                    .filter(choice -> distinct.getOrDefault(choice, List.of()).size() == 1)
                    .findFirst()
                    .orElse(definition.unique());
            names.put(definition.unique(), first);
        }
        return names;
    }

    /** A copy of a schema with its references renamed. */
    static JsonNode renamed(JsonNode node, Map<String, String> names, String refPrefix) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = Nodes.object();
            object.properties().forEach(entry -> copy.set(entry.getKey(), renamed(entry.getValue(), names, refPrefix)));
            return copy;
        }
        if (node instanceof ArrayNode items) {
            ArrayNode copy = Nodes.FACTORY.arrayNode();
            items.forEach(item -> copy.add(renamed(item, names, refPrefix)));
            return copy;
        }
        String text = node.isString() ? node.asString() : "";
        String name = text.startsWith(refPrefix) ? names.get(text.substring(refPrefix.length())) : null;
        return (name != null) ? Nodes.FACTORY.stringNode(refPrefix + name) : node;
    }
}
