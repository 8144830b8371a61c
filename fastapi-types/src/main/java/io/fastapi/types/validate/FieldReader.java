package io.fastapi.types.validate;

import io.fastapi.types.shape.Field;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How one field of a model is read: its names, its type and what stands for it when it is absent. */
final class FieldReader {

    private final Field field;
    private final Validator validator;
    private final @Nullable Supplier<@Nullable Object> absent;
    private final @Nullable MethodHandle setter;

    /**
     * @param whenLeftOut makes the value of a field that may be absent without having a default of its own
     */
    FieldReader(Field field, Validator validator, @Nullable Supplier<@Nullable Object> whenLeftOut) {
        this.field = field;
        this.validator = validator;
        this.absent = field.defaultValue().<Supplier<@Nullable Object>>map(Field.DefaultValue::value).orElse(whenLeftOut);
        MethodHandle handle = field.setter();
        this.setter = (handle == null)
                ? null
                : handle.asType(MethodType.methodType(void.class, Object.class, Object.class));
    }

    /** The names under which the field arrives, the best first; none for a field that is only written. */
    List<String> names() {
        if (this.field.access() == Field.Access.READ_ONLY) {
            return List.of();
        }
        List<String> names = new ArrayList<>(this.field.aliases());
        names.add(0, this.field.name());
        return names;
    }

    String name() {
        return this.field.name();
    }

    String javaName() {
        return this.field.javaName();
    }

    Validator validator() {
        return this.validator;
    }

    boolean required() {
        return this.absent == null;
    }

    @Nullable Object valueWhenAbsent() {
        return (this.absent == null) ? null : this.absent.get();
    }

    void set(Object instance, @Nullable Object value) throws Throwable {
        if (this.setter != null) {
            this.setter.invokeExact(instance, value);
        }
    }
}
