package io.fastapi.openapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A part of an OpenAPI document that goes into another one: operations, with the components and tags that they need.
 * Immutable; every method returns a new value.
 */
public final class OpenApiPart {

    private static final String COMPONENTS = "#/components/";

    private final ObjectNode document;

    private OpenApiPart(ObjectNode document) {
        this.document = document;
    }

    /** All of a document. */
    public static OpenApiPart of(ObjectNode document) {
        return new OpenApiPart(document.deepCopy());
    }

    /**
     * Some operations only.
     *
     * @param shown whether the operation of a path, or name of an event, and a method in lower case stays
     */
    public OpenApiPart only(BiPredicate<String, String> shown) {
        ObjectNode copy = this.document.deepCopy();
        for (String section : List.of("paths", "webhooks")) {
            if (copy.get(section) instanceof ObjectNode paths) {
                keep(paths, shown);
            }
        }
        removeUnusedComponents(copy);
        removeUnusedTags(copy);
        return new OpenApiPart(copy);
    }

    private static void keep(ObjectNode paths, BiPredicate<String, String> shown) {
        for (String path : List.copyOf(paths.propertyNames())) {
            ObjectNode item = (ObjectNode) paths.get(path);
            OpenApiTrees.operations(item).stream()
                    .map(Map.Entry::getKey)
                    .filter(method -> !shown.test(path, method))
                    .forEach(item::remove);
            if (OpenApiTrees.operations(item).isEmpty()) {
                paths.remove(path);
            }
        }
    }

    private static void removeUnusedComponents(ObjectNode document) {
        Set<String> used = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        Consumer<String> found = reference -> {
            if (used.add(reference)) {
                open.add(reference);
            }
        };
        references(document.path("paths"), found);
        references(document.path("webhooks"), found);
        OpenApiTrees.eachOperation(
                document,
                (path, operation) -> operation
                        .path("security")
                        .forEach(needed ->
                                needed.propertyNames().forEach(name -> found.accept("securitySchemes/" + name))));
        while (!open.isEmpty()) {
            references(document.path("components").at("/" + open.remove()), found);
        }
        if (document.get("components") instanceof ObjectNode components) {
            components.properties().forEach(kind -> {
                if (kind.getValue() instanceof ObjectNode named) {
                    named.retain(List.copyOf(named.propertyNames()).stream()
                            .filter(name -> used.contains(kind.getKey() + "/" + name))
                            .toList());
                }
            });
        }
    }

    private static void removeUnusedTags(ObjectNode document) {
        Set<String> used = new HashSet<>();
        OpenApiTrees.eachOperation(
                document, (path, operation) -> operation.path("tags").forEach(tag -> used.add(tag.asString(""))));
        if (document.get("tags") instanceof ArrayNode tags) {
            tags.removeIf(tag -> !used.contains(tag.path("name").asString("")));
        }
    }

    /** Every component that is referred to somewhere below: {@code schemas/Item}. */
    private static void references(JsonNode node, Consumer<String> found) {
        if (node.isString() && node.stringValue().startsWith(COMPONENTS)) {
            found.accept(node.stringValue().substring(COMPONENTS.length()));
        }
        node.forEach(below -> references(below, found));
    }

    /** What the document says of security as a whole, said by each operation that says nothing itself. */
    public OpenApiPart withOwnSecurity() {
        ObjectNode copy = this.document.deepCopy();
        JsonNode security = copy.remove("security");
        if (security != null) {
            OpenApiTrees.eachOperation(copy, (path, operation) -> {
                if (!operation.has("security")) {
                    operation.set("security", security.deepCopy());
                }
            });
        }
        return new OpenApiPart(copy);
    }

    /**
     * With other names for components that have the name of another one in a document, and are not equal to it, and other
     * ids for operations whose id another one has there.
     *
     * @param other the document
     * @param prefix what the other names begin with
     */
    public OpenApiPart apartFrom(ObjectNode other, String prefix) {
        Map<String, String> renamed = new HashMap<>();
        boolean more = true;
        while (more) {
            more = false;
            for (String reference : components(this.document)) {
                if (!renamed.containsKey(reference) && collides(reference, other, renamed)) {
                    renamed.put(reference, freeName(reference, other, prefix));
                    more = true;
                }
            }
        }
        ObjectNode apart = renamed.isEmpty() ? this.document.deepCopy() : renamed(renamed);
        OpenApiTrees.keepIdsApart(apart, other, prefix);
        return new OpenApiPart(apart);
    }

    private static List<String> components(ObjectNode document) {
        List<String> components = new ArrayList<>();
        document.path("components")
                .properties()
                .forEach(kind ->
                        kind.getValue().propertyNames().forEach(name -> components.add(kind.getKey() + "/" + name)));
        return components;
    }

