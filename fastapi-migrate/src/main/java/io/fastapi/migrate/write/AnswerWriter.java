package io.fastapi.migrate.write;

import io.fastapi.migrate.document.JsonTrees;
import io.fastapi.migrate.document.OperationDocument;
import io.fastapi.migrate.java.Code;
import io.fastapi.migrate.java.Text;
import io.fastapi.migrate.type.JavaType;
import io.fastapi.migrate.type.Mode;
import io.fastapi.migrate.type.Types;
import io.fastapi.types.schema.Titles;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what an operation answers with. */
final class AnswerWriter {

    /**
     * The successful answer in Java.
     *
     * @param calls what the operation says
     * @param returned what the handler returns
     */
    record Answer(String calls, String returned) {}

    private static final String JSON = "application/json";
    private static final String TYPE_REF = "io.fastapi.types.model.TypeRef";
    private static final String RESPONSE_CLASS = "io.fastapi.operation.ResponseClass";

    private final Types types;
    private final Values values;
    private final Code code;
    private final String hint;
    private final boolean handled;

    /** Writes into source; an operation that is not handled has to say its model itself. */
    AnswerWriter(Types types, Values values, Code code, String hint, boolean handled) {
        this.types = types;
        this.values = values;
        this.code = code;
        this.hint = hint;
        this.handled = handled;
    }

    Answer write(OperationDocument operation, boolean hasInput) {
        Map<String, ObjectNode> responses = new LinkedHashMap<>(operation.responses());
        String status = responses.keySet().stream()
                .filter(key -> key.chars().allMatch(Character::isDigit))
                .findFirst()
                .orElse("200");
        ObjectNode success = Optional.ofNullable(responses.remove(status)).orElseGet(JsonTrees::object);
        StringBuilder calls = new StringBuilder();
        Content content = success.path("content").isEmpty()
                ? empty(status, responses)
                : content(success, operation.operationId());
        if (!status.equals(content.usualStatus())) {
            calls.append("\n.status(").append(status).append(")");
        }
        calls.append(content.calls());
        String description = success.path("description").asString("");
        if (!description.equals("Successful Response")) {
            calls.append("\n.responseDescription(")
                    .append(Text.literal(description))
                    .append(")");
        }
        ObjectNode more = JsonTrees.additions(JsonTrees.without(success, Set.of("description")), content.covered());
        if (!more.isEmpty()) {
            calls.append(merged(status, more, content.mediaType(), description));
        }
        if (hasInput && isValidation(responses.getOrDefault("422", JsonTrees.object()))) {
            responses.remove("422");
        }
        String mediaType = content.mediaType();
        responses.forEach((key, response) -> calls.append(response(key, response, mediaType, operation.operationId())));
        return new Answer(calls.toString(), content.returned());
    }

    /** What is merged into the successful answer: a model, or anything else. */
    private String merged(String status, ObjectNode more, String mediaType, String description) {
        JsonNode schema = more.path("content").path(mediaType).path("schema");
        JavaType type = this.types.of(schema, Mode.OUTPUT, this.hint + status);
        if (!schema.has("$ref") || !type.schema().has("$ref")) {
            return further(status, more, Optional.empty(), description);
        }
        ObjectNode rest = JsonTrees.additions(more, covered(mediaType, schema));
        return further(status, rest, Optional.of(type), description);
    }

    private static boolean isValidation(JsonNode response) {
        return response.path("description").asString("").equals("Validation Error")
                && response.path("content")
                        .path(JSON)
                        .path("schema")
                        .path("$ref")
                        .asString("")
                        .equals("#/components/schemas/HTTPValidationError");
    }

    /**
     * The content of the successful answer.
     *
     * @param calls what the operation says
     * @param returned what the handler returns
     * @param covered what the library writes for it
     * @param mediaType the media type of further answers
     * @param usualStatus the status that needs no word
     */
    private record Content(String calls, String returned, ObjectNode covered, String mediaType, String usualStatus) {}

    private Content content(ObjectNode success, String operationId) {
        JsonNode content = success.path("content");
        for (String stream : Set.of("text/event-stream", "application/jsonl")) {
            if (content.path(stream).has("itemSchema")) {
                return stream(stream, content.path(stream).get("itemSchema"));
            }
        }
        String mediaType =
                content.has(JSON) ? JSON : content.propertyNames().iterator().next();
        JsonNode schema = content.path(mediaType).path("schema");
        ObjectNode text = JsonTrees.text("type", "string");
        boolean typed = schema.path("type").equals(text.get("type")) && schema.has("$ref");
        if (schema.equals(text) || typed) {
            return new Content(
                    responseClass(textClass(mediaType)), "String", covered(mediaType, text), mediaType, "200");
        }
        String json =
                mediaType.equals(JSON) ? "" : responseClass("ResponseClass.json(" + Text.literal(mediaType) + ")");
        boolean download =
                !mediaType.equals(JSON) && schema.path("format").asString("").equals("binary");
        if (schema.isMissingNode() || download) {
            this.code.uses("io.fastapi.response.Response");
            return new Content(responseClass("ResponseClass.FILE"), "Response", JsonTrees.object(), JSON, "200");
        }
        return value(json, mediaType, schema, Titles.of("Response_" + operationId));
    }

    private Content empty(String status, Map<String, ObjectNode> others) {
        int code = Integer.parseInt(status);
        if (code == 204 || code == 205 || code == 304 || code < 200) {
            String mediaType = mediaType(others);
            String calls = mediaType.equals(JSON) ? "" : responseClass(textClass(mediaType));
            return new Content(calls, "void", JsonTrees.object(), mediaType, "200");
        }
        boolean redirect = code >= 300 && code < 400;
        this.code.uses("io.fastapi.response.Response");
        return new Content(
                responseClass(redirect ? "ResponseClass.REDIRECT" : "ResponseClass.FILE"),
                "Response",
                JsonTrees.object(),
                JSON,
                redirect ? "307" : "200");
    }

