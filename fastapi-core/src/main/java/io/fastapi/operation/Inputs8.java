// Written by fastapi-core/src/arity/GenerateArity.java; change that.
package io.fastapi.operation;

import io.fastapi.attribute.Attributes;
import io.fastapi.function.Action8;
import io.fastapi.function.Call;
import io.fastapi.function.Fn8;
import io.fastapi.input.Input;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** An operation with 8 inputs, still without handler. */
public final class Inputs8<A, B, C, D, E, F, G, H> extends OperationSettings<Inputs8<A, B, C, D, E, F, G, H>> {

    Inputs8(Attributes attributes, List<Input<?>> inputs) {
        super(attributes, inputs);
    }

    @Override
    protected Inputs8<A, B, C, D, E, F, G, H> with(Attributes attributes) {
        return new Inputs8<>(attributes, inputs());
    }

    /** Served by a function that may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    public <R extends @Nullable Object> Operation handle(
            Fn8<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? super H, R> function) {
        return operation(Call.blocking(function));
    }

    /** Served by a function that returns a {@code Publisher}; as a rule on the event loop, so it must not block. */
    public <R extends Publisher<?>> Operation handleAsync(
            Fn8<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? super H, R> function) {
        return operation(Call.async(function));
    }

    /** Served by a function that returns a {@code CompletionStage}; as a rule on the event loop, so it must not block. */
    public <R extends CompletionStage<?>> Operation handleFuture(
            Fn8<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? super H, R> function) {
        return operation(Call.async(function));
    }

    /** Served by a function that only computes, on whatever thread the request is on: the event loop, so it must not block, or the worker of the step before. */
    public <R extends @Nullable Object> Operation handleNow(
            Fn8<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? super H, R> function) {
        return operation(Call.now(function));
    }

    /** Served by a function that returns nothing and may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    public Operation handleVoid(
            Action8<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? super H> function) {
        return operation(Call.blocking(function));
    }
}
