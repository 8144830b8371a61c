package io.fastapi.types.model;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Shows a Jakarta validator, which finds this class by itself, the value in a {@link Patch}. */
public final class PatchExtractor implements ValueExtractor<Patch<@ExtractedValue ?>> {

    @Override
    public void extractValues(Patch<?> patch, ValueReceiver receiver) {
        if (patch.isGiven()) {
            receiver.value(null, patch.orElse(null));
        }
    }
}
