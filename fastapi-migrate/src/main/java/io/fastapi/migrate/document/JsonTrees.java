package io.fastapi.migrate.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;

/** What is done to JSON trees. */
public final class JsonTrees {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHOWN = 120;

    private JsonTrees() {}

    /** A new object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A new array of some nodes. */
    public static ArrayNode array(Iterable<? extends JsonNode> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(array::add);
        return array;
    }

    /** A new object with one text. */
    public static ObjectNode text(String member, String value) {
        return object().put(member, value);
    }

    /** The texts of an array, of which other items are left out. */
    public static List<String> texts(JsonNode array) {
        return array.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    /**
     * The properties of a schema in the order of its fields. A document whose members were sorted has lost that order, but for the
     * required ones, which stand in a list.
     *
     * @param schema a schema with properties
     * @param order names of fields in their order, of which the others may be missing
     */
    public static Map<String, JsonNode> fields(ObjectNode schema, List<String> order) {
        JsonNode properties = schema.path("properties");
        List<String> required = new ArrayList<>(order);
        required.removeIf(name -> !properties.has(name));
        Iterator<String> next = new LinkedHashSet<>(required).iterator();
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        for (String name : properties.propertyNames()) {
            String field = required.contains(name) ? next.next() : name;
            fields.put(field, properties.get(field));
        }
        return fields;
    }

    /** The tree as compact JSON. */
    public static String json(JsonNode node) {
        return JSON.writeValueAsString(node);
    }

    /** The object without some members; the argument stays as it is. */
    public static ObjectNode without(ObjectNode object, Collection<String> members) {
        ObjectNode copy = object.deepCopy();
        copy.remove(members);
        return copy;
    }

    /** Whether two trees hold the same: members in any order, and numbers of the same value. */
    public static boolean same(JsonNode first, JsonNode second) {
        return differences(first, second).isEmpty();
    }

    /** Where a tree differs from what it should be, each place once. */
    public static List<Difference> differences(JsonNode expected, JsonNode actual) {
        List<Difference> found = new ArrayList<>();
        compare("", expected, actual, found);
        return found;
    }

    private static void compare(String pointer, JsonNode expected, JsonNode actual, List<Difference> found) {
        if (expected instanceof ObjectNode theirs && actual instanceof ObjectNode ours) {
            Set<String> names = new TreeSet<>(theirs.propertyNames());
            names.addAll(ours.propertyNames());
            for (String name : names) {
                String inner = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                compare(inner, theirs.path(name), ours.path(name), found);
            }
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(pointer + "/" + i, expected.get(i), actual.get(i), found);
            }
        } else if (!sameValue(expected, actual)) {
            found.add(new Difference(pointer, shown(expected), shown(actual)));
        }
    }

    private static boolean sameValue(JsonNode first, JsonNode second) {
        boolean numbers = isNumber(first) && isNumber(second);
        return numbers ? first.decimalValue().compareTo(second.decimalValue()) == 0 : first.equals(second);
    }

    /** Whether a node is a number that was read as it stands: 1e400 is none. */
    static boolean isNumber(JsonNode node) {
        return node instanceof NumericNode number && !number.isNaN();
    }

    /** Whether a node is a number that a {@code double} can be. */
    public static boolean isFinite(JsonNode node) {
        return isNumber(node) && Double.isFinite(node.decimalValue().doubleValue());
    }

    /** Whether a node is a whole number that no {@code long} can be, or an array or object with one. */
    public static boolean isBeyondLong(JsonNode node) {
        boolean beyond = node.isIntegralNumber() && !node.canConvertToLong();
        return beyond || node.valueStream().anyMatch(JsonTrees::isBeyondLong);
    }

    private static String shown(JsonNode node) {
        if (node.isMissingNode()) {
            return "nothing";
        }
        String json = json(node);
        return (json.length() <= SHOWN) ? json : json.substring(0, SHOWN) + "..";
    }

    /**
     * What has to be merged into a tree to make it another one, by the rules of {@code openapiExtra}: objects member by
     * member, lists joined, everything else replaced. What the tree has too much stays.
     */
    public static ObjectNode additions(ObjectNode wanted, ObjectNode present) {
        ObjectNode added = object();
        for (Map.Entry<String, JsonNode> member : wanted.properties()) {
            JsonNode there = present.path(member.getKey());
            if (there instanceof ObjectNode inner && member.getValue() instanceof ObjectNode more) {
                ObjectNode nested = additions(more, inner);
                if (!nested.isEmpty()) {
                    added.set(member.getKey(), nested);
                }
            } else if (!same(member.getValue(), there)) {
                added.set(member.getKey(), member.getValue());
            }
        }
        return added;
    }
}
