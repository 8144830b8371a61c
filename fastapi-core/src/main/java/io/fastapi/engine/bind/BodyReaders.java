package io.fastapi.engine.bind;

import io.fastapi.input.Body;
import io.fastapi.types.TypeAdapter;
import io.fastapi.types.Validation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Readers of JSON bodies: the whole, or a named part. */
final class BodyReaders {

    private BodyReaders() {}

    /** The body is the value. It was validated while it was parsed, unless it is no JSON. */
    static InputReader whole(Body<?> body, TypeAdapter<?> adapter) {
        InputReader absent = Absent.of(body.fallback(), "body");
        return state -> {
            Validation<?> done = state.bodyValidation();
            if (done != null) {
                return ParamReader.outcome(done, state, "body");
            }
            Object value = state.body();
            return (value == null)
                    ? absent.read(state)
                    : ParamReader.outcome(adapter.validateObject(value), state, "body");
        };
    }

    /** The value stands in the body under its name; {@code null} counts as absent. */
    static InputReader part(Body<?> body, TypeAdapter<?> adapter) {
        String name = body.name();
        InputReader absent = Absent.of(body.fallback(), "body", name);
        InputReader missing = Absent.of(new io.fastapi.input.Fallback.Required(), "body", name);
        return state -> {
            Object whole = state.body();
            if (whole != null && !(whole instanceof Map)) {
                return missing.read(state);
            }
            Object value = value(whole, name);
            return (value == null)
                    ? absent.read(state)
                    : ParamReader.outcome(adapter.validateObject(value), state, "body", name);
        };
    }

    private static @Nullable Object value(@Nullable Object whole, String name) {
        return (whole instanceof Map<?, ?> map) ? map.get(name) : null;
    }
}
