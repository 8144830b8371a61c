package io.fastapi.migrate.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The document of a FastAPI service, as today's FastAPI would write it.
 *
 * @param tree the whole document
 * @param upgrades what an older FastAPI or pydantic wrote otherwise, one line each
 */
public record ServiceDocument(ObjectNode tree, List<String> upgrades) {

    /** Of two members of one name one would be lost. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /**
     * Reads a file.
     *
     * @throws UnreadableDocumentException if it is no document of FastAPI with pydantic 2
     */
    public static ServiceDocument read(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException ex) {
            throw new UnreadableDocumentException(file + " cannot be read: " + ex);
        }
    }

    /**
     * Reads a text.
     *
     * @throws UnreadableDocumentException if it is no document of FastAPI with pydantic 2
     */
    public static ServiceDocument of(String json) {
        JsonNode tree;
        try {
            tree = JSON.readTree(json);
        } catch (JacksonException ex) {
            throw new UnreadableDocumentException("This is no JSON: " + ex.getOriginalMessage());
        }
        String version = tree.path("openapi").asString("");
        if (!(tree instanceof ObjectNode document) || version.isEmpty()) {
            throw new UnreadableDocumentException("This is no OpenAPI document: it has no member \"openapi\"");
        }
        if (!version.startsWith("3.1.")) {
            throw new UnreadableDocumentException(
                    "This is OpenAPI " + version
                            + ". Only 3.1 can be read, which FastAPI writes with pydantic 2: update the service first, or the openapi_version that it sets");
        }
        if (!document.path("paths").isObject()) {
            throw new UnreadableDocumentException("This is no OpenAPI document: it has no object \"paths\"");
        }
        DocumentForm.check(document);
        return Upgrade.of(document);
    }

    /** The schemas of the components by name. */
    public Map<String, ObjectNode> schemas() {
        return objects(this.tree.path("components").path("schemas"));
    }

    /** The security schemes by name. */
    public Map<String, ObjectNode> securitySchemes() {
        return objects(this.tree.path("components").path("securitySchemes"));
    }

    /** The members of an object that are objects. */
    static Map<String, ObjectNode> objects(JsonNode parent) {
        Map<String, ObjectNode> objects = new LinkedHashMap<>();
        parent.properties().forEach(entry -> {
            if (entry.getValue() instanceof ObjectNode object) {
                objects.put(entry.getKey(), object);
            }
        });
        return objects;
    }

    /** The operations in the order of the document, but for those whose paths no service can serve. */
    public List<OperationDocument> operations() {
        return operations(this.tree.path("paths")).stream()
                .filter(operation -> ServedPaths.problem(operation.path()).isEmpty())
                .toList();
    }

    /** The operations whose paths no service can serve, one line each, with the reason. */
    public List<String> leftOut() {
        List<String> lines = new ArrayList<>();
        for (OperationDocument operation : operations(this.tree.path("paths"))) {
            ServedPaths.problem(operation.path())
                    .ifPresent(problem -> lines.add(
                            operation.method().toUpperCase(Locale.ROOT) + " " + operation.path() + ": " + problem));
        }
        return lines;
    }

    /** The webhooks in the order of the document. */
    public List<OperationDocument> webhooks() {
        return operations(this.tree.path("webhooks"));
    }

    /** The operations of an object of paths. */
    static List<OperationDocument> operations(JsonNode paths) {
        List<OperationDocument> operations = new ArrayList<>();
        objects(paths)
                .forEach((path, item) -> objects(item).forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.add(new OperationDocument(method, path, operation));
                    }
                }));
        return operations;
    }
}
