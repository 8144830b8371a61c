package io.fastapi.types.schema;

import io.fastapi.types.schema.JsonSchemas.Mode;
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
        return new NameSearch(schemas, refPrefix).names();
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
