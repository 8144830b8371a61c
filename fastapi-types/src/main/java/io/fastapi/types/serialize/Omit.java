package io.fastapi.types.serialize;

import io.fastapi.types.model.Patch;
import io.fastapi.types.shape.Field;
import io.fastapi.types.shape.Shape;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** When a field is left out by its value. */
interface Omit {

    boolean omits(@Nullable Object value);

    Omit NEVER = value -> false;

    Omit PATCH = Patch.Omitted.class::isInstance;

    Omit NONE = value -> value == null
            || value.equals(Optional.empty())
            || (value instanceof Patch<?> patch && patch.orElse(null) == null);

    Omit EMPTY = value -> NONE.omits(value)
            || (value instanceof CharSequence text && text.isEmpty())
            || (value instanceof Collection<?> items && items.isEmpty())
            || (value instanceof Map<?, ?> map && map.isEmpty())
            || (value != null && value.getClass().isArray() && Array.getLength(value) == 0);

    /** What a field has that nobody gave a value: zero, {@code false}, nothing, or something empty. */
    Omit INITIAL = value -> EMPTY.omits(value)
            || Boolean.FALSE.equals(value)
            || (value instanceof Character letter && letter == 0)
            || (value instanceof Number number && number.doubleValue() == 0);

    /** What leaves out the values of a field by its type, its annotations and a filter. */
    static Omit of(Field field, FieldFilter filter) {
        Omit omit = (field.shape() instanceof Shape.PatchShape) ? PATCH : NEVER;
        omit = omit.or(
                switch (field.inclusion()) {
                    case ALWAYS -> NEVER;
                    case NON_NULL -> NONE;
                    case NON_EMPTY -> EMPTY;
                    case NON_DEFAULT -> field.defaultValue().isPresent() ? equal(field) : INITIAL;
                });
        if (filter.excludesNone()) {
            omit = omit.or(NONE);
        }
        return (filter.excludesDefaults() && mayBeDefault(field)) ? omit.or(equal(field)) : omit;
    }

    /** What is only written is computed, which no default can be. */
    private static boolean mayBeDefault(Field field) {
        return field.access() != Field.Access.READ_ONLY && field.defaultValue().isPresent();
    }

    private static Omit equal(Field field) {
        Supplier<@Nullable Object> known =
                field.defaultValue().map(Field.DefaultValue::value).orElse(() -> null);
        return value -> PythonEquality.equal(value, known.get());
    }

    private Omit or(Omit other) {
        if (this == NEVER || other == NEVER) {
            return (this == NEVER) ? other : this;
        }
        return value -> omits(value) || other.omits(value);
    }
}
