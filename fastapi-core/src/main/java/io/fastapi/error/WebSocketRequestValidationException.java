package io.fastapi.error;

import io.fastapi.types.error.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The handshake did not fit the WebSocket, or a message not the type that was asked for. By default the connection is refused
 * with 403, or closed with 1008 when it was accepted.
 */
public final class WebSocketRequestValidationException extends RuntimeException {

    private final transient List<Violation> violations;

    /** Made by the engine; public so that a test can make one. */
    public WebSocketRequestValidationException(List<Violation> violations) {
        super(null, null, false, false);
        this.violations = List.copyOf(violations);
    }

    /** What is wrong, a line for each violation: where and what, without what was sent. */
    @Override
    public String getMessage() {
        return ErrorMaps.text(this.violations);
    }

    /** Everything that is wrong, in FastAPI's order. */
    public List<Violation> violations() {
        return this.violations;
    }

    /** The violations as FastAPI's {@code exc.errors()}, see {@link RequestValidationException#errors()}. */
    public List<Map<String, @Nullable Object>> errors() {
        return ErrorMaps.of(this.violations);
    }
}
