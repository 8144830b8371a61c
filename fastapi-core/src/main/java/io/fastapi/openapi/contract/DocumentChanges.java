package io.fastapi.openapi.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares the servers and operations of two documents. */
final class DocumentChanges {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    /** Where an operation is if no server is said. */
    private static final String HERE = "/";

    private DocumentChanges() {}

    /**
     * An operation.
     *
     * @param name its method and its path or the name of its event
     * @param erased the same without the names of the path's variables
     * @param path its path
     * @param item what is said of all operations of the path
     * @param operation what is said of it
     */
    record Found(String name, String erased, String path, JsonNode item, JsonNode operation) {

        String id() {
            return this.operation.path("operationId").asString("");
        }
    }

    static List<OpenApiChange> between(ObjectNode before, ObjectNode after) {
        Comparison comparison = Comparison.of(before, after);
        compareServers(before.path("servers"), after.path("servers"), comparison.notes());
        new SecurityChanges(comparison).compareSchemes();
        compare(
                operations("", before.path("paths"), true),
                operations("", after.path("paths"), true),
                new OperationChanges(comparison, Direction.INPUT));
        compare(
                operations("webhook ", before.path("webhooks"), false),
                operations("webhook ", after.path("webhooks"), false),
                new OperationChanges(comparison, Direction.OUTPUT));
        return comparison.notes().sorted();
    }

    private static void compareServers(JsonNode before, JsonNode after, Notes notes) {
        Set<String> known = urls(before);
        Set<String> now = urls(after);
        known.stream()
                .filter(url -> !url.equals(HERE) && !now.contains(url))
                .forEach(url -> notes.breaking("server " + url, "was removed"));
        now.stream()
                .filter(url -> !url.equals(HERE) && !known.contains(url))
                .forEach(url -> notes.compatible("server " + url, "is new"));
    }

    private static Set<String> urls(JsonNode servers) {
        Set<String> urls = new LinkedHashSet<>();
        servers.forEach(server -> urls.add(server.path("url").asString(HERE)));
        return urls;
    }

    static void compare(List<Found> earlier, List<Found> later, OperationChanges changes) {
        OperationPairs pairs = OperationPairs.of(earlier, later);
        pairs.removed().forEach(operation -> changes.notes().breaking(operation.name(), "was removed"));
        pairs.both().forEach(changes::compare);
        pairs.added().forEach(operation -> changes.notes().compatible(operation.name(), "is new"));
    }

    /** The operations of all callbacks of an operation. */
    static List<Found> callbacks(String where, JsonNode callbacks) {
        List<Found> operations = new ArrayList<>();
        callbacks
                .properties()
                .forEach(callback -> operations.addAll(
                        operations(where + ", callback " + callback.getKey() + " ", callback.getValue(), false)));
        return operations;
    }

    /** The names of variables are nothing that clients send, but those in the URL of a callback say what it is. */
    private static List<Found> operations(String prefix, JsonNode paths, boolean erased) {
        List<Found> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
                if (METHODS.contains(member.getKey())) {
                    String name = prefix + member.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    String kept = erased ? name.replaceAll("\\{[^}]*}", "{}") : name;
                    operations.add(new Found(name, kept, path.getKey(), path.getValue(), member.getValue()));
                }
            }
        }
        return operations;
    }
}
