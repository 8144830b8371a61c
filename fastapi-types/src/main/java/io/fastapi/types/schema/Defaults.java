package io.fastapi.types.schema;

import io.fastapi.types.model.Secret;
import io.fastapi.types.shape.Field;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.PlainJson;
import io.fastapi.types.shape.Scalar;
import io.fastapi.types.shape.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
     * @param value the default
     */
    public static JsonNode shown(Shape shape, Field.DefaultValue value) {
        return Nodes.of(value(shape, value.json(), value.value()));
    }

    /** A default as JSON; the instance, which computed fields are read from, is made only if there are any. */
    private static @Nullable Object value(Shape shape, @Nullable Object json, Supplier<@Nullable Object> instance) {
        if (shape instanceof Shape.NullableShape nullable) {
            return value(nullable.item(), json, () -> present(instance.get()));
        }
        if (shape instanceof Shape.CheckedShape checked) {
            return value(checked.item(), json, instance);
        }
        if (shape instanceof Shape.JsonTextShape text && json instanceof String written) {
            return value(text.item(), PlainJson.parse(written, text.item()), instance); // what it holds
        }
        if (shape instanceof Shape.SecretShape && json != null) {
            return json.equals("") ? json : Secret.MASK;
        }
        if (shape instanceof ModelShape model && json instanceof Map<?, ?> map) {
            return whole(model, map, instance);
        }
        if (shape instanceof Shape.MapShape entries && json instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> values = new LinkedHashMap<>();
            map.forEach((key, value) -> values.put(
                    key, value(entries.value(), value, () -> item(instance.get(), values.size(), map.size()))));
            return values;
        }
        if (shape instanceof Shape.SequenceShape sequence && json instanceof List<?> items) {
            List<@Nullable Object> values = new ArrayList<>();
            items.forEach(item ->
                    values.add(value(sequence.item(), item, () -> item(instance.get(), values.size(), items.size()))));
            return (sequence.sequence() == Shape.Sequence.SET) ? sorted(values) : values;
        }
        if (shape instanceof Shape.TupleShape tuple && json instanceof List<?> items) {
            return positions(tuple.model().fields(), items, instance);
        }
        boolean decimal = shape instanceof Shape.ScalarShape scalar && scalar.scalar() == Scalar.DECIMAL;
        return (decimal && json != null) ? decimal(json) : json;
    }

    private static @Nullable Object present(@Nullable Object value) {
        return (value instanceof Optional<?> optional) ? optional.orElse(null) : value;
    }

    /** An item of a list or map, both of which keep the order of the JSON; the items of a set are not found again. */
    private static @Nullable Object item(@Nullable Object container, int index, int size) {
        Iterable<?> items = (container instanceof Map<?, ?> map)
                ? map.values()
                : (container instanceof List<?> list) ? list : List.of();
        List<@Nullable Object> found = new ArrayList<>();
        items.forEach(found::add);
        return (found.size() == size) ? found.get(index) : null;
    }

    private static List<@Nullable Object> positions(
            List<Field> fields, List<?> items, Supplier<@Nullable Object> instance) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            Field field = fields.get(index);
            values.add(value(field.shape(), items.get(index), () -> read(field, instance.get())));
        }
        return values;
    }

    /** A model with the defaults of what it leaves out; its values are converted to the types of its fields. */
    private static Map<String, @Nullable Object> whole(
            ModelShape model, Map<?, ?> given, Supplier<@Nullable Object> instance) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Field field : model.fields()) {
            Object json = given.containsKey(field.name())
                    ? given.get(field.name())
                    : field.defaultValue().map(Field.DefaultValue::json).orElse(null);
            if (field.access() == Field.Access.READ_WRITE) {
                values.put(
                        field.name(),
                        converted(field.shape(), value(field.shape(), json, () -> read(field, instance.get()))));
            } else if (field.access() == Field.Access.READ_ONLY && isPlain(read(field, instance.get()))) {
                values.put(field.name(), read(field, instance.get()));
            }
        }
        return values;
    }

    private static @Nullable Object read(Field field, @Nullable Object instance) {
        return (instance == null || field.getter() == null)
                ? null
                : field.getter().apply(instance);
    }

    /** What is the same in Java and JSON. */
    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double;
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
