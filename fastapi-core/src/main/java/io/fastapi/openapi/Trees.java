package io.fastapi.openapi;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ContainerNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;

/** What is done to JSON trees. */
final class Trees {

    private Trees() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array(Iterable<? extends JsonNode> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(array::add);
        return array;
    }

    static ArrayNode texts(Iterable<String> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(array::add);
        return array;
    }

    /** The object member of a name, made if there is none. */
    static ObjectNode member(ObjectNode parent, String name) {
        return parent.get(name) instanceof ObjectNode present ? present : parent.putObject(name);
    }

    /** FastAPI's {@code deep_dict_update}: objects are merged, arrays joined, everything else replaced. */
    static void update(ObjectNode target, ObjectNode changes) {
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            JsonNode present = target.get(change.getKey());
            if (present instanceof ObjectNode object && change.getValue() instanceof ObjectNode more) {
                update(object, more);
            } else if (present instanceof ArrayNode array && change.getValue() instanceof ArrayNode more) {
                target.set(change.getKey(), array.deepCopy().addAll(more));
            } else {
                target.set(change.getKey(), change.getValue());
            }
        }
    }

    /**
     * FastAPI's {@code exclude_none}: no member is {@code null}, at any depth; items of arrays may be. A number that JSON does
     * not have, NaN or an infinite one, is {@code null}, as pydantic writes it.
     */
    static void removeNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            Iterator<Map.Entry<String, JsonNode>> members = object.properties().iterator();
            while (members.hasNext()) {
                JsonNode value = members.next().getValue();
                if (value.isNull() || isNoJson(value)) {
                    members.remove();
                } else if (value instanceof ContainerNode) {
                    removeNulls(value);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (isNoJson(array.get(i))) {
                    array.setNull(i);
                }
                removeNulls(array.get(i));
            }
        }
    }

    /** Where a tree has a number that JSON does not have, as JSON pointers. */
    static List<String> numbersOfNoJson(JsonNode node) {
        if (!hasNoJson(node)) {
            return List.of();
        }
        List<String> pointers = new ArrayList<>();
        numbersOfNoJson("", node, pointers);
        return pointers;
    }

    private static boolean hasNoJson(JsonNode node) {
        if (node instanceof ContainerNode) {
            for (JsonNode child : node) {
                if (hasNoJson(child)) {
                    return true;
                }
            }
            return false;
        }
        return isNoJson(node);
    }

    private static void numbersOfNoJson(String pointer, JsonNode node, List<String> pointers) {
        if (isNoJson(node)) {
            pointers.add(pointer);
        }
        node.properties()
                .forEach(member ->
                        numbersOfNoJson(pointer + "/" + escaped(member.getKey()), member.getValue(), pointers));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            numbersOfNoJson(pointer + "/" + i, node.get(i), pointers);
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static boolean isNoJson(JsonNode node) {
        return node instanceof NumericNode number && number.isNaN();
    }
}
