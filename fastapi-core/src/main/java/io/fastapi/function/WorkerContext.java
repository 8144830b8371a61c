package io.fastapi.function;

import reactor.util.context.ContextView;

/**
 * What a thread that may block is given of a request before it works for it, and gives back after: thread locals, such as
 * Spring Security's. A bean of this type is used for {@code handle}, {@code depends} and everything else that may block.
 */
@FunctionalInterface
public interface WorkerContext {

    /** Nothing. */
    WorkerContext NONE = (context, call) -> call;

    /**
     * A call with something around it.
     *
     * @param context the request's Reactor context
     * @param call runs on the worker; whatever this adds must not fail
     */
    Runnable around(ContextView context, Runnable call);
}
