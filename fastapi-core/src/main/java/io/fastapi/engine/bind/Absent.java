package io.fastapi.engine.bind;

import io.fastapi.input.Fallback;
import io.fastapi.types.error.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an input is when the request leaves it out. */
final class Absent {

    private Absent() {}

    static InputReader of(Fallback fallback, Object... location) {
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
        Violation missing = missing(null, location);
        return state -> state.fail(missing);
    }

    static Violation missing(@Nullable Object input, Object... location) {
        return new Violation("missing", List.of(location), "Field required", input, Map.of());
    }
}
