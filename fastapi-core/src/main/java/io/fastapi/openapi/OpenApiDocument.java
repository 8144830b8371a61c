package io.fastapi.openapi;

import io.fastapi.ApiInfo;
import io.fastapi.FastApi;
import io.fastapi.attribute.Attribute;
import io.fastapi.operation.Names;
import io.fastapi.operation.Operation;
import io.fastapi.types.TypeAdapters;
import java.util.List;
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
     * @throws IllegalStateException if a function of {@link FastApi#openapi} makes no document
     */
    public static ObjectNode of(FastApi app, TypeAdapters adapters) {
        ObjectNode document = of(app, app.operations(), app.webhooks(), adapters);
        return app.openapiChange()
                .map(change -> checked(change.apply(document)))
                .orElse(document);
    }

    private static ObjectNode checked(ObjectNode changed) {
        List<String> wrong = Trees.numbersOfNoJson(changed);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(
                    "The function of FastApi.openapi(..) put NaN or an infinite number, which JSON does"
                            + " not have, at " + String.join(" and ", wrong));
        }
        return changed;
    }

    /** The document of some operations only, and before the application changes it. */
    static ObjectNode of(FastApi app, List<Operation> served, List<Operation> webhooks, TypeAdapters adapters) {
        ApiInfo info = app.apiInfo();
        FieldReader reader = FieldReader.of(adapters);
        List<DocumentedOperation> operations = documented(app, served, reader);
        List<DocumentedOperation> calls = documented(app, webhooks, reader);
        List<DocumentedOperation> all = Attribute.joined(operations, calls);
        FieldSchemas schemas = FieldSchemas.of(
                all.stream().flatMap(DocumentedOperation::fields).toList(), app.separatesInputOutputSchemas());
        Operations converter = new Operations(schemas, reader.values());
        ObjectNode document = Trees.object().put("openapi", info.openapiVersion());
        document.set("info", Infos.info(info, reader.values()));
        document.set("paths", paths(operations, converter));
        if (!calls.isEmpty()) {
            document.set("webhooks", paths(calls, converter));
        }
        ObjectNode components = components(all, schemas, reader.values());
        if (!components.isEmpty()) {
            document.set("components", components);
        }
        document.setAll(Infos.lists(info, reader.values()));
        ObjectNode ordered = OpenApiModels.ordered(document);
        Trees.removeNulls(ordered);
        return ordered;
    }

    private static List<DocumentedOperation> documented(FastApi app, List<Operation> operations, FieldReader reader) {
        return DependencyAnswers.shown(app, operations).stream()
                .map(operation -> DocumentedOperation.of(operation, reader))
                .toList();
    }

    private static ObjectNode paths(List<DocumentedOperation> operations, Operations converter) {
        ObjectNode paths = Trees.object();
        for (DocumentedOperation operation : operations) {
            ObjectNode path = Trees.member(
                    paths, Names.pathFormat(operation.operation().settings().path()));
            path.setAll(converter.pathItem(operation));
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
