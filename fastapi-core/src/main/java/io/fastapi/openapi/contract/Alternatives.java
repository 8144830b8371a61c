package io.fastapi.openapi.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a value may be: the members of a union, or the one type. */
final class Alternatives {

    /**
     * One of them.
     *
     * @param name what names it in words: its model, or its type and format
     * @param kind what tells it from the others at least: its model or its type
     * @param schema its schema
     */
    record Alternative(String name, String kind, JsonNode schema) {

        boolean isNull() {
            return this.kind.equals("null");
        }

        boolean isNumber() {
            return this.kind.equals("integer") || this.kind.equals("number");
        }
    }

    private Alternatives() {}

    static List<Alternative> of(JsonNode schema, Side side) {
        List<Alternative> found = new ArrayList<>();
        collect(schema, side, found, new HashSet<>());
        return found;
    }

    /** A union that holds itself adds nothing by that. */
    private static void collect(JsonNode schema, Side side, List<Alternative> found, Set<JsonNode> unions) {
        JsonNode resolved = side.resolved(schema);
        JsonNode union = resolved.has("anyOf") ? resolved.get("anyOf") : resolved.path("oneOf");
        Set<String> types = types(resolved);
        if (union.isArray()) {
            if (unions.add(union)) {
                union.forEach(member -> collect(member, side, found, unions));
            }
        } else if (resolved instanceof ObjectNode object
                && (types.size() > 1
                        || !types.isEmpty() && !resolved.path("type").isString())) {
            types.forEach(type -> add(ofType(object, type), "", type, found));
        } else {
            String reference = schema.path("$ref").asString("");
            add(
                    schema,
                    reference.substring(reference.lastIndexOf('/') + 1),
                    resolved.path("type").asString(""),
                    found);
        }
        if (resolved.path("nullable").asBoolean(false)) {
            add(JsonNodeFactory.instance.objectNode().put("type", "null"), "", "null", found);
        }
    }

    private static void add(JsonNode schema, String model, String type, List<Alternative> found) {
        if (!model.isEmpty()) {
            found.add(new Alternative(model, model, schema));
        } else if (type.isEmpty()) {
            found.add(new Alternative("any value", "any value", schema));
        } else {
            String format = schema.path("format").asString("");
            found.add(new Alternative(format.isEmpty() ? type : type + " (" + format + ")", type, schema));
        }
    }

    /** What is said, or what the listed values are of. */
    private static Set<String> types(JsonNode schema) {
        Set<String> types = new LinkedHashSet<>();
        JsonNode said = schema.path("type");
        if (said.isString()) {
            types.add(said.stringValue());
        }
        said.forEach(type -> types.add(type.asString("")));
        if (types.isEmpty()) {
            schema.path("enum").forEach(value -> types.add(typeOf(value)));
            if (schema.has("const")) {
                types.add(typeOf(schema.get("const")));
            }
        }
        return types;
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case ARRAY -> "array";
            default -> "object";
        };
    }

    private static ObjectNode ofType(ObjectNode schema, String type) {
        ObjectNode one = schema.deepCopy();
        one.put("type", type);
        if (schema.has("enum")) {
            one.putArray("enum")
                    .addAll(StreamSupport.stream(schema.get("enum").spliterator(), false)
                            .filter(value -> isOf(typeOf(value), type))
                            .toList());
        }
        return one;
    }

    private static boolean isOf(String type, String wanted) {
        return type.equals(wanted) || type.equals("integer") && wanted.equals("number");
    }
}
