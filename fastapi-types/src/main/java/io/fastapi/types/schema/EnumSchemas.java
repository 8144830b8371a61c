package io.fastapi.types.schema;

import io.fastapi.types.model.Title;
import io.fastapi.types.shape.Shape.EnumShape;
import io.fastapi.types.shape.Shape.LiteralShape;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Schemas of one of a few values: enums and literals. */
final class EnumSchemas {

    private EnumSchemas() {}

    static ObjectNode of(EnumShape choice) {
        Title title = choice.type().getAnnotation(Title.class);
        ObjectNode schema = Nodes.object().put("title", (title == null) ? choice.name() : title.value());
        String description = choice.description();
        if (description != null) {
            schema.put("description", description);
        }
        List<@Nullable Object> values = new ArrayList<>();
        choice.constants().forEach(constant -> values.add(constant.value()));
        schema.set("enum", Nodes.of(values));
        String type = type(values);
        return (type != null) ? schema.put("type", type) : schema;
    }

    static ObjectNode of(LiteralShape literal) {
        ObjectNode schema = Nodes.object();
        if (literal.values().size() == 1) {
            schema.set("const", Nodes.of(literal.values().get(0)));
        } else {
            schema.set("enum", Nodes.of(literal.values()));
        }
        String type = type(literal.values());
        return (type != null) ? schema.put("type", type) : schema;
    }

    private static @Nullable String type(List<? extends @Nullable Object> values) {
        if (values.isEmpty()) {
            return null;
        }
        if (values.stream().allMatch(String.class::isInstance)) {
            return "string";
        }
        if (values.stream().allMatch(EnumSchemas::isInteger)) {
            return "integer";
        }
        if (values.stream().allMatch(Boolean.class::isInstance)) {
            return "boolean";
        }
        return values.stream().allMatch(value -> value instanceof Number && !isInteger(value)) ? "number" : null;
    }

    private static boolean isInteger(@Nullable Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger;
    }
}
