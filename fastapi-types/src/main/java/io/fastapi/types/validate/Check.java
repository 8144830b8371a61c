package io.fastapi.types.validate;

import io.fastapi.types.source.Source;
import org.jspecify.annotations.Nullable;

/** A rule on a value that has its type already. */
interface Check {

    /** The value, perhaps changed, or {@link Run#INVALID}. */
    @Nullable
    Object check(Object value, Source in, Run run);
}
