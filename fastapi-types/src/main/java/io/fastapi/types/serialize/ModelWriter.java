package io.fastapi.types.serialize;

import io.fastapi.types.model.Validated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes a model field by field; its fields are known after it, because a model may hold itself. */
final class ModelWriter implements ValueWriter {

    private final boolean excludeUnset;
    private FieldWriter[] fields = {};
    private @Nullable Extras extras;

    /** Where a model keeps unknown fields, and how their values are written. */
    record Extras(Function<Object, @Nullable Object> getter, ValueWriter writer) {}

    ModelWriter(boolean excludeUnset) {
        this.excludeUnset = excludeUnset;
    }

    void complete(List<FieldWriter> fields, @Nullable Extras extras) {
        this.fields = fields.toArray(FieldWriter[]::new);
        this.extras = extras;
    }

    @Override
    public void write(Object value, JsonGenerator out) {
        out.writeStartObject();
        if (value instanceof Validated<?> validated) {
            writeValidated(validated, out);
        } else {
            for (FieldWriter field : this.fields) {
                field.write(value, out);
            }
            writeExtras(value, out);
        }
        out.writeEndObject();
    }

    private void writeValidated(Validated<?> validated, JsonGenerator out) {
        Object instance = validated.value();
        for (FieldWriter field : this.fields) {
            if (isSet(field, validated.fieldsSet())) {
                field.write(instance, out);
            }
        }
        writeExtras(instance, out);
    }

    private boolean isSet(FieldWriter field, Set<String> fieldsSet) {
        return !this.excludeUnset || fieldsSet.contains(field.inputName());
    }

    private void writeExtras(Object instance, JsonGenerator out) {
        Extras known = this.extras;
        if (known != null && known.getter().apply(instance) instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.writeName(String.valueOf(entry.getKey()));
                known.writer().writeNullable(entry.getValue(), out);
            }
        }
    }

    @Override
    public Object jsonable(Object value) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        Object instance = (value instanceof Validated<?> validated) ? validated.value() : value;
        for (FieldWriter field : this.fields) {
            if (!(value instanceof Validated<?> validated) || isSet(field, validated.fieldsSet())) {
                field.put(instance, map);
            }
        }
        Extras known = this.extras;
        if (known != null && known.getter().apply(instance) instanceof Map<?, ?> extra) {
            extra.forEach(
                    (name, one) -> map.put(String.valueOf(name), known.writer().jsonableNullable(one)));
        }
        return map;
    }
}
