// Written by fastapi-core/src/arity/GenerateArity.java; change that.
package io.fastapi.operation;

import io.fastapi.attribute.Attributes;
import io.fastapi.function.Action9;
import io.fastapi.function.Call;
import io.fastapi.function.Fn9;
import io.fastapi.input.Input;
import io.fastapi.websocket.AsyncWebSocket;
import io.fastapi.websocket.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.reactivestreams.Publisher;

/** A WebSocket with 8 inputs, still without function. */
public final class WebSocketInputs8<A, B, C, D, E, F, G, H>
        extends WebSocketOptions<WebSocketInputs8<A, B, C, D, E, F, G, H>> {

    WebSocketInputs8(Attributes attributes, List<Input<?>> inputs) {
        super(attributes, inputs);
    }

    @Override
    WebSocketInputs8<A, B, C, D, E, F, G, H> with(Attributes attributes) {
        return new WebSocketInputs8<>(attributes, inputs());
    }

    /** Served by a function that may block: it runs on a virtual thread, or on one of a pool of its own before Java 21. */
    public WebSocketOperation handle(
            Action9<
                            ? super WebSocket,
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H>
                    function) {
        return operation(Call.blocking(function));
    }

    /** Served by a function that returns a {@code Publisher}; as a rule on the event loop, so it must not block. */
    public <R extends Publisher<?>> WebSocketOperation handleAsync(
            Fn9<
                            ? super AsyncWebSocket,
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            R>
                    function) {
        return operation(Call.async(function));
    }

    /** Served by a function that returns a {@code CompletionStage}; as a rule on the event loop, so it must not block. */
    public <R extends CompletionStage<?>> WebSocketOperation handleFuture(
            Fn9<
                            ? super AsyncWebSocket,
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            R>
                    function) {
        return operation(Call.async(function));
    }
}
