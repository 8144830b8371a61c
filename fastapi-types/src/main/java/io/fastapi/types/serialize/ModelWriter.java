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
    private FieldWriter[] computed = {};
    private @Nullable Extras extras;

    /** Where a model keeps unknown fields, and how their values are written. */
    record Extras(Function<Object, @Nullable Object> getter, ValueWriter writer) {}

    ModelWriter(boolean excludeUnset) {
        this.excludeUnset = excludeUnset;
    }

    /** Those fields that are only computed, at the end, are written behind the unknown ones. */
    void complete(List<FieldWriter> fields, @Nullable Extras extras) {
        int end = fields.size();
        while (extras != null && end > 0 && fields.get(end - 1).isComputed()) {
            end--;
        }
        this.fields = fields.subList(0, end).toArray(FieldWriter[]::new);
        this.computed = fields.subList(end, fields.size()).toArray(FieldWriter[]::new);
        this.extras = extras;
    }

    @Override
    public void write(Object value, JsonGenerator out) {
        if (value instanceof Validated<?> validated) {
            Scope scope = Scope.of(out);
            scope.enter(validated);
            write(validated.value(), out);
            scope.leave();
            return;
        }
        Set<String> fieldsSet = this.excludeUnset ? Scope.of(out).fieldsSet(value) : null;
        out.writeStartObject();
        for (FieldWriter field : this.fields) {
            if (fieldsSet == null || field.isIn(fieldsSet)) {
                field.write(value, out);
            }
        }
        writeExtras(value, out);
        for (FieldWriter field : this.computed) {
            field.write(value, out);
        }
        out.writeEndObject();
    }

    private void writeExtras(Object instance, JsonGenerator out) {
        Extras known = this.extras;
        if (known != null && known.getter().apply(instance) instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                String name = String.valueOf(entry.getKey());
                if (!isComputed(name)) {
                    out.writeName(name);
                    known.writer().writeNullable(entry.getValue(), out);
                }
            }
        }
    }

    private boolean isComputed(String name) {
        for (FieldWriter field : this.computed) {
            if (field.name.getValue().equals(name)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public @Nullable Object jsonable(Object value, Scope scope) {
        if (value instanceof Validated<?> validated) {
            scope.enter(validated);
            Object plain = jsonable(validated.value(), scope);
            scope.leave();
            return plain;
        }
        scope.deeper();
        Set<String> fieldsSet = this.excludeUnset ? scope.fieldsSet(value) : null;
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (FieldWriter field : this.fields) {
            if (fieldsSet == null || field.isIn(fieldsSet)) {
                field.put(value, map, scope);
            }
        }
        Extras known = this.extras;
        if (known != null && known.getter().apply(value) instanceof Map<?, ?> extra) {
            extra.forEach(
                    (name, one) -> map.put(String.valueOf(name), known.writer().jsonableNullable(one, scope)));
        }
        for (FieldWriter field : this.computed) {
            field.put(value, map, scope);
        }
        scope.back();
        return map;
    }
}
