package io.fastapi.openapi;

import io.fastapi.openapi.SchemaField.Facts;
import io.fastapi.operation.Operation;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.schema.JsonSchemas.Mode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The Java types in what an operation adds to its documentation; each is shown as its schema. */
final class ExtraModels {

    /** The members of an operation that describe what clients send. */
    private static final Set<String> SENT = Set.of("requestBody", "parameters");

    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * A type in one direction.
     *
     * @param type the type
     * @param mode whether it is received or sent
     */
    private record Key(TypeRef<?> type, Mode mode) {}

    private final FieldReader reader;
    private final Map<Key, SchemaField> fields = new LinkedHashMap<>();

    private ExtraModels(FieldReader reader) {
        this.reader = reader;
    }

    static ExtraModels of(Operation operation, FieldReader reader) {
        ExtraModels models = new ExtraModels(reader);
        operation.settings().openapiExtra().forEach((member, value) -> models.collect(value, mode(member)));
        operation.settings().responses().values().forEach(response -> models.collect(response.extra(), Mode.OUTPUT));
        return models;
    }

    private static Mode mode(String member) {
        return SENT.contains(member) ? Mode.INPUT : Mode.OUTPUT;
    }

    /** The type that a value is, if it is one. */
    static Optional<TypeRef<?>> type(@Nullable Object value) {
        if (value instanceof Class<?> type) {
            return Optional.of(TypeRef.of(type));
        }
        return (value instanceof TypeRef<?> type) ? Optional.of(type) : Optional.empty();
    }

    private void collect(@Nullable Object value, Mode mode) {
        if (value instanceof Map<?, ?> members) {
            members.values().forEach(member -> collect(member, mode));
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> collect(item, mode));
        } else {
            type(value).ifPresent(type -> this.fields.computeIfAbsent(new Key(type, mode), this::field));
        }
    }

    private SchemaField field(Key key) {
        SchemaField.Type type = this.reader.output("", key.type()).type();
        return new SchemaField("", type, key.mode(), Facts.NONE);
    }

    Stream<SchemaField> fields() {
        return this.fields.values().stream();
    }

    /** What is added to an operation, with schemas in place of types. */
    Map<String, Object> operation(Map<String, Object> extra, FieldSchemas schemas) {
        Map<String, Object> shown = new LinkedHashMap<>();
        extra.forEach((member, value) -> shown.put(member, shown(value, mode(member), schemas)));
        return shown;
    }

    /** What is added to an answer, with schemas in place of types. */
    Map<String, Object> response(Map<String, Object> extra, FieldSchemas schemas) {
        Map<String, Object> shown = new LinkedHashMap<>();
        extra.forEach((member, value) -> shown.put(member, shown(value, Mode.OUTPUT, schemas)));
        return shown;
    }

    private @Nullable Object shown(@Nullable Object value, Mode mode, FieldSchemas schemas) {
        if (value instanceof Map<?, ?> members) {
            Map<Object, Object> shown = new LinkedHashMap<>();
            members.forEach((name, member) -> shown.put(name, shown(member, mode, schemas)));
            return shown;
        }
        if (value instanceof Collection<?> items) {
            List<Object> shown = new ArrayList<>();
            items.forEach(item -> shown.add(shown(item, mode, schemas)));
            return shown;
        }
        SchemaField field =
                type(value).map(type -> this.fields.get(new Key(type, mode))).orElse(null);
        return (field == null) ? value : MAPPER.convertValue(schemas.untitled(field), Object.class);
    }
}
