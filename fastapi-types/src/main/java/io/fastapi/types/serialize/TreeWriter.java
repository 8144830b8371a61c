package io.fastapi.types.serialize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Writes Jackson's trees, numbers in the form of the dialect. */
record TreeWriter(ValueWriter any) implements ValueWriter {

    @Override
    public void write(Object value, JsonGenerator out) {
        JsonNode node = (JsonNode) value;
        if (node.isObject()) {
            out.writeStartObject();
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                out.writeName(property.getKey());
                write(property.getValue(), out);
            }
            out.writeEndObject();
        } else if (node.isArray()) {
            out.writeStartArray();
            for (JsonNode item : node) {
                write(item, out);
            }
            out.writeEndArray();
        } else if (node instanceof StringNode text) {
            out.writeString(text.stringValue());
        } else {
            this.any.writeNullable(scalar(node), out);
        }
    }

    @Override
    public @Nullable Object jsonable(Object value, Scope scope) {
        JsonNode node = (JsonNode) value;
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.properties().forEach(property -> map.put(property.getKey(), jsonable(property.getValue(), scope)));
            return map;
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(item -> list.add(jsonable(item, scope)));
            return list;
        }
        return this.any.jsonableNullable(scalar(node), scope);
    }

    private static @Nullable Object scalar(JsonNode node) {
        if (node.isNumber()) {
            return node.isBigDecimal() ? (Object) node.doubleValue() : node.numberValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isPojo()) {
            return ((tools.jackson.databind.node.POJONode) node).getPojo();
        }
        return node.isNull() || node.isMissingNode() ? null : node.asString();
    }
}
