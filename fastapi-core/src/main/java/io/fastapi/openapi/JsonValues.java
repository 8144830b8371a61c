package io.fastapi.openapi;

import io.fastapi.types.TypeAdapters;
import io.fastapi.types.model.TypeSpec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Java values as JSON trees: what an application writes into its documentation.
 *
 * @param adapters writes values of models, enums, times ..
 */
record JsonValues(TypeAdapters adapters) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A default, as its type writes it. */
    <T> JsonNode ofType(TypeSpec<T> spec, T value) {
        return of(this.adapters.of(spec).toJsonable(value));
    }

    /** A map, as an object. */
    ObjectNode ofMap(Map<String, ?> map) {
        ObjectNode object = NODES.objectNode();
        map.forEach((name, value) -> object.set(name, of(value)));
        return object;
    }

    JsonNode of(@Nullable Object value) {
        if (value == null) {
            return NODES.nullNode();
        }
        if (value instanceof JsonNode node) {
            return node.deepCopy();
        }
        if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((name, member) -> object.set(String.valueOf(name), of(member)));
            return object;
        }
        if (value instanceof Iterable<?> items) {
            ArrayNode array = NODES.arrayNode();
            items.forEach(item -> array.add(of(item)));
            return array;
        }
        return (value instanceof Number number) ? ofNumber(number) : ofScalar(value);
    }

    private JsonNode ofScalar(Object value) {
        if (value instanceof CharSequence text) {
            return NODES.stringNode(text.toString());
        }
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        return of(jsonable(value.getClass(), value));
    }

    @SuppressWarnings("unchecked") // the value is of its own class
    private <T> @Nullable Object jsonable(Class<T> type, Object value) {
        Class<?> known = (value instanceof Enum<?> constant) ? constant.getDeclaringClass() : type;
        return this.adapters.of((Class<Object>) known).toJsonable(value);
    }

    private static JsonNode ofNumber(Number number) {
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
