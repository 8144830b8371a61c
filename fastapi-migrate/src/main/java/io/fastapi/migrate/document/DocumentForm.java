package io.fastapi.migrate.document;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks that each member of a document that is read later is of the kind that OpenAPI says, so that nothing else has to. */
final class DocumentForm {

    /** The deepest nesting of schemas, far beyond what people write. */
    private static final int DEEPEST = 200;

    private static final String PREFIX = "#/components/schemas/";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final Set<String> TYPES =
            Set.of("array", "boolean", "integer", "null", "number", "object", "string");
    private static final List<String> TEXTS =
            List.of("$ref", "title", "description", "pattern", "format", "contentMediaType", "contentEncoding");
    private static final List<String> NUMBERS = List.of(
            "maximum",
            "minimum",
            "exclusiveMaximum",
            "exclusiveMinimum",
            "multipleOf",
            "maxLength",
            "minLength",
            "maxItems",
            "minItems",
            "maxProperties",
            "minProperties");
    private static final Set<String> ONE =
            Set.of("items", "additionalProperties", "propertyNames", "not", "contentSchema");
    private static final Set<String> SEVERAL = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> NAMED = Set.of("properties", "patternProperties", "$defs");

    private DocumentForm() {}

    /**
     * Checks a document.
     *
     * @throws UnreadableDocumentException at the first member of another kind, with its place
     */
    static void check(ObjectNode document) {
        numbers(document, "");
        object(document, "", "info");
        document.path("tags").forEach(tag -> demand(tag.isObject(), "/tags", "an array of objects"));
        document.path("servers").forEach(server -> demand(server.isObject(), "/servers", "an array of objects"));
        object(document, "", "externalDocs");
        ObjectNode info = document.path("info") instanceof ObjectNode found ? found : JsonTrees.object();
        object(info, "/info", "contact");
        object(info, "/info", "license");
        paths(document, "", "paths");
        paths(document, "", "webhooks");
        object(document, "", "components");
        ObjectNode components = document.path("components") instanceof ObjectNode found ? found : JsonTrees.object();

        each(components, "/components", "schemas", (place, schema) -> {
            schema(schema, place, 0);
            String name = place.substring("/components/schemas/".length());
            demand(
                    !isItself(components.path("schemas"), name, schema, new HashSet<>()),
                    place,
                    "a schema of its own, but itself again");
        });
        each(
                components,
                "/components",
                "securitySchemes",
                (place, scheme) -> demand(scheme.isObject(), place, "an object"));
    }