    /** The media type of further answers, which is that of the response class. */
    private static String mediaType(Map<String, ObjectNode> others) {
        return others.entrySet().stream()
                .filter(other -> !other.getKey().equals("422"))
                .flatMap(other -> other.getValue().path("content").properties().stream())
                .filter(media -> media.getValue().has("schema"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(JSON);
    }

    private String responseClass(String expression) {
        this.code.uses(RESPONSE_CLASS);
        return "\n.responseClass(" + expression + ")";
    }

    private static String textClass(String mediaType) {
        return switch (mediaType) {
            case "text/html" -> "ResponseClass.HTML";
            case "text/plain" -> "ResponseClass.PLAIN_TEXT";
            default -> "ResponseClass.text(" + Text.literal(mediaType) + ")";
        };
    }

    private static ObjectNode covered(String mediaType, JsonNode schema) {
        ObjectNode covered = JsonTrees.object();
        covered.putObject("content").putObject(mediaType).set("schema", schema);
        return covered;
    }

    private Content value(String json, String mediaType, JsonNode schema, String title) {
        if (schema.isEmpty()) {
            return new Content(json, "Object", covered(mediaType, schema), mediaType, "200");
        }
        JavaType type = type(schema, this.hint + "Answer");
        ObjectNode covered = titled(type, title);
        boolean any = type.kind() == JavaType.Kind.ANY;
        this.code.uses(type.allImports());
        String model = (any || !this.handled) ? "\n.responseModel(" + typeExpression(type) + ")" : "";
        return new Content(json + model, annotated(type), covered(mediaType, covered), mediaType, "200");
    }

    /** The type of an answer; nothing but any where a schema cannot be said, since nothing can be taken away. */
    private JavaType type(JsonNode schema, String name) {
        ObjectNode bare =
                (schema instanceof ObjectNode object) ? JsonTrees.without(object, Set.of("title")) : JsonTrees.object();
        JavaType type = this.types.of(bare, Mode.OUTPUT, name);
        boolean fits = JsonTrees.same(type.schema(), bare);
        return fits ? type : this.types.of(JsonTrees.object(), Mode.OUTPUT, name);
    }

    private static ObjectNode titled(JavaType type, String title) {
        ObjectNode schema = type.schema().deepCopy();
        return schema.has("$ref") ? schema : schema.put("title", title);
    }

    private String typeExpression(JavaType type) {
        if (type.classLiteral().isPresent()) {
            return type.classLiteral().get();
        }
        this.code.uses(TYPE_REF);
        return "new TypeRef<" + type.argument() + ">() {}";
    }

    /** The type that a handler returns, with its rules. */
    private static String annotated(JavaType type) {
        boolean plain = type.rules().isEmpty() && !type.nullable();
        return plain ? type.name() : type.argument();
    }

    private Content stream(String mediaType, JsonNode items) {
        boolean events = mediaType.equals("text/event-stream");
        JsonNode schema = events ? items.path("properties").path("data").path("contentSchema") : items;
        String calls = events ? responseClass("ResponseClass.EVENT_SOURCE") : "";
        this.code.uses("java.util.stream.Stream");
        ObjectNode covered = JsonTrees.object();
        covered.putObject("content").putObject(mediaType).set("itemSchema", items);
        if (schema.isMissingNode() || schema.isEmpty()) {
            String item = events ? "ServerSentEvent" : "Object";
            this.code.uses(events ? Set.of("io.fastapi.response.ServerSentEvent") : Set.of());
            return new Content(calls, "Stream<" + item + ">", covered, mediaType, "200");
        }
        JavaType type = type(schema, this.hint + "Item");
        this.code.uses(type.allImports());
        boolean any = type.kind() == JavaType.Kind.ANY;
        calls += any ? "\n.responseModel(Object.class)" : "";
        return new Content(calls, "Stream<" + type.argument() + ">", covered, mediaType, "200");
    }

    /** A further answer. */
    private String response(String status, ObjectNode response, String mediaType, String operationId) {
        String description = response.path("description").asString("");
        ObjectNode more = JsonTrees.without(response, Set.of("description"));
        JsonNode schema = response.path("content").path(mediaType).path("schema");
        Optional<JavaType> model = Optional.empty();
        if (schema.isObject() && !schema.isEmpty()) {
            JavaType type = type(schema, this.hint + status);
            String title = Titles.of("Response_" + status + "_" + operationId);
            boolean equal = JsonTrees.same(titled(type, title), schema);
            if (equal) {
                model = Optional.of(type);
                more = JsonTrees.additions(more, covered(mediaType, schema));
            }
        }
        return further(status, more, model, description);
    }

    private String further(String status, ObjectNode more, Optional<JavaType> model, String description) {
        String key = status.chars().allMatch(Character::isDigit) ? status : Text.literal(status);
        if (model.isEmpty() && more.isEmpty()) {
            return "\n.responses(" + key + ", " + Text.literal(description) + ")";
        }
        this.code.uses("io.fastapi.response.ResponseDoc");
        StringBuilder doc = new StringBuilder("\n.responses(" + key + ", ResponseDoc.of(");
        if (model.isPresent()) {
            this.code.uses(model.get().allImports());
            doc.append(typeExpression(model.get())).append(").description(");
        }
        doc.append(Text.literal(description)).append(")");
        more.properties()
                .forEach(member -> doc.append("\n        .with(")
                        .append(Text.literal(member.getKey()))
                        .append(", ")
                        .append(this.values.plain(member.getValue(), this.code))
                        .append(")"));
        return doc.append(")").toString();
    }
}
