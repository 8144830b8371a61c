package io.fastapi.types.validate;

import io.fastapi.types.source.ObjectSource;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the unknown fields of a model.
 *
 * @param forbidden whether there may be none
 * @param taken reads the map that takes them
 * @param getter gives them back
 */
record Extras(
        boolean forbidden,
        @Nullable Validator taken,
        @Nullable Function<Object, @Nullable Object> getter) {

    Map<?, ?> of(Object instance) {
        Object kept = (this.getter != null) ? this.getter.apply(instance) : null;
        return (kept instanceof Map<?, ?> map) ? map : Map.of();
    }

    /** Attributes of an object are never unknown fields, so there may be none. */
    void fillAbsent(@Nullable Object[] values, Run run) {
        if (this.taken != null && values[values.length - 1] == Attributes.ABSENT) {
            values[values.length - 1] = this.taken.validate(new ObjectSource(Map.of()), run);
        }
    }
}
