package io.fastapi.migrate.type;

import io.fastapi.migrate.document.OperationDocument;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which parameters of a document an operation can read. The others are only documented: what FastAPI writes of a model in a model of
 * parameters, which no text can hold, and what only other tools write.
 *
 * @param schemas the schemas of the components by name
 */
public record ReadableParameters(Map<String, ObjectNode> schemas) {

    private static final Set<String> PLACES = Set.of("query", "header", "cookie");

    /** Whether the operation can read a parameter. */
    public boolean isReadable(ObjectNode parameter, OperationDocument operation) {
        String in = parameter.path("in").asString("");
        String name = parameter.path("name").asString("");
        boolean path = in.equals("path") && operation.pathVariables().contains(name);
        return !name.isBlank()
                && parameter.has("required")
                && parameter.has("schema")
                && (path || PLACES.contains(in))
                && fits(parameter.get("schema"), !path, new HashSet<>());
    }

    /** Whether texts can be the values of a schema. */
    private boolean fits(JsonNode schema, boolean several, Set<String> passed) {
        String reference = schema.path("$ref").asString("");
        if (reference.startsWith(Components.PREFIX)) {
            ObjectNode component = this.schemas.get(reference.substring(Components.PREFIX.length()));
            return component == null || (passed.add(reference) && fits(component, several, passed));
        }
        for (JsonNode members : new JsonNode[] {schema.path("anyOf"), schema.path("oneOf")}) {
            for (JsonNode member : members) {
                if (!fits(member, several, new HashSet<>(passed))) {
                    return false;
                }
            }
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> false;
            case "array" ->
                several && fits(schema.path("items"), false, passed) && fitEach(schema.path("prefixItems"), passed);
            default -> !schema.has("properties");
        };
    }

    private boolean fitEach(JsonNode schemas, Set<String> passed) {
        for (JsonNode schema : schemas) {
            if (!fits(schema, false, new HashSet<>(passed))) {
                return false;
            }
        }
        return true;
    }
}
