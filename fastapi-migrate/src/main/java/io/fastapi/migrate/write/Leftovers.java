package io.fastapi.migrate.write;

import io.fastapi.migrate.document.JsonTrees;
import io.fastapi.migrate.document.OperationDocument;
import io.fastapi.migrate.document.ServiceDocument;
import io.fastapi.migrate.type.Components;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a service added to its document itself, beside what FastAPI makes of its operations. */
final class Leftovers {

    private static final List<String> SAID =
            List.of("openapi", "info", "paths", "webhooks", "components", "tags", "servers", "externalDocs");
    private static final List<String> INFO =
            List.of("title", "version", "summary", "description", "termsOfService", "contact", "license");

    private Leftovers() {}

    /** The members that have to be merged into the document. */
    static ObjectNode of(ServiceDocument document, Components components) {
        ObjectNode tree = document.tree();
        ObjectNode rest = JsonTrees.without(tree, SAID);
        add(rest, "info", rest(tree.path("info"), INFO));
        ObjectNode others = rest(tree.path("components"), List.of("schemas", "securitySchemes"));
        ObjectNode schemas = JsonTrees.object();
        components.unreached().forEach(schemas::set);
        add(others, "schemas", schemas);
        Set<String> used = new HashSet<>();
        List<OperationDocument> operations = new ArrayList<>(document.operations());
        operations.addAll(document.webhooks());
        operations.forEach(operation -> operation.security().forEach(asked -> used.addAll(asked.propertyNames())));
        add(others, "securitySchemes", rest(tree.path("components").path("securitySchemes"), used));
        add(rest, "components", others);
        return rest;
    }

    private static ObjectNode rest(JsonNode node, Collection<String> said) {
        return (node instanceof ObjectNode object) ? JsonTrees.without(object, said) : JsonTrees.object();
    }

    private static void add(ObjectNode target, String name, ObjectNode members) {
        if (!members.isEmpty()) {
            target.set(name, members);
        }
    }
}
