package io.fastapi.openapi;

import io.fastapi.operation.Operation;
import io.fastapi.operation.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Converts operations.
 *
 * @param schemas the schemas of the document
 * @param values writes what the application adds
 */
record Operations(FieldSchemas schemas, JsonValues values) {

    private static final Set<String> WITH_BODY = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH");

    ObjectNode convert(DocumentedOperation documented, String method) {
        Operation operation = documented.operation();
        ObjectNode converted = metadata(operation, documented.id());
        if (!documented.security().isEmpty()) {
            converted.set("security", SecuritySchemes.requirements(documented.security()));
        }
        ArrayNode parameters = new Parameters(this.schemas, this.values).convert(documented.params());
        if (!parameters.isEmpty()) {
            converted.set("parameters", parameters);
        }
        if (WITH_BODY.contains(method)) {
            documented
                    .body()
                    .ifPresent(body ->
                            converted.set("requestBody", new RequestBodies(this.schemas, this.values).convert(body)));
        }
        if (!documented.callbacks().isEmpty()) {
            converted.set("callbacks", callbacks(documented.callbacks()));
        }
        converted.set("responses", new Responses(this.schemas, this.values).convert(documented));
        Trees.update(
                converted,
                this.values.ofMap(
                        documented.extraModels().operation(operation.settings().openapiExtra(), this.schemas)));
        return converted;
    }

    /** All methods of an operation at its path. */
    ObjectNode pathItem(DocumentedOperation operation) {
        ObjectNode path = Trees.object();
        for (String method : operation.operation().settings().methods()) {
            path.set(method.toLowerCase(Locale.ROOT), convert(operation, method));
        }
        return path;
    }

    /** By name, of which the last counts; their security schemes are not among the components, as in FastAPI. */
    private ObjectNode callbacks(List<DocumentedOperation> callbacks) {
        ObjectNode converted = Trees.object();
        for (DocumentedOperation callback : callbacks) {
            Operation operation = callback.operation();
            ObjectNode path = Trees.object();
            path.set(operation.settings().path(), callback.shown() ? pathItem(callback) : Trees.object());
            converted.set(operation.name(), path);
        }
        return converted;
    }

    private static ObjectNode metadata(Operation operation, String id) {
        Settings settings = operation.settings();
        ObjectNode metadata = Trees.object();
        if (!settings.tags().isEmpty()) {
            metadata.set("tags", Trees.texts(settings.tags()));
        }
        metadata.put("summary", operation.summary());
        settings.description()
                .map(Operations::beforeFormFeed)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> metadata.put("description", text));
        metadata.put("operationId", id);
        if (settings.deprecated()) {
            metadata.put("deprecated", true);
        }
        return metadata;
    }

    /** FastAPI shows a description up to its first form feed. */
    private static String beforeFormFeed(String description) {
        int end = description.indexOf('\f');
        return ((end < 0) ? description : description.substring(0, end)).strip();
    }
}
