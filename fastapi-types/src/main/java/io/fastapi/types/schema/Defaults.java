package io.fastapi.types.schema;

import io.fastapi.types.model.Secret;
import io.fastapi.types.shape.Field;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.Scalar;
import io.fastapi.types.shape.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Defaults as pydantic would write the value: models whole, decimals as texts, the items of sets in order, secrets
 * hidden. A number is shown as it was declared, since a default is not converted to the type of its field.
 */
public final class Defaults {

    private Defaults() {}

    /**
     * The default as a schema shows it.
     *
     * @param shape the type of the field
     * @param json the default as plain JSON-like object, or {@code null} for JSON null
     */
    public static JsonNode shown(Shape shape, @Nullable Object json) {
        return Nodes.of(value(shape, json));
    }

    private static @Nullable Object value(Shape shape, @Nullable Object json) {
        if (shape instanceof Shape.NullableShape nullable) {
            return value(nullable.item(), json);
        }
        if (shape instanceof Shape.CheckedShape checked) {
            return value(checked.item(), json);
        }
        if (shape instanceof Shape.SecretShape && json != null) {
            return json.equals("") ? json : Secret.MASK;
        }
        if (shape instanceof ModelShape model && json instanceof Map<?, ?> map) {
            return whole(model, map);
        }
        if (shape instanceof Shape.MapShape entries && json instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> values = new LinkedHashMap<>();
            map.forEach((key, value) -> values.put(key, value(entries.value(), value)));
            return values;
        }
        if (shape instanceof Shape.SequenceShape sequence && json instanceof List<?> items) {
            List<@Nullable Object> values = new ArrayList<>();
            items.forEach(item -> values.add(value(sequence.item(), item)));
            return (sequence.sequence() == Shape.Sequence.SET) ? sorted(values) : values;
        }
        boolean decimal = shape instanceof Shape.ScalarShape scalar && scalar.scalar() == Scalar.DECIMAL;
        return (decimal && json != null) ? decimal(json) : json;
    }

    /** A model with the defaults of what it leaves out; its values are converted to the types of its fields. */
    private static Map<String, @Nullable Object> whole(ModelShape model, Map<?, ?> given) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Field field : model.fields()) {
            Object json = given.containsKey(field.name())
                    ? given.get(field.name())
                    : field.defaultValue().map(Field.DefaultValue::json).orElse(null);
            if (field.access() == Field.Access.READ_WRITE) {
                values.put(field.name(), converted(field.shape(), value(field.shape(), json)));
            }
        }
        return values;
    }

    private static @Nullable Object converted(Shape shape, @Nullable Object json) {
        Shape plain = (shape instanceof Shape.NullableShape nullable) ? nullable.item() : shape;
        boolean real = plain instanceof Shape.ScalarShape scalar && scalar.scalar() == Scalar.FLOAT;
        return (real && json instanceof Number number) ? (Object) number.doubleValue() : json;
    }

    private static String decimal(Object json) {
        return (json instanceof BigDecimal exact) ? exact.toString() : String.valueOf(json);
    }

    private static List<?> sorted(List<?> items) {
        boolean comparable = items.stream().allMatch(String.class::isInstance)
                || items.stream().allMatch(Integer.class::isInstance);
        if (!comparable) {
            return items;
        }
        List<Object> sorted = new ArrayList<>(items);
        sorted.sort(null);
        return sorted;
    }
}