    /** Equal components are one only if what they refer to is, too. */
    private boolean collides(String reference, ObjectNode other, Map<String, String> renamed) {
        JsonNode theirs = other.path("components").at("/" + reference);
        if (theirs.isMissingNode()) {
            return false;
        }
        JsonNode ours = this.document.path("components").at("/" + reference);
        List<String> needed = new ArrayList<>();
        references(ours, needed::add);
        return !ours.equals(theirs) || needed.stream().anyMatch(renamed::containsKey);
    }

    private String freeName(String reference, ObjectNode other, String prefix) {
        String kind = reference.substring(0, reference.indexOf('/') + 1);
        StringBuilder name = new StringBuilder(prefix).append(reference.substring(kind.length()));
        while (!other.path("components").at("/" + kind + name).isMissingNode()
                || !this.document.path("components").at("/" + kind + name).isMissingNode()) {
            name.append('_');
        }
        return name.toString();
    }

    private ObjectNode renamed(Map<String, String> names) {
        ObjectNode copy = (ObjectNode) renamed(this.document, names);
        if (copy.get("components") instanceof ObjectNode components) {
            components.properties().forEach(kind -> {
                ObjectNode named = Trees.object();
                kind.getValue()
                        .properties()
                        .forEach(each -> named.set(
                                names.getOrDefault(kind.getKey() + "/" + each.getKey(), each.getKey()),
                                each.getValue()));
                kind.setValue(named);
            });
        }
        OpenApiTrees.eachOperation(copy, (path, operation) -> {
            if (operation.get("security") instanceof ArrayNode security) {
                operation.set("security", renamedSecurity(security, names));
            }
        });
        return copy;
    }

    private static ArrayNode renamedSecurity(ArrayNode security, Map<String, String> names) {
        List<ObjectNode> needed = new ArrayList<>();
        for (JsonNode each : security) {
            ObjectNode renamed = Trees.object();
            each.properties()
                    .forEach(scheme -> renamed.set(
                            names.getOrDefault("securitySchemes/" + scheme.getKey(), scheme.getKey()),
                            scheme.getValue()));
            needed.add(renamed);
        }
        return Trees.array(needed);
    }

    private static JsonNode renamed(JsonNode node, Map<String, String> names) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = Trees.object();
            object.properties().forEach(member -> copy.set(member.getKey(), renamed(member.getValue(), names)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            List<JsonNode> items = new ArrayList<>();
            array.forEach(item -> items.add(renamed(item, names)));
            return Trees.array(items);
        }
        if (node.isString() && node.stringValue().startsWith(COMPONENTS)) {
            String reference = node.stringValue().substring(COMPONENTS.length());
            String name = names.get(reference);
            String kind = reference.substring(0, reference.indexOf('/') + 1);
            return (name == null) ? node : StringNode.valueOf(COMPONENTS + kind + name);
        }
        return node;
    }

    /** A document with this part behind what it has; what both have is the document's. */
    public ObjectNode joinedTo(ObjectNode base) {
        ObjectNode joined = base.deepCopy();
        for (String section : List.of("paths", "webhooks")) {
            this.document.path(section).properties().forEach(path -> {
                ObjectNode item = Trees.member(Trees.member(joined, section), path.getKey());
                addMissing(item, path.getValue());
            });
        }
        this.document.path("components").properties().forEach(kind -> {
            if (!kind.getValue().isEmpty()) {
                addMissing(Trees.member(Trees.member(joined, "components"), kind.getKey()), kind.getValue());
            }
        });
        sortSchemas(joined);
        addTags(joined);
        return joined;
    }

    private static void addMissing(ObjectNode target, JsonNode members) {
        members.properties().forEach(member -> {
            if (!target.has(member.getKey())) {
                target.set(member.getKey(), member.getValue());
            }
        });
    }

    /** As FastAPI has them. */
    private static void sortSchemas(ObjectNode document) {
        if (document.path("components").path("schemas") instanceof ObjectNode schemas) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            schemas.properties().forEach(schema -> sorted.put(schema.getKey(), schema.getValue()));
            schemas.removeAll();
            schemas.setAll(sorted);
        }
    }

    private void addTags(ObjectNode document) {
        Set<String> known = new HashSet<>();
        document.path("tags").forEach(tag -> known.add(tag.path("name").asString("")));
        this.document.path("tags").forEach(tag -> {
            if (known.add(tag.path("name").asString(""))) {
                ArrayNode tags =
                        document.get("tags") instanceof ArrayNode present ? present : document.putArray("tags");
                tags.add(tag);
            }
        });
    }

    /** The part as a document of its own, which the caller may change. */
    public ObjectNode document() {
        return this.document.deepCopy();
    }
}
