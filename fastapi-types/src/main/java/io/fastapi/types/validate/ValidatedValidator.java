package io.fastapi.types.validate;

import io.fastapi.types.model.Validated;
import io.fastapi.types.source.Source;
import org.jspecify.annotations.Nullable;

/** A model together with the names of the fields that were given. */
final class ValidatedValidator extends Validator {

    private final ModelValidator model;

    ValidatedValidator(ModelValidator model) {
        super(model.label());
        this.model = model;
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        if (in.kind() == Source.Kind.OTHER && in.raw() instanceof Validated<?> validated) {
            return this.model.isInstance(validated.value()) ? validated : this.model.validateWithFieldsSet(in, run);
        }
        return this.model.validateWithFieldsSet(in, run);
    }
}
