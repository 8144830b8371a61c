// Written by fastapi-core/src/arity/GenerateArity.java; change that.
package io.fastapi.operation;

import io.fastapi.attribute.Attributes;
import io.fastapi.function.Action5;
import io.fastapi.function.Call;
import io.fastapi.function.Fn5;
import io.fastapi.input.Input;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** An operation with 5 inputs, still without handler. */
public final class Inputs5<A, B, C, D, E> extends OperationSettings<Inputs5<A, B, C, D, E>> {

    Inputs5(Attributes attributes, List<Input<?>> inputs) {
        super(attributes, inputs);
    }

    @Override
    protected Inputs5<A, B, C, D, E> with(Attributes attributes) {
        return new Inputs5<>(attributes, inputs());
    }

    /** Served by a function that may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    public <R extends @Nullable Object> Operation handle(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, R> function) {
        return operation(Call.blocking(function));
    }

    /** Served by a function that returns a {@code Publisher}; as a rule on the event loop, so it must not block. */
    public <R extends Publisher<?>> Operation handleAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, R> function) {
        return operation(Call.async(function));
    }

    /** Served by a function that returns a {@code CompletionStage}; as a rule on the event loop, so it must not block. */
    public <R extends CompletionStage<?>> Operation handleFuture(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, R> function) {
        return operation(Call.async(function));
    }

    /** Served by a function that only computes, on whatever thread the request is on: the event loop, so it must not block, or the worker of the step before. */
    public <R extends @Nullable Object> Operation handleNow(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, R> function) {
        return operation(Call.now(function));
    }

    /** Served by a function that returns nothing and may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    public Operation handleVoid(Action5<? super A, ? super B, ? super C, ? super D, ? super E> function) {
        return operation(Call.blocking(function));
    }
}
