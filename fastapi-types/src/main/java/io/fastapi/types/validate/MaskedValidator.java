package io.fastapi.types.validate;

import io.fastapi.types.model.Secret;
import io.fastapi.types.source.Source;
import org.jspecify.annotations.Nullable;

/** A secret with checks of the application's own, whose errors do not show it either. */
final class MaskedValidator extends Validator {

    private final Validator checked;

    MaskedValidator(Validator checked) {
        super(checked.label());
        this.checked = checked;
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        int mark = run.mark();
        Object value = this.checked.validate(in, run);
        if (value == Run.INVALID) {
            run.mask(mark, Secret.MASK);
        }
        return value;
    }
}
