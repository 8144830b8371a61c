package io.fastapi.types.validate;

import io.fastapi.types.model.Patch;
import io.fastapi.types.source.ObjectSource;
import io.fastapi.types.source.Source;
import org.jspecify.annotations.Nullable;

/** A field that was given, perhaps as {@code null}. */
final class PatchValidator extends Validator {

    private final Validator item;

    PatchValidator(Validator item) {
        super("nullable[" + item.label() + "]");
        this.item = item;
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        if (in.kind() == Source.Kind.OTHER && in.raw() instanceof Patch<?> patch) {
            return (patch instanceof Patch.Given<?> given) ? validate(new ObjectSource(given.value()), run) : patch;
        }
        if (in.kind() == Source.Kind.NULL) {
            return Patch.of(null);
        }
        Object value = this.item.validate(in, run);
        return (value == Run.INVALID) ? value : Patch.of(value);
    }
}
