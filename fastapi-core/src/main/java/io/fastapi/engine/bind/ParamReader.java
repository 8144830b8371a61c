package io.fastapi.engine.bind;

import io.fastapi.engine.request.InputReader;
import io.fastapi.engine.request.RequestState;
import io.fastapi.types.TypeAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Reads one named parameter.
 *
 * @param raw where it travels
 * @param adapter its type
 * @param absent what it is when it is absent
 * @param location where its violations are
 */
record ParamReader(RawReader raw, TypeAdapter<?> adapter, InputReader absent, Object[] location)
        implements InputReader {

    @Override
    public @Nullable Object read(RequestState state) {
        Object value = this.raw.read(state);
        return (value == null) ? this.absent.read(state) : read(value, state);
    }

    /** What was sent under this name, {@code null} for nothing. */
    @Nullable
    Object sent(RequestState state) {
        return this.raw.read(state);
    }

    /** The value of what was sent. */
    @Nullable
    Object read(Object value, RequestState state) {
        return state.outcome(
                value instanceof String text ? this.adapter.validateText(text) : this.adapter.validateObject(value),
                this.location);
    }
}
