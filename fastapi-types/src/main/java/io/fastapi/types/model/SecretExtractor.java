package io.fastapi.types.model;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Shows a Jakarta validator, which finds this class by itself, the value in a {@link Secret}. */
public final class SecretExtractor implements ValueExtractor<Secret<@ExtractedValue ?>> {

    /** What the value is called in the path of a violation, so that it is not shown. */
    public static final String NODE = "<secret>";

    @Override
    public void extractValues(Secret<?> secret, ValueReceiver receiver) {
        receiver.value(NODE, secret.value());
    }
}
