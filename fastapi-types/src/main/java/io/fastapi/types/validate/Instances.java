package io.fastapi.types.validate;

import io.fastapi.types.shape.Field;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.source.Source;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Makes instances of a model from the values of its fields. */
final class Instances {

    private record Assignment(int field, BiConsumer<Object, @Nullable Object> setter) {}

    private final ModelShape.Creator creator;
    private final int[] arguments;
    private final boolean inOrder;
    private final List<Assignment> assignments = new ArrayList<>();

    /** The values given later are one per field, and after them the extras where the model takes them. */
    Instances(ModelShape.Creation creation, ModelShape model) {
        List<Field> fields = model.fields();
        this.creator = creation.creator();
        this.arguments =
                creation.arguments().stream().mapToInt(Integer::intValue).toArray();
        boolean ordered =
                this.arguments.length == fields.size() && model.extras().isEmpty();
        for (int i = 0; i < this.arguments.length; i++) {
            ordered &= this.arguments[i] == i;
        }
        this.inOrder = ordered;
        for (int i = 0; i < fields.size(); i++) {
            BiConsumer<Object, @Nullable Object> setter = fields.get(i).setter();
            if (setter != null) {
                this.assignments.add(new Assignment(i, setter));
            }
        }
        BiConsumer<Object, @Nullable Object> extras =
                model.extras().map(Field::setter).orElse(null);
        if (extras != null) {
            this.assignments.add(new Assignment(fields.size(), extras));
        }
    }

    /** Makes an instance; an {@link IllegalArgumentException} or {@link DateTimeException} of its constructor is a rule of the model. */
    Object make(@Nullable Object[] values, Source in, Run run) {
        try {
            Object instance = this.creator.create(this.inOrder ? values : arguments(values));
            for (Assignment assignment : this.assignments) {
                assignment.setter().accept(instance, values[assignment.field()]);
            }
            return instance;
        } catch (IllegalArgumentException | DateTimeException | AssertionError e) {
            return run.fail(e, in);
        }
    }

    private @Nullable Object[] arguments(@Nullable Object[] values) {
        @Nullable Object[] ordered = new @Nullable Object[this.arguments.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = values[this.arguments[i]];
        }
        return ordered;
    }
}
