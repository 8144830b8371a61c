package io.fastapi.types.validate;

import io.fastapi.types.source.Source;
import org.jspecify.annotations.Nullable;

/** Any value at all, as plain objects. */
final class AnyValidator extends Validator {

    AnyValidator() {
        super("any");
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        run.include(in);
        // in a union, this is better than a conversion and not as good as an exact fit
        run.strict();
        return in.raw();
    }
}
