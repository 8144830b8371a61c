package io.fastapi.openapi;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The documentation of the answer to a wrong request. */
final class ValidationErrors {

    private ValidationErrors() {}

    static ObjectNode response() {
        ObjectNode response = Trees.object().put("description", "Validation Error");
        response.putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("$ref", FieldSchemas.REF_PREFIX + "HTTPValidationError");
        return response;
    }

    static Map<String, ObjectNode> components() {
        return Map.of("ValidationError", validationError(), "HTTPValidationError", httpValidationError());
    }

    private static ObjectNode httpValidationError() {
        ObjectNode error = Trees.object().put("title", "HTTPValidationError").put("type", "object");
        ObjectNode detail = error.putObject("properties").putObject("detail");
        detail.put("title", "Detail")
                .put("type", "array")
                .putObject("items")
                .put("$ref", FieldSchemas.REF_PREFIX + "ValidationError");
        return error;
    }

    private static ObjectNode validationError() {
        ObjectNode error = Trees.object().put("title", "ValidationError").put("type", "object");
        ObjectNode properties = error.putObject("properties");
        ObjectNode loc = properties.putObject("loc").put("title", "Location").put("type", "array");
        loc.putObject("items")
                .putArray("anyOf")
                .add(Trees.object().put("type", "string"))
                .add(Trees.object().put("type", "integer"));
        properties.putObject("msg").put("title", "Message").put("type", "string");
        properties.putObject("type").put("title", "Error Type").put("type", "string");
        properties.putObject("input").put("title", "Input");
        properties.putObject("ctx").put("title", "Context").put("type", "object");
        error.putArray("required").add("loc").add("msg").add("type");
        return error;
    }
}
