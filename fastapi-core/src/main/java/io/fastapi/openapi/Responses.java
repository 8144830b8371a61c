package io.fastapi.openapi;

import io.fastapi.error.Phrases;
import io.fastapi.operation.ResponseClass;
import io.fastapi.operation.ResponseClass.Rendering;
import io.fastapi.operation.Settings;
import io.fastapi.response.ResponseDoc;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Converts answers.
 *
 * @param schemas the schemas of the document
 * @param values writes what the application adds
 */
record Responses(FieldSchemas schemas, JsonValues values) {

    private static final Set<String> WITHOUT_BODY = Set.of("204", "205", "304");

    private static final List<String> INVALID = List.of("422", "4XX", "default");

    private static final Map<String, String> RANGES = Map.of(
            "1XX", "Information",
            "2XX", "Success",
            "3XX", "Redirection",
            "4XX", "Client Error",
            "5XX", "Server Error",
            "default", "Default Response");

    /** The successful answer, the declared further ones and, where a request can be wrong, 422. */
    ObjectNode convert(DocumentedOperation documented) {
        Settings settings = documented.operation().settings();
        ObjectNode responses = Trees.object();
        ResponseClass responseClass = settings.responseClass().orElse(ResponseClass.JSON);
        int status = settings.status().orElse(responseClass.status());
        ObjectNode answer =
                responses.putObject(String.valueOf(status)).put("description", settings.responseDescription());
        if (hasBody(String.valueOf(status))) {
            content(documented, responseClass).ifPresent(content -> answer.set("content", content));
        }
        for (Map.Entry<String, ResponseDoc> further : settings.responses().entrySet()) {
            add(further.getKey(), further.getValue(), documented, responses);
        }
        if (showsValidationErrors(documented)) {
            responses.set("422", ValidationErrors.response());
        }
        return responses;
    }

    /** Whether answers of a status have a body: all but informational ones, 204, 205 and 304. */
    static boolean hasBody(String status) {
        boolean range = !Character.isDigit(status.charAt(status.length() - 1));
        return range || !(status.startsWith("1") || WITHOUT_BODY.contains(status));
    }

    /** Whether a request can be wrong, and no declared answer stands for the answer to it. */
    static boolean showsValidationErrors(DocumentedOperation documented) {
        Settings settings = documented.operation().settings();
        return documented.hasInput()
                && settings.status().filter(status -> status == 422).isEmpty()
                && settings.responses().keySet().stream().map(Responses::key).noneMatch(INVALID::contains);
    }

    private static String key(String status) {
        String upper = status.toUpperCase(Locale.ROOT);
        return upper.equals("DEFAULT") ? "default" : upper;
    }

    private Optional<ObjectNode> content(DocumentedOperation documented, ResponseClass responseClass) {
        Optional<ObjectNode> schema = documented.answer().map(this.schemas::schema);
        if (documented.streamed()) {
            boolean events = responseClass.rendering() == Rendering.EVENTS;
            String mediaType = events ? responseClass.mediaType() : "application/jsonl";
            JsonNode item = events ? StreamSchemas.event(schema) : schema.orElseGet(Trees::object);
            return Optional.of(content(mediaType, "itemSchema", item));
        }
        if (responseClass.mediaType().isEmpty()) {
            return Optional.empty();
        }
        JsonNode shown = responseClass.isJson()
                ? schema.orElseGet(Trees::object)
                : Trees.object().put("type", "string");
        return Optional.of(content(responseClass.mediaType(), "schema", shown));
    }

    private static ObjectNode content(String mediaType, String member, JsonNode schema) {
        ObjectNode content = Trees.object();
        content.putObject(mediaType).set(member, schema);
        return content;
    }

    private void add(String status, ResponseDoc doc, DocumentedOperation documented, ObjectNode responses) {
        String key = key(status);
        ObjectNode response = Trees.member(responses, key);
        String present = response.path("description").asString("");
        ObjectNode added = Trees.object();
        doc.description().ifPresent(text -> added.put("description", text));
        added.setAll(this.values.ofMap(documented.extraModels().response(doc.extra(), this.schemas)));
        SchemaField model = documented.furtherAnswers().get(status);
        if (model != null) {
            ObjectNode media = Trees.member(Trees.member(added, "content"), mediaType(documented));
            Trees.update(Trees.member(media, "schema"), this.schemas.schema(model));
        }
        String description =
                doc.description().filter(text -> !text.isEmpty()).orElse(present.isEmpty() ? phrase(key) : present);
        Trees.update(response, added);
        response.put("description", description);
    }

    private static String mediaType(DocumentedOperation documented) {
        return documented
                .operation()
                .settings()
                .responseClass()
                .map(ResponseClass::mediaType)
                .filter(type -> !type.isEmpty())
                .orElse("application/json");
    }

    private static String phrase(String status) {
        String range = RANGES.get(status);
        if (range != null) {
            return range;
        }
        String phrase = Phrases.of(Integer.parseInt(status));
        return phrase.isEmpty() ? "Additional Response" : phrase;
    }
}
