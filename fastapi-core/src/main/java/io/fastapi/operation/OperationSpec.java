package io.fastapi.operation;

import io.fastapi.attribute.Attributes;
import io.fastapi.function.Action0;
import io.fastapi.function.Call;
import io.fastapi.function.Fn0;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * The beginning of an operation: method, path and documentation, without inputs and handler. Made by
 * {@code Dsl.get("/items")}.
 */
public final class OperationSpec extends Params {

    private OperationSpec(Attributes attributes) {
        super(attributes);
    }

    /** An operation for methods, in any case, and a path. */
    public static OperationSpec of(List<String> methods, String path) {
        List<String> upper = methods.stream()
                .map(method -> method.toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
        return new OperationSpec(Attributes.NONE.with(Settings.METHODS, upper).with(PATH, path));
    }

    @Override
    protected OperationSpec with(Attributes attributes) {
        return new OperationSpec(attributes);
    }

    /** Served by a function that may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    public <R extends @Nullable Object> Operation handle(Fn0<R> function) {
        return operation(Call.blocking(function));
    }

    /** Served by a function that returns a {@code Publisher}; as a rule on the event loop, so it must not block. */
    public <R extends Publisher<?>> Operation handleAsync(Fn0<R> function) {
        return operation(Call.async(function));
    }

    /** Served by a function that returns a {@code CompletionStage}; as a rule on the event loop, so it must not block. */
    public <R extends CompletionStage<?>> Operation handleFuture(Fn0<R> function) {
        return operation(Call.async(function));
    }

    /**
     * Served by a function that only computes, on whatever thread the request is on: the event loop, so it must not block, or
     * the worker of the step before.
     */
    public <R extends @Nullable Object> Operation handleNow(Fn0<R> function) {
        return operation(Call.now(function));
    }

    /**
     * Served by a function that returns nothing and may block: it runs on a virtual thread, or on a pooled one before Java
     * 21. The answer is {@code null}, or empty with a status that has no body, such as 204.
     */
    public Operation handleVoid(Action0 function) {
        return operation(Call.blocking(function));
    }
}
