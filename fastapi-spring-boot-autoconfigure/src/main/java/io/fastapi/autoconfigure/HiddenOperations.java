package io.fastapi.autoconfigure;

import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operations of controllers that are never called, since ours are asked first: those of the same method and path. How the
 * variables of a path are called tells no request from another.
 *
 * @param names method and path of ours, without the names of variables
 */
record HiddenOperations(Set<String> names) {

    /** Those that the operations of our document hide. */
    static HiddenOperations behind(ObjectNode document) {
        Set<String> names = new HashSet<>();
        document.path("paths")
                .properties()
                .forEach(path ->
                        path.getValue().propertyNames().forEach(method -> names.add(name(path.getKey(), method))));
        return new HiddenOperations(Set.copyOf(names));
    }

    private static String name(String path, String method) {
        return method.toLowerCase(Locale.ROOT) + " " + path.replaceAll("\\{[^}]*}", "{}");
    }

    /** Whether one is never called. */
    boolean has(String path, String method) {
        return this.names.contains(name(path, method));
    }

    /** Takes them out of one of springdoc's documents. */
    void removeFrom(@Nullable Paths paths) {
        if (paths == null) {
            return;
        }
        for (Iterator<Map.Entry<String, PathItem>> each = paths.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<String, PathItem> path = each.next();
            PathItem item = path.getValue();
            List.copyOf(item.readOperationsMap().keySet()).stream()
                    .filter(method -> has(path.getKey(), method.name()))
                    .forEach(method -> item.operation(method, null));
            if (item.readOperations().isEmpty()) {
                each.remove();
            }
        }
    }
}
