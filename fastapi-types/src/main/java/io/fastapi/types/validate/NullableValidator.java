package io.fastapi.types.validate;

import io.fastapi.types.source.Source;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value or {@code null}, as a nullable reference or an {@code Optional}. */
final class NullableValidator extends Validator {

    private final Validator item;
    private final boolean optional;

    NullableValidator(Validator item, boolean optional) {
        super("nullable[" + item.label() + "]");
        this.item = item;
        this.optional = optional;
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        if (in.kind() == Source.Kind.NULL) {
            return this.optional ? Optional.empty() : null;
        }
        Object value = this.item.validate(in, run);
        return (this.optional && value != Run.INVALID) ? Optional.ofNullable(value) : value;
    }
}
