package io.fastapi.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes enums of several types, which pydantic leaves without a type, as a choice of enums of one type each. */
final class MixedEnums {

    /** Members whose members are named by the application. */
    private static final Set<String> NAMED = Set.of(
            "properties",
            "patternProperties",
            "$defs",
            "schemas",
            "paths",
            "webhooks",
            "callbacks",
            "content",
            "headers",
            "parameters",
            "responses",
            "requestBodies",
            "pathItems");

    /** Members that hold values, not schemas. */
    private static final Set<String> VALUES = Set.of("example", "examples", "default", "const", "enum");

    private MixedEnums() {}

    static void split(JsonNode document) {
        walk(document, false);
    }

    private static void walk(JsonNode node, boolean named) {
        if (node.isArray()) {
            node.forEach(item -> walk(item, false));
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String name = member.getKey();
            boolean value = !named && (VALUES.contains(name) || name.startsWith("x-"));
            if (!value) {
                walk(member.getValue(), !named && NAMED.contains(name));
            }
        }
        if (!named && node instanceof ObjectNode schema && schema.get("enum") instanceof ArrayNode values) {
            split(schema, values);
        }
    }

    private static void split(ObjectNode schema, ArrayNode values) {
        Map<String, ArrayNode> byType = new LinkedHashMap<>();
        values.forEach(value ->
                byType.computeIfAbsent(type(value), type -> values.arrayNode()).add(value));
        if (schema.has("type") || schema.has("anyOf") || byType.size() < 2) {
            return;
        }
        schema.remove("enum");
        ArrayNode choices = schema.putArray("anyOf");
        byType.forEach((type, some) -> {
            ObjectNode choice = choices.addObject();
            if (!type.equals("null")) {
                choice.set("enum", some);
            }
            choice.put("type", type);
        });
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case NULL -> "null";
            case ARRAY -> "array";
            default -> "object";
        };
    }
}
