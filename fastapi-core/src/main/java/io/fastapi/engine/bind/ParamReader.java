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
        if (value == null) {
            return this.absent.read(state);
        }
        return state.outcome(
                value instanceof String text ? this.adapter.validateText(text) : this.adapter.validateObject(value),
                this.location);
    }
}
