package io.fastapi.openapi;

import io.fastapi.ApiInfo;
import io.fastapi.FastApi;
import io.fastapi.operation.Names;
import io.fastapi.operation.Operation;
import io.fastapi.types.TypeAdapters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the OpenAPI 3.1 document of an application, as FastAPI's {@code get_openapi} does, members in FastAPI's order.
 * Mounted applications have documents of their own.
 */
public final class OpenApiDocument {

    private OpenApiDocument() {}

    /**
     * The document; a new tree at each call, which the caller may change.
     *
     * @param app the application
     * @param adapters its types
     * @throws IllegalArgumentException if contact, licence, tags, servers or external docs are not such OpenAPI objects
     */
    public static ObjectNode of(FastApi app, TypeAdapters adapters) {
        return of(app, app.operations(), adapters);
    }

    /** The document with some of the operations only. */
    static ObjectNode of(FastApi app, List<Operation> all, TypeAdapters adapters) {
        ApiInfo info = app.apiInfo();
        FieldReader reader = FieldReader.of(adapters);
        List<DocumentedOperation> operations = DependencyAnswers.shown(app, all).stream()
                .map(operation -> DocumentedOperation.of(operation, reader))
                .toList();
        FieldSchemas schemas = FieldSchemas.of(
                operations.stream().flatMap(DocumentedOperation::fields).toList(), app.separatesInputOutputSchemas());
        ObjectNode document = Trees.object().put("openapi", "3.1.0");
        document.set("info", Infos.info(info, reader.values()));
        document.set("paths", paths(operations, new Operations(schemas, reader.values())));
        ObjectNode components = components(operations, schemas, reader.values());
        if (!components.isEmpty()) {
            document.set("components", components);
        }
        document.setAll(Infos.lists(info, reader.values()));
        ObjectNode ordered = OpenApiModels.ordered(document);
        Trees.removeNulls(ordered);
        return ordered;
    }

    private static ObjectNode paths(List<DocumentedOperation> operations, Operations converter) {
        ObjectNode paths = Trees.object();
        for (DocumentedOperation operation : operations) {
            ObjectNode path = Trees.member(
                    paths, Names.pathFormat(operation.operation().settings().path()));
            for (String method : operation.operation().settings().methods()) {
                path.set(method.toLowerCase(Locale.ROOT), converter.convert(operation, method));
            }
        }
        return paths;
    }

    private static ObjectNode components(
            List<DocumentedOperation> operations, FieldSchemas schemas, JsonValues values) {
        Map<String, ObjectNode> definitions = new TreeMap<>(schemas.components());
        if (operations.stream().anyMatch(Responses::showsValidationErrors)) {
            definitions.putAll(ValidationErrors.components());
        }
        ObjectNode components = Trees.object();
        if (!definitions.isEmpty()) {
            components.putObject("schemas").setAll(definitions);
        }
        ObjectNode securitySchemes = SecuritySchemes.components(operations, values);
        if (!securitySchemes.isEmpty()) {
            components.set("securitySchemes", securitySchemes);
        }
        return components;
    }
}
