package io.fastapi.openapi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands at one place of the document, as one of the types that FastAPI's {@code openapi/models.py} uses: it brings
 * a node into the order of that type, or says that the node is none.
 */
@FunctionalInterface
interface Member {

    /**
     * A node in order.
     *
     * @param node the node
     * @param lax whether pydantic needs a lax conversion for it, which decides a union with {@code Any}
     */
    record Fit(JsonNode node, boolean lax) {}

    /** The node in order; {@code null} when it does not fit. */
    @Nullable
    Fit fit(JsonNode node);

    /** Anything, as it is. */
    Member ANY = node -> new Fit(node, false);

    Member TEXT = node -> node.isString() ? new Fit(node, false) : null;

    Member FLAG = node -> node.isBoolean() ? new Fit(node, false) : null;

    Member WHOLE = node -> node.isIntegralNumber() ? new Fit(node, false) : null;

    /** Python's {@code float}: an integer becomes one. */
    Member NUMBER =
            node -> node.isNumber() ? new Fit(JsonNodeFactory.instance.numberNode(node.doubleValue()), false) : null;

    /** A text that becomes another type in Python: an enum. */
    Member CONVERTED_TEXT = node -> node.isString() ? new Fit(node, true) : null;

    Member URL = node -> node.isString()
            ? new Fit(JsonNodeFactory.instance.stringNode(Urls.normalized(node.stringValue())), true)
            : null;

    static Member oneOf(String... texts) {
        Set<String> allowed = Set.of(texts);
        return node -> node.isString() && allowed.contains(node.stringValue()) ? new Fit(node, false) : null;
    }

    static Member later(Supplier<Member> member) {
        return node -> member.get().fit(node);
    }

    /** The first of two types that fits. */
    static Member either(Member first, Member second) {
        return node -> {
            Fit fit = first.fit(node);
            return (fit != null) ? fit : second.fit(node);
        };
    }

    /** Python's {@code Union[member, Any]}: a node that would need a lax conversion stays as it is. */
    static Member orAny(Member member) {
        return node -> {
            Fit fit = member.fit(node);
            return (fit != null && !fit.lax()) ? fit : new Fit(node, false);
        };
    }

    static Member list(Member item) {
        return node -> {
            if (!node.isArray()) {
                return null;
            }
            ArrayNode items = JsonNodeFactory.instance.arrayNode(node.size());
            boolean lax = false;
            for (JsonNode element : node) {
                Fit fit = item.fit(element);
                if (fit == null) {
                    return null;
                }
                items.add(fit.node());
                lax |= fit.lax();
            }
            return new Fit(items, lax);
        };
    }

    static Member map(Member value) {
        return node -> {
            if (!node.isObject()) {
                return null;
            }
            ObjectNode entries = JsonNodeFactory.instance.objectNode();
            boolean lax = false;
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                Fit fit = value.fit(entry.getValue());
                if (fit == null) {
                    return null;
                }
                entries.set(entry.getKey(), fit.node());
                lax |= fit.lax();
            }
            return new Fit(entries, lax);
        };
    }

    /** An object with known members first, in their order, then the others; {@code required} ones must be there. */
    static Member object(Map<String, Member> members, List<String> required) {
        List<Member> inOrder = List.copyOf(members.values());
        Map<String, Integer> places = places(members.keySet());
        return node -> {
            if (!node.isObject() || !required.stream().allMatch(node::hasNonNull)) {
                return null;
            }
            Fit known = known(inOrder, places, node);
            if (known != null) {
                ObjectNode ordered = (ObjectNode) known.node();
                for (Map.Entry<String, JsonNode> entry : node.properties()) {
                    if (!places.containsKey(entry.getKey())) {
                        ordered.set(entry.getKey(), entry.getValue());
                    }
                }
            }
            return known;
        };
    }

    private static Map<String, Integer> places(Iterable<String> names) {
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        return places;
    }

    /** Members of an object in their order: names and types in turns. */
    static Map<String, Member> members(Object... namesAndMembers) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndMembers.length; i += 2) {
            members.put((String) namesAndMembers[i], (Member) namesAndMembers[i + 1]);
        }
        return Collections.unmodifiableMap(members);
    }

    /** A type has many more members than a node, so that those of the node are sorted by their places. */
    private static @Nullable Fit known(List<Member> members, Map<String, Integer> places, JsonNode node) {
        List<Given> given = new ArrayList<>(node.size());
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            Integer place = places.get(entry.getKey());
            if (place != null && !entry.getValue().isNull()) {
                given.add(new Given(place, entry.getKey(), entry.getValue()));
            }
        }
        Collections.sort(given);
        ObjectNode ordered = JsonNodeFactory.instance.objectNode();
        boolean lax = false;
        for (Given one : given) {
            Fit fit = members.get(one.place()).fit(one.node());
            if (fit == null) {
                return null;
            }
            ordered.set(one.name(), fit.node());
            lax |= fit.lax();
        }
        return new Fit(ordered, lax);
    }

    /** A member that a node has, and its place in the type. */
    record Given(int place, String name, JsonNode node) implements Comparable<Given> {

        @Override
        public int compareTo(Given other) {
            return Integer.compare(this.place, other.place);
        }
    }
}
