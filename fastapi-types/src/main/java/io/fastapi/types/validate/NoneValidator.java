package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.Source;
import org.jspecify.annotations.Nullable;

/** Pydantic's {@code None}: {@code null} and nothing else. */
final class NoneValidator extends Validator {

    NoneValidator() {
        super("none");
    }

    @Override
    boolean isInstance(@Nullable Object object) {
        return object == null;
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        return (in.kind() == Source.Kind.NULL) ? null : run.fail(ErrorType.NONE_REQUIRED, in);
    }
}
