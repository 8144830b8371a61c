package io.fastapi.openapi;

import io.fastapi.types.TypeAdapters;
import io.fastapi.types.model.TypeSpec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Java values as JSON trees: what an application writes into its documentation.
 *
 * @param adapters knows the values' types
 */
record JsonValues(TypeAdapters adapters) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A value by its declared type, as pydantic writes defaults. */
    <T> JsonNode ofType(TypeSpec<T> spec, T value) {
        return tree(this.adapters.of(spec).toJsonable(value));
    }

    /** A value by what it is, as FastAPI's {@code jsonable_encoder} takes it. */
    JsonNode of(@Nullable Object value) {
        return tree(this.adapters.untyped().toJsonable(value));
    }

    /** A map, by what its values are. */
    ObjectNode ofMap(Map<String, ?> map) {
        return (ObjectNode) of(map);
    }

    private static JsonNode tree(@Nullable Object jsonable) {
        if (jsonable instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((name, member) -> object.set(String.valueOf(name), tree(member)));
            return object;
        }
        if (jsonable instanceof Iterable<?> items) {
            ArrayNode array = NODES.arrayNode();
            items.forEach(item -> array.add(tree(item)));
            return array;
        }
        if (jsonable instanceof Number number) {
            return number(number);
        }
        if (jsonable instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        return (jsonable == null) ? NODES.nullNode() : NODES.stringNode(jsonable.toString());
    }

    private static JsonNode number(Number number) {
        if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return NODES.numberNode(number.intValue());
        }
        if (number instanceof Double || number instanceof Float) {
            return NODES.numberNode(Double.parseDouble(number.toString()));
        }
        if (number instanceof BigDecimal decimal) {
            return NODES.numberNode(decimal);
        }
        return (number instanceof BigInteger integer)
                ? NODES.numberNode(integer)
                : NODES.numberNode(number.longValue());
    }
}
