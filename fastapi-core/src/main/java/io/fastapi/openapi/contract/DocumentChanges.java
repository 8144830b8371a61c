package io.fastapi.openapi.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares the operations of two documents. */
final class DocumentChanges {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    private DocumentChanges() {}

    /**
     * An operation.
     *
     * @param name its method and its path or the name of its event
     * @param path its path
     * @param item what is said of all operations of the path
     * @param operation what is said of it
     */
    record Found(String name, String path, JsonNode item, JsonNode operation) {}

    static List<OpenApiChange> between(ObjectNode before, ObjectNode after) {
        Notes notes = new Notes();
        new SecurityChanges(new Side(before), new Side(after), notes).compareSchemes();
        compare(
                operations("", before.path("paths")),
                operations("", after.path("paths")),
                new OperationChanges(new Side(before), new Side(after), notes, Direction.INPUT));
        compare(
                operations("", before.path("webhooks")),
                operations("", after.path("webhooks")),
                new OperationChanges(new Side(before), new Side(after), notes, Direction.OUTPUT));
        return notes.sorted();
    }

    static void compare(Map<String, Found> earlier, Map<String, Found> later, OperationChanges changes) {
        earlier.forEach((key, operation) -> {
            Found now = later.get(key);
            if (now == null) {
                changes.notes().breaking(operation.name(), "was removed");
            } else {
                changes.compare(operation, now);
            }
        });
        later.forEach((key, operation) -> {
            if (!earlier.containsKey(key)) {
                changes.notes().compatible(operation.name(), "is new");
            }
        });
    }

    /** The operations of all callbacks of an operation. */
    static Map<String, Found> callbacks(String where, JsonNode callbacks) {
        Map<String, Found> operations = new LinkedHashMap<>();
        callbacks
                .properties()
                .forEach(callback -> operations.putAll(
                        operations(where + ", callback " + callback.getKey() + " ", callback.getValue())));
        return operations;
    }

    /** By method and path; how variables of the path are called is nothing that clients send. */
    private static Map<String, Found> operations(String prefix, JsonNode paths) {
        Map<String, Found> operations = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
                if (METHODS.contains(member.getKey())) {
                    String method = prefix + member.getKey().toUpperCase(Locale.ROOT) + " ";
                    operations.put(
                            method + path.getKey().replaceAll("\\{[^}]*}", "{}"),
                            new Found(method + path.getKey(), path.getKey(), path.getValue(), member.getValue()));
                }
            }
        }
        return operations;
    }
}
