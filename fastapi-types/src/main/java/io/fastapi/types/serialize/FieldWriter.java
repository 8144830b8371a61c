package io.fastapi.types.serialize;

import io.fastapi.types.model.Patch;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/**
 * Writes one field of a model.
 *
 * @param inputName the name by which {@code Validated.fieldsSet()} knows the field
 * @param omit when the field is left out by its value
 */
record FieldWriter(
        SerializedString name,
        String inputName,
        Function<Object, @Nullable Object> getter,
        ValueWriter writer,
        Omit omit) {

    /** When a field is left out by its value. */
    interface Omit {

        boolean omits(@Nullable Object value);

        Omit NEVER = value -> false;

        Omit PATCH = Patch.Omitted.class::isInstance;

        Omit NONE = value -> value == null
                || value.equals(Optional.empty())
                || (value instanceof Patch<?> patch && patch.orElse(null) == null);

        /** Leaves out values that equal a default. */
        static Omit equal(Supplier<@Nullable Object> defaultValue) {
            return value -> Objects.deepEquals(value, defaultValue.get());
        }

        default Omit or(Omit other) {
            return (this == NEVER) ? other : value -> omits(value) || other.omits(value);
        }
    }

    void write(Object instance, JsonGenerator out) {
        Object value = this.getter.apply(instance);
        if (this.omit != Omit.NEVER && this.omit.omits(value)) {
            return;
        }
        out.writeName(this.name);
        if (value == null) {
            out.writeNull();
        } else {
            this.writer.write(value, out);
        }
    }

    void put(Object instance, java.util.Map<String, @Nullable Object> map) {
        Object value = this.getter.apply(instance);
        if (!this.omit.omits(value)) {
            map.put(this.name.getValue(), this.writer.jsonableNullable(value));
        }
    }
}
