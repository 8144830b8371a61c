package io.fastapi.types.serialize;

import io.fastapi.types.model.Patch;
import io.fastapi.types.model.Secret;
import io.fastapi.types.model.Validated;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** The writers of what stands around, or for, another value. */
final class WrapperWriters {

    private WrapperWriters() {}

    /** Takes the value out of what is around it, and leaves that to another writer. */
    record Unwrapping(Function<Object, @Nullable Object> unwrap, ValueWriter item) implements ValueWriter {

        @Override
        public void write(Object value, JsonGenerator out) {
            this.item.writeNullable(this.unwrap.apply(value), out);
        }

        @Override
        public @Nullable Object jsonable(Object value, Scope scope) {
            return this.item.jsonableNullable(this.unwrap.apply(value), scope);
        }
    }

    /** A value that may say which of its fields were given. */
    record ValidatedWriter(ValueWriter item) implements ValueWriter {

        @Override
        public void write(Object value, JsonGenerator out) {
            if (!(value instanceof Validated<?> validated)) {
                this.item.write(value, out);
                return;
            }
            Scope scope = Scope.of(out);
            scope.enter(validated);
            this.item.write(validated.value(), out);
            scope.leave();
        }

        @Override
        public @Nullable Object jsonable(Object value, Scope scope) {
            if (!(value instanceof Validated<?> validated)) {
                return this.item.jsonable(value, scope);
            }
            scope.enter(validated);
            Object plain = this.item.jsonable(validated.value(), scope);
            scope.leave();
            return plain;
        }
    }

    static @Nullable Object ofOptional(Object value) {
        return (value instanceof Optional<?> optional) ? optional.orElse(null) : value;
    }

    static @Nullable Object ofPatch(Object value) {
        return ((Patch<?>) value).orElse(null);
    }

    /** An empty secret hides nothing, and is shown as empty as in pydantic. */
    static String mask(Object value) {
        Object hidden = ((Secret<?>) value).value();
        boolean empty = hidden.equals("") || (hidden instanceof byte[] bytes && bytes.length == 0);
        return empty ? "" : Secret.MASK;
    }

    /** Constants of an enum. */
    static final class Enums implements ValueWriter {

        private final @Nullable SerializedString[] texts;
        private final @Nullable Object[] values;
        private final ValueWriter numbers;

        /** @param values the JSON values in the order of the constants */
        Enums(List<? extends @Nullable Object> values, ValueWriter numbers) {
            this.values = values.toArray();
            this.numbers = numbers;
            this.texts = values.stream()
                    .map(value -> (value instanceof String text) ? new SerializedString(text) : null)
                    .toArray(SerializedString[]::new);
        }

        @Override
        public void write(Object value, JsonGenerator out) {
            int index = ((Enum<?>) value).ordinal();
            SerializedString text = this.texts[index];
            Object other = this.values[index];
            if (text != null) {
                out.writeString(text);
            } else if (other != null) {
                this.numbers.write(other, out);
            } else {
                out.writeNull();
            }
        }

        @Override
        public Object jsonable(Object value, Scope scope) {
            return this.values[((Enum<?>) value).ordinal()];
        }
    }

    /** A union: each value by the member that its class is. */
    record Union(Map<Class<?>, ValueWriter> members) implements ValueWriter {

        private ValueWriter member(Object value) {
            ValueWriter exact = this.members.get(value.getClass());
            return (exact != null) ? exact : assignable(value);
        }

        private ValueWriter assignable(Object value) {
            for (Map.Entry<Class<?>, ValueWriter> member : this.members.entrySet()) {
                if (member.getKey().isInstance(value)) {
                    return member.getValue();
                }
            }
            throw new IllegalArgumentException(value.getClass().getName() + " is none of " + this.members.keySet());
        }

        @Override
        public void write(Object value, JsonGenerator out) {
            member(value).write(value, out);
        }

        @Override
        public @Nullable Object jsonable(Object value, Scope scope) {
            return member(value).jsonable(value, scope);
        }
    }

    /** What only Jackson can write, with the application's mapper. */
    record JacksonWriter(JsonMapper mapper, JavaType type) implements ValueWriter {

        @Override
        public void write(Object value, JsonGenerator out) {
            this.mapper.writerFor(this.type).writeValue(out, value);
        }

        @Override
        public @Nullable Object jsonable(Object value, Scope scope) {
            return this.mapper.readValue(this.mapper.writerFor(this.type).writeValueAsBytes(value), Object.class);
        }
    }
}
