package io.fastapi.types.validate;

import io.fastapi.types.shape.Shape;
import io.fastapi.types.source.Source;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value or {@code null}, as a nullable reference or an {@code Optional}. */
final class NullableValidator extends Validator {

    private final Validator item;
    private final boolean optional;
    private final boolean takesNull;

    NullableValidator(Validator item, Shape.NullableShape shape) {
        super(shape.takesNull() ? "nullable[" + item.label() + "]" : item.label());
        this.item = item;
        this.optional = shape.optional();
        this.takesNull = shape.takesNull();
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        if (this.takesNull && in.kind() == Source.Kind.NULL) {
            return this.optional ? Optional.empty() : null;
        }
        return wrapped(this.item.validate(in, run));
    }

    Validator item() {
        return this.item;
    }

    /** The value of the item as one of this type. */
    @Nullable
    Object wrapped(@Nullable Object value) {
        return (this.optional && value != Run.INVALID) ? Optional.ofNullable(value) : value;
    }
}
