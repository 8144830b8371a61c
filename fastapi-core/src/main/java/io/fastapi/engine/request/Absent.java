package io.fastapi.engine.request;

import io.fastapi.input.Fallback;
import io.fastapi.types.error.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an input is when the request leaves it out. */
public final class Absent {

    private Absent() {}

    /** The reader of an input that is left out: its default, or a violation at a location. */
    public static InputReader of(Fallback fallback, Object... location) {
        if (fallback instanceof Fallback.Value constant) {
            Object value = constant.value();
            return state -> value;
        }
        if (fallback instanceof Fallback.Factory made) {
            return state -> made.factory().get();
        }
        if (fallback instanceof Fallback.Empty) {
            return state -> Optional.empty();
        }
        Violation missing = missing(location);
        return state -> state.fail(missing);
    }

    private static Violation missing(Object... location) {
        return new Violation("missing", List.of(location), "Field required", null, Map.of());
    }
}
