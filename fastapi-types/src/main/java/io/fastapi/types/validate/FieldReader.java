package io.fastapi.types.validate;

import io.fastapi.types.shape.Field;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.source.ObjectSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How one field of a model is read: its names, its type and what stands for it when it is absent. */
final class FieldReader {

    private final Field field;
    private final Validator validator;
    private final boolean severallyNamed;
    private final @Nullable Validator models;
    private final @Nullable Supplier<@Nullable Object> absent;

    /**
     * @param models reads a default that may hold models, {@code null} when it holds none
     * @param whenLeftOut makes the value of a field that may be absent without having a default of its own
     */
    FieldReader(
            Field field,
            Validator validator,
            @Nullable Validator models,
            @Nullable Supplier<@Nullable Object> whenLeftOut) {
        this.field = field;
        this.validator = validator;
        this.severallyNamed = names().size() > 1;
        this.models = models;
        this.absent =
                field.defaultValue().isPresent() ? field.defaultValue().get().value() : whenLeftOut;
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

    /** Whether it may arrive under more than one name. */
    boolean isSeverallyNamed() {
        return this.severallyNamed;
    }

    String name() {
        return this.field.name();
    }

    String javaName() {
        return this.field.javaName();
    }

    /** The value of the field in an instance of the model; absent when it is computed or cannot be read. */
    @Nullable
    Object get(@Nullable Object instance) {
        Function<Object, @Nullable Object> getter = this.field.getter();
        if (instance == null || getter == null || this.field.access() == Field.Access.READ_ONLY) {
            return Attributes.ABSENT;
        }
        return getter.apply(instance);
    }

    Validator validator() {
        return this.validator;
    }

    boolean required() {
        return this.absent == null;
    }

    /** Whether the value of an instance says that the field was left out, and could say nothing else. */
    boolean isLeftOut(@Nullable Object value) {
        boolean nothing = value == null || (value instanceof Optional<?> optional && optional.isEmpty());
        return nothing && this.field.shape() instanceof Shape.NullableShape nullable && !nullable.takesNull();
    }

    /** A default of its own; where it is recorded which fields were given, also for the models in the default. */
    @Nullable
    Object valueWhenAbsent(Run run) {
        if (this.models != null && run.given() != null) {
            Object json =
                    this.field.defaultValue().map(Field.DefaultValue::json).orElse(null);
            return this.models.validate(new ObjectSource(json), run);
        }
        return (this.absent == null) ? null : this.absent.get();
    }

    /** Writes the value of a field that is no argument of the creator. */
    @Nullable
    BiConsumer<Object, @Nullable Object> setter() {
        return this.field.setter();
    }
}
