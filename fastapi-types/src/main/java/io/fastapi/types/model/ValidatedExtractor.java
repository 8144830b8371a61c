package io.fastapi.types.model;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Shows a Jakarta validator, which finds this class by itself, the value in a {@link Validated}. */
public final class ValidatedExtractor implements ValueExtractor<Validated<@ExtractedValue ?>> {

    @Override
    public void extractValues(Validated<?> validated, ValueReceiver receiver) {
        receiver.value(null, validated.value());
    }
}
