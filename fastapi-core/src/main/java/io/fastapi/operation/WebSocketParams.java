// Written by fastapi-core/src/arity/GenerateArity.java; change that.
package io.fastapi.operation;

import io.fastapi.attribute.Attributes;
import io.fastapi.function.Action1;
import io.fastapi.function.Call;
import io.fastapi.function.Fn1;
import io.fastapi.input.Input;
import io.fastapi.websocket.AsyncWebSocket;
import io.fastapi.websocket.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.reactivestreams.Publisher;

/**
 * The step from a WebSocket without inputs to one with them. Beyond 8, inputs that belong together are grouped:
 * {@code depends(query("skip"), query("limit"), Paging::new)}.
 */
abstract class WebSocketParams extends WebSocketOptions<WebSocketSpec> {

    WebSocketParams(Attributes attributes) {
        super(attributes, List.of());
    }

    /** With one input, which the function receives after the WebSocket, in this order. */
    public <A> WebSocketInputs1<A> params(Input<A> a) {
        return new WebSocketInputs1<>(attributes(), List.of(a));
    }

    /** With 2 inputs, which the function receives after the WebSocket, in this order. */
    public <A, B> WebSocketInputs2<A, B> params(Input<A> a, Input<B> b) {
        return new WebSocketInputs2<>(attributes(), List.of(a, b));
    }

    /** With 3 inputs, which the function receives after the WebSocket, in this order. */
    public <A, B, C> WebSocketInputs3<A, B, C> params(Input<A> a, Input<B> b, Input<C> c) {
        return new WebSocketInputs3<>(attributes(), List.of(a, b, c));
    }

    /** With 4 inputs, which the function receives after the WebSocket, in this order. */
    public <A, B, C, D> WebSocketInputs4<A, B, C, D> params(Input<A> a, Input<B> b, Input<C> c, Input<D> d) {
        return new WebSocketInputs4<>(attributes(), List.of(a, b, c, d));
    }

    /** With 5 inputs, which the function receives after the WebSocket, in this order. */
    public <A, B, C, D, E> WebSocketInputs5<A, B, C, D, E> params(
            Input<A> a, Input<B> b, Input<C> c, Input<D> d, Input<E> e) {
        return new WebSocketInputs5<>(attributes(), List.of(a, b, c, d, e));
    }

    /** With 6 inputs, which the function receives after the WebSocket, in this order. */
    public <A, B, C, D, E, F> WebSocketInputs6<A, B, C, D, E, F> params(
            Input<A> a, Input<B> b, Input<C> c, Input<D> d, Input<E> e, Input<F> f) {
        return new WebSocketInputs6<>(attributes(), List.of(a, b, c, d, e, f));
    }

    /** With 7 inputs, which the function receives after the WebSocket, in this order. */
    public <A, B, C, D, E, F, G> WebSocketInputs7<A, B, C, D, E, F, G> params(
            Input<A> a, Input<B> b, Input<C> c, Input<D> d, Input<E> e, Input<F> f, Input<G> g) {
        return new WebSocketInputs7<>(attributes(), List.of(a, b, c, d, e, f, g));
    }

    /** With 8 inputs, which the function receives after the WebSocket, in this order. */
    public <A, B, C, D, E, F, G, H> WebSocketInputs8<A, B, C, D, E, F, G, H> params(
            Input<A> a, Input<B> b, Input<C> c, Input<D> d, Input<E> e, Input<F> f, Input<G> g, Input<H> h) {
        return new WebSocketInputs8<>(attributes(), List.of(a, b, c, d, e, f, g, h));
    }

    /** Served by a function that may block: it runs on a virtual thread, or on one of a pool of its own before Java 21. */
    public WebSocketOperation handle(Action1<? super WebSocket> function) {
        return operation(Call.blocking(function));
    }

    /** Served by a function that returns a {@code Publisher}; as a rule on the event loop, so it must not block. */
    public <R extends Publisher<?>> WebSocketOperation handleAsync(Fn1<? super AsyncWebSocket, R> function) {
        return operation(Call.async(function));
    }

    /** Served by a function that returns a {@code CompletionStage}; as a rule on the event loop, so it must not block. */
    public <R extends CompletionStage<?>> WebSocketOperation handleFuture(Fn1<? super AsyncWebSocket, R> function) {
        return operation(Call.async(function));
    }
}
