package io.fastapi.types.validate;

import io.fastapi.types.model.Validated;
import io.fastapi.types.source.Source;
import org.jspecify.annotations.Nullable;

/** A value together with the names of the fields that were given to its models. */
final class ValidatedValidator extends Validator {

    private final Validator item;

    ValidatedValidator(Validator item) {
        super(item.label());
        this.item = item;
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        GivenFields given = new GivenFields((this.item instanceof ModelValidator model) ? model : null);
        GivenFields outer = run.record(given);
        run.include(in);
        Object value = this.item.validate(in, run);
        run.record(outer);
        return (value == Run.INVALID || value == null) ? value : new Validated<>(value, given);
    }
}
