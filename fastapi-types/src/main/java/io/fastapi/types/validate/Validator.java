package io.fastapi.types.validate;

import io.fastapi.types.source.Source;
import org.jspecify.annotations.Nullable;

/** Reads the values of one type. Immutable and thread-safe. */
abstract class Validator {

    private final String label;

    /** The label names the type in the location of a union's errors, as pydantic names its core schema. */
    Validator(String label) {
        this.label = label;
    }

    /** The value, or {@link Run#INVALID} after the run was told why. */
    abstract @Nullable Object validate(Source in, Run run);

    /** Whether an object is an instance of the model, or of a member of the union, already. */
    boolean isInstance(@Nullable Object object) {
        return false;
    }

    String label() {
        return this.label;
    }
}
