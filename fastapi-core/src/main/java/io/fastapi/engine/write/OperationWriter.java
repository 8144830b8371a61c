package io.fastapi.engine.write;

import io.fastapi.engine.exchange.RequestState;
import org.jspecify.annotations.Nullable;

/** Turns what one operation's handler returned into an answer. */
public interface OperationWriter {

    /**
     * Validates and writes the value into a buffer, which the caller sends or discards.
     *
     * @throws io.fastapi.error.ResponseValidationException if the value does not fit the response model
     */
    Prepared prepare(RequestState state, @Nullable Object value);
}
