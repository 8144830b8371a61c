package io.fastapi.error;

import io.fastapi.types.error.Violation;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The request did not fit the operation. By default the client reads status 422 and {@code {"detail": [..]}} with every
 * violation; register an exception handler to answer otherwise.
 *
 * @see <a href="https://fastapi.tiangolo.com/tutorial/handling-errors/#override-request-validation-exceptions">FastAPI:
 *     override request validation exceptions</a>
 */
public final class RequestValidationException extends RuntimeException {

    private final transient List<Violation> violations;
    private final transient Supplier<@Nullable Object> body;

    /** Made by the engine; public so that a handler or a test can make one. */
    public RequestValidationException(List<Violation> violations, @Nullable Object body) {
        this(() -> body, violations);
    }

    private RequestValidationException(Supplier<@Nullable Object> body, List<Violation> violations) {
        super(null, null, false, false);
        this.violations = List.copyOf(violations);
        this.body = body;
    }

    /** An exception whose body is made only if a handler asks for it. */
    public static RequestValidationException of(List<Violation> violations, Supplier<@Nullable Object> body) {
        return new RequestValidationException(body, violations);
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

    /**
     * The violations as FastAPI's {@code exc.errors()}: maps with {@code type}, {@code loc}, {@code msg}, {@code input} and,
     * where the type has one, {@code ctx}. Numbers that JSON has not are {@code null}.
     */
    public List<Map<String, @Nullable Object>> errors() {
        return ErrorMaps.of(this.violations);
    }

    /**
     * The body as plain objects, its text if it was no JSON, the fields and files of a form by name, the last of each, or
     * {@code null} if the operation reads none.
     */
    public @Nullable Object body() {
        return this.body.get();
    }
}
