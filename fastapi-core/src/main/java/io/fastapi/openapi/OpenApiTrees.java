package io.fastapi.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is done to OpenAPI documents as trees. */
public final class OpenApiTrees {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");
    private static final List<String> SECTIONS = List.of("paths", "webhooks");

    private OpenApiTrees() {}

    /**
     * The items of streams described by {@code schema} in place of {@code itemSchema}, which is a member of OpenAPI 3.2 only:
     * for tools that stop at it. Changes the document.
     */
    public static ObjectNode withoutItemSchemas(ObjectNode document) {
        renameItemSchemas(document);
        return document;
    }

    /** The body of a stream described as a text, which it is as a whole. Changes the document. */
    public static ObjectNode withTextStreams(ObjectNode document) {
        describeAsText(document);
        return document;
    }

    private static void describeAsText(JsonNode node) {
        if (node.path("content") instanceof ObjectNode content) {
            content.forEach(mediaType -> {
                if (mediaType instanceof ObjectNode media && media.has("itemSchema") && !media.has("schema")) {
                    media.remove("itemSchema");
                    media.putObject("schema").put("type", "string");
                }
            });
        }
        node.forEach(OpenApiTrees::describeAsText);
    }

    private static void renameItemSchemas(JsonNode node) {
        if (node.path("content") instanceof ObjectNode content) {
            content.forEach(mediaType -> {
                if (mediaType instanceof ObjectNode media && media.has("itemSchema") && !media.has("schema")) {
                    media.set("schema", media.remove("itemSchema"));
                }
            });
        }
        node.forEach(OpenApiTrees::renameItemSchemas);
    }

    /**
     * Operations of one id told apart: each gets its method behind it, and a number where that is not enough. For tools that name a
     * function after the id. Changes the document.
     */
    public static ObjectNode withUniqueIds(ObjectNode document) {
        Map<String, Integer> uses = new HashMap<>();
        eachOperation(document, (path, operation) -> uses.merge(id(operation), 1, Integer::sum));
        Set<String> taken = new HashSet<>(uses.keySet());
        for (String section : SECTIONS) {
            document.path(section)
                    .forEach(item -> operations(item)
                            .forEach(entry -> makeUnique(entry.getValue(), entry.getKey(), uses, taken)));
        }
        return document;
    }

    private static void makeUnique(ObjectNode operation, String method, Map<String, Integer> uses, Set<String> taken) {
        String id = id(operation);
        if (!id.isEmpty() && uses.getOrDefault(id, 0) > 1) {
            String unique = id + "_" + method;
            for (int i = 2; !taken.add(unique); i++) {
                unique = id + "_" + method + "_" + i;
            }
            operation.put("operationId", unique);
        }
    }

    private static String id(ObjectNode operation) {
        return operation.path("operationId").asString("");
    }

    /**
     * Webhooks without a tag under one: for tools that make a class of the operations without a tag, and another one of the webhooks
     * without a tag in its place. Changes the document.
     *
     * @param tag the tag
     */
    public static ObjectNode withWebhookTag(ObjectNode document, String tag) {
        document.path("webhooks")
                .forEach(item -> operations(item).stream()
                        .map(Map.Entry::getValue)
                        .filter(webhook -> webhook.path("tags").isEmpty())
                        .forEach(webhook -> webhook.putArray("tags").add(tag)));
        return document;
    }

    /**
     * Enums of several types written as a choice, {@code anyOf} an enum of each type, {@code null} being one: for tools that refuse
     * enums without a type, or lose {@code null} in them. Changes the document.
     */
    public static ObjectNode withTypedEnums(ObjectNode document) {
        MixedEnums.split(document);
        return document;
    }

    /**
     * No default beside a choice of several types: for tools that write it as a value of the class that they make of the choice.
     * Changes the document.
     */
    public static ObjectNode withoutUnionDefaults(ObjectNode document) {
        removeUnionDefaults(document);
        return document;
    }

    /**
     * Files with {@code format: binary} as well, as FastAPI wrote them once: for tools that know of files by it only. Changes the
     * document.
     */
    public static ObjectNode withBinaryFormat(ObjectNode document) {
        addBinaryFormat(document);
        return document;
    }

    private static void addBinaryFormat(JsonNode node) {
        boolean file = node.path("contentMediaType").asString("").equals("application/octet-stream")
                && node.path("type").asString("").equals("string")
                && !node.has("contentEncoding");
        if (file && node instanceof ObjectNode schema) {
            schema.put("format", "binary");
        }
        node.forEach(OpenApiTrees::addBinaryFormat);
    }

    private static void removeUnionDefaults(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.path("default").isValueNode()) {
            long types = Stream.of("anyOf", "oneOf")
                    .flatMap(choice -> schema.path(choice).valueStream())
                    .filter(member -> !member.path("type").asString("").equals("null"))
                    .count();
            if (types > 1) {
                schema.remove("default");
            }
        }
        node.forEach(OpenApiTrees::removeUnionDefaults);
    }

    static void keepIdsApart(ObjectNode part, ObjectNode other, String prefix) {
        Set<String> taken = new HashSet<>();
        eachOperation(other, (path, operation) -> taken.add(id(operation)));
        eachOperation(part, (path, operation) -> {
            String id = id(operation);
            if (!id.isEmpty() && taken.contains(id)) {
                operation.put("operationId", prefix + id);
            }
        });
    }

    /** The operations of a path or webhook, by method in lower case. */
    static List<Map.Entry<String, ObjectNode>> operations(JsonNode pathItem) {
        List<Map.Entry<String, ObjectNode>> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : pathItem.properties()) {
            String method = member.getKey().toLowerCase(Locale.ROOT);
            if (METHODS.contains(method) && member.getValue() instanceof ObjectNode operation) {
                operations.add(Map.entry(method, operation));
            }
        }
        return operations;
    }

    /** Visits all operations of a document, those of its webhooks included, with what their path and method are. */
    static void eachOperation(JsonNode document, BiConsumer<String, ObjectNode> visitor) {
        for (String section : SECTIONS) {
            for (Map.Entry<String, JsonNode> path : document.path(section).properties()) {
                operations(path.getValue()).forEach(operation -> visitor.accept(path.getKey(), operation.getValue()));
            }
        }
    }
}
