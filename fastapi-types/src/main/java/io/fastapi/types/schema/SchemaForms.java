package io.fastapi.types.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The order of keywords that a schema has in the components of FastAPI's document. */
final class SchemaForms {

    /** The fields of FastAPI's model of a schema, which the schemas of components pass through. */
    private static final List<String> COMPONENT_ORDER = List.of(
            "$schema",
            "$vocabulary",
            "$id",
            "$anchor",
            "$dynamicAnchor",
            "$ref",
            "$dynamicRef",
            "$defs",
            "$comment",
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "then",
            "else",
            "dependentSchemas",
            "prefixItems",
            "items",
            "contains",
            "properties",
            "patternProperties",
            "additionalProperties",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties",
            "type",
            "enum",
            "const",
            "multipleOf",
            "maximum",
            "exclusiveMaximum",
            "minimum",
            "exclusiveMinimum",
            "maxLength",
            "minLength",
            "pattern",
            "maxItems",
            "minItems",
            "uniqueItems",
            "maxContains",
            "minContains",
            "maxProperties",
            "minProperties",
            "required",
            "dependentRequired",
            "format",
            "contentEncoding",
            "contentMediaType",
            "contentSchema",
            "title",
            "description",
            "default",
            "deprecated",
            "readOnly",
            "writeOnly",
            "examples",
            "discriminator",
            "xml",
            "externalDocs",
            "example");

    private static final Map<String, Integer> RANKS = IntStream.range(0, COMPONENT_ORDER.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(COMPONENT_ORDER::get, rank -> rank));

    /** Keywords whose value is a schema, or a list or map of schemas. */
    private static final Set<String> ONE = Set.of(
            "not",
            "if",
            "then",
            "else",
            "items",
            "contains",
            "additionalProperties",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties",
            "contentSchema");

    private static final Set<String> SEVERAL = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> NAMED = Set.of("$defs", "properties", "patternProperties", "dependentSchemas");

    private SchemaForms() {}

    /**
     * A schema in {@code components}: FastAPI's order, and bounds as floats.
     *
     * @param sorted the schema as pydantic sorts it, without what is {@code null}
     */
    static ObjectNode component(JsonNode sorted) {
        return inOrder((ObjectNode) sorted);
    }

    private static ObjectNode inOrder(ObjectNode schema) {
        ObjectNode ordered = Nodes.object();
        List<String> names = new ArrayList<>(schema.propertyNames());
        names.sort((a, b) -> Integer.compare(rank(a), rank(b)));
        for (String name : names) {
            ordered.set(name, componentValue(name, schema.get(name)));
        }
        ConstraintKeywords.toFloats(ordered);
        return ordered;
    }

    private static int rank(String keyword) {
        return RANKS.getOrDefault(keyword, COMPONENT_ORDER.size());
    }

    private static JsonNode componentValue(String keyword, JsonNode value) {
        if (keyword.equals("discriminator") && value instanceof ObjectNode discriminator) {
            ObjectNode ordered = Nodes.object();
            ordered.set("propertyName", discriminator.get("propertyName"));
            ordered.setAll(discriminator);
            if (discriminator.has("mapping")) {
                ordered.set("mapping", references(discriminator.get("mapping")));
            }
            return ordered;
        }
        if (ONE.contains(keyword) && value instanceof ObjectNode schema) {
            return inOrder(schema);
        }
        if (SEVERAL.contains(keyword) && value instanceof ArrayNode schemas) {
            ArrayNode all = Nodes.FACTORY.arrayNode();
            schemas.forEach(schema -> all.add(schema instanceof ObjectNode one ? inOrder(one) : schema));
            return all;
        }
        if (NAMED.contains(keyword) && value instanceof ObjectNode schemas) {
            ObjectNode all = Nodes.object();
            schemas.properties()
                    .forEach(entry -> all.set(
                            entry.getKey(),
                            entry.getValue() instanceof ObjectNode one ? inOrder(one) : entry.getValue()));
            return all;
        }
        return value;
    }

    /** FastAPI's model of a discriminator takes names of schemas only, where pydantic writes a union in the union whole. */
    private static ObjectNode references(JsonNode mapping) {
        ObjectNode references = Nodes.object();
        mapping.properties().stream()
                .filter(entry -> entry.getValue().isString())
                .forEach(entry -> references.set(entry.getKey(), entry.getValue()));
        return references;
    }
}