    /** Whether a schema leads back to a component by references and choices alone, so that there is no value of it. */
    private static boolean isItself(JsonNode schemas, String name, JsonNode schema, Set<String> passed) {
        String reference = schema.path("$ref").asString("");
        if (reference.equals(PREFIX + name)) {
            return true;
        }
        String target = reference.startsWith(PREFIX) ? reference.substring(PREFIX.length()) : "";
        boolean itself =
                !target.isEmpty() && passed.add(target) && isItself(schemas, name, schemas.path(target), passed);
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            for (JsonNode member : schema.path(choice)) {
                itself = itself || isItself(schemas, name, member, passed);
            }
        }
        return itself;
    }

    private static void paths(ObjectNode parent, String at, String member) {
        each(parent, at, member, DocumentForm::item);
    }

    private static void item(String place, JsonNode item) {
        demand(item.isObject(), place, "an object");
        item.properties().forEach(entry -> {
            if (METHODS.contains(entry.getKey())) {
                operation(entry.getValue(), place + "/" + entry.getKey());
            }
        });
    }

    private static void operation(JsonNode node, String place) {
        demand(node instanceof ObjectNode, place, "an object");
        ObjectNode operation = (ObjectNode) node;
        array(operation, place, "tags", (at, tag) -> demand(tag.isString(), at, "a text"));
        array(operation, place, "parameters", DocumentForm::parameter);
        array(operation, place, "security", (at, asked) -> demand(asked.isObject(), at, "an object"));
        object(operation, place, "requestBody");
        if (operation.path("requestBody") instanceof ObjectNode body) {
            content(body, place + "/requestBody");
        }
        each(operation, place, "responses", (at, answer) -> {
            demand(answer instanceof ObjectNode, at, "an object");
            content((ObjectNode) answer, at);
        });
        each(operation, place, "callbacks", (at, callback) -> {
            demand(callback.isObject(), at, "an object");
            callback.properties().forEach(path -> item(at + "/" + path.getKey(), path.getValue()));
        });
    }

    private static void parameter(String place, JsonNode parameter) {
        demand(parameter.isObject(), place, "an object");
        if (parameter.has("schema")) {
            schema(parameter.get("schema"), place + "/schema", 0);
        }
    }

    private static void content(ObjectNode parent, String place) {
        each(parent, place, "content", (at, media) -> {
            demand(media.isObject(), at, "an object");
            for (String member : Set.of("schema", "itemSchema")) {
                if (media.has(member)) {
                    schema(media.get(member), at + "/" + member, 0);
                }
            }
        });
    }

    private static void schema(JsonNode node, String place, int depth) {
        if (node.isBoolean()) {
            return;
        }
        demand(node instanceof ObjectNode, place, "a schema, an object");
        demand(depth < DEEPEST, place, "at most " + DEEPEST + " schemas in each other");
        ObjectNode schema = (ObjectNode) node;
        array(schema, place, "enum", (at, value) -> {});
        array(schema, place, "required", (at, name) -> demand(name.isString(), at, "a text"));
        JsonNode types =
                schema.path("type").isArray() ? schema.get("type") : JsonTrees.array(List.of(schema.path("type")));
        boolean known = types.valueStream().allMatch(type -> TYPES.contains(type.asString("")));
        demand(!schema.has("type") || known, place + "/type", "a type of JSON Schema");
        TEXTS.forEach(text -> demand(!schema.has(text) || schema.path(text).isString(), place + "/" + text, "a text"));
        NUMBERS.forEach(number -> demand(
                !schema.has(number) || JsonTrees.isFinite(schema.path(number)), place + "/" + number, "a number"));
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            String at = place + "/" + member.getKey();
            if (ONE.contains(member.getKey())) {
                schema(member.getValue(), at, depth + 1);
            } else if (SEVERAL.contains(member.getKey())) {
                array(schema, place, member.getKey(), (inner, item) -> schema(item, inner, depth + 1));
            } else if (NAMED.contains(member.getKey())) {
                each(schema, place, member.getKey(), (inner, item) -> schema(item, inner, depth + 1));
            }
        }
    }

    /** A number that no {@code double} holds, such as 1e400, is infinite when it was read. */
    private static void numbers(JsonNode node, String place) {
        demand(!node.isNumber() || JsonTrees.isNumber(node), place, "a number of at most 1.8e308");
        node.properties().forEach(member -> numbers(member.getValue(), place + "/" + member.getKey()));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            numbers(node.get(i), place + "/" + i);
        }
    }

    private static void object(ObjectNode parent, String at, String member) {
        demand(!parent.has(member) || parent.path(member).isObject(), at + "/" + member, "an object");
    }

    private static void each(ObjectNode parent, String at, String member, BiConsumer<String, JsonNode> check) {
        object(parent, at, member);
        parent.path(member)
                .properties()
                .forEach(entry -> check.accept(at + "/" + member + "/" + entry.getKey(), entry.getValue()));
    }

    private static void array(ObjectNode parent, String at, String member, BiConsumer<String, JsonNode> check) {
        JsonNode array = parent.path(member);
        demand(!parent.has(member) || array.isArray(), at + "/" + member, "an array");
        for (int i = 0; i < array.size(); i++) {
            check.accept(at + "/" + member + "/" + i, array.get(i));
        }
    }

    private static void demand(boolean fulfilled, String place, String what) {
        if (!fulfilled) {
            throw new UnreadableDocumentException("This is no OpenAPI document: " + place + " is not " + what);
        }
    }
}
