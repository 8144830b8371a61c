package io.fastapi.middleware;

import io.fastapi.function.Fn2;
import io.fastapi.request.Request;
import io.fastapi.response.Response;
import org.reactivestreams.Publisher;

/** One's own middleware, see {@link Middleware#of}. */
public sealed interface FunctionMiddleware extends Middleware {

    /**
     * One that may block.
     *
     * @param function makes the answer
     */
    record Blocking(Fn2<? super Request, ? super Next, ? extends Response> function) implements FunctionMiddleware {}

    /**
     * One on the event loop.
     *
     * @param function makes the answer
     */
    record Async(Fn2<? super Request, ? super NextAsync, ? extends Publisher<? extends Response>> function)
            implements FunctionMiddleware {}

    @Override
    default <R> R accept(Visitor<R> visitor) {
        return visitor.function(this);
    }
}
