package io.fastapi.types.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds trees. */
final class Nodes {

    static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

    private static final ObjectReader READER = JsonMapper.shared().reader();

    private Nodes() {}

    static ObjectNode object() {
        return FACTORY.objectNode();
    }

    static ObjectNode type(String type) {
        return object().put("type", type);
    }

    static ObjectNode ref(String reference) {
        return object().put("$ref", reference);
    }

    /** Nested alternatives are flattened, equal ones are written once. */
    static ObjectNode anyOf(List<ObjectNode> schemas) {
        Set<JsonNode> flat = new LinkedHashSet<>();
        for (ObjectNode schema : schemas) {
            JsonNode nested = (schema.size() == 1) ? schema.get("anyOf") : null;
            if (nested != null) {
                nested.forEach(flat::add);
            } else {
                flat.add(schema);
            }
        }
        if (flat.size() == 1) {
            return (ObjectNode) flat.iterator().next();
        }
        ObjectNode union = object();
        union.putArray("anyOf").addAll(flat);
        return union;
    }

    /** The tree of a JSON text. */
    static JsonNode parse(String json) {
        return READER.readTree(json);
    }

    /** The tree of a plain object. */
    static JsonNode of(@Nullable Object plain) {
        if (plain == null) {
            return FACTORY.nullNode();
        }
        if (plain instanceof Map<?, ?> map) {
            ObjectNode node = object();
            map.forEach((name, value) -> node.set(String.valueOf(name), of(value)));
            return node;
        }
        if (plain instanceof Collection<?> items) {
            ArrayNode node = FACTORY.arrayNode();
            items.forEach(item -> node.add(of(item)));
            return node;
        }
        if (plain instanceof Boolean flag) {
            return FACTORY.booleanNode(flag);
        }
        return (plain instanceof Number number) ? number(number) : FACTORY.stringNode(plain.toString());
    }

    /** A number as Python would have read it: an integer, or a float when there are fraction digits or an exponent. */
    static JsonNode number(Number number) {
        if (number instanceof BigDecimal decimal) {
            return (decimal.scale() != 0)
                    ? FACTORY.numberNode(decimal.doubleValue())
                    : FACTORY.numberNode(decimal.toBigInteger());
        }
        if (number instanceof BigInteger big) {
            return FACTORY.numberNode(big);
        }
        boolean fraction = number instanceof Double || number instanceof Float;
        return fraction ? FACTORY.numberNode(number.doubleValue()) : FACTORY.numberNode(number.longValue());
    }
}
