// Written by fastapi-core/src/arity/GenerateArity.java; change that.
package io.fastapi.operation;

import io.fastapi.attribute.Attributes;
import io.fastapi.function.Action4;
import io.fastapi.function.Call;
import io.fastapi.function.Fn4;
import io.fastapi.input.Input;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** An operation with 4 inputs, still without handler. */
public final class Inputs4<A, B, C, D> extends OperationSettings<Inputs4<A, B, C, D>> {

    Inputs4(Attributes attributes, List<Input<?>> inputs) {
        super(attributes, inputs);
    }

    @Override
    protected Inputs4<A, B, C, D> with(Attributes attributes) {
        return new Inputs4<>(attributes, inputs());
    }

    /** Served by a function that may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    public <R extends @Nullable Object> Operation handle(Fn4<? super A, ? super B, ? super C, ? super D, R> function) {
        return operation(Call.blocking(function));
    }

    /** Served by a function that returns a {@code Publisher}; as a rule on the event loop, so it must not block. */
    public <R extends Publisher<?>> Operation handleAsync(Fn4<? super A, ? super B, ? super C, ? super D, R> function) {
        return operation(Call.async(function));
    }

    /** Served by a function that returns a {@code CompletionStage}; as a rule on the event loop, so it must not block. */
    public <R extends CompletionStage<?>> Operation handleFuture(
            Fn4<? super A, ? super B, ? super C, ? super D, R> function) {
        return operation(Call.async(function));
    }

    /** Served by a function that only computes, on whatever thread the request is on: the event loop, so it must not block, or the worker of the step before. */
    public <R extends @Nullable Object> Operation handleNow(
            Fn4<? super A, ? super B, ? super C, ? super D, R> function) {
        return operation(Call.now(function));
    }

    /** Served by a function that returns nothing and may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    public Operation handleVoid(Action4<? super A, ? super B, ? super C, ? super D> function) {
        return operation(Call.blocking(function));
    }
}
