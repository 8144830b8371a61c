package io.fastapi.function;

import reactor.util.context.Context;
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

    /**
     * Keeps something of the thread that brings a request, for all its calls. By default nothing.
     *
     * @param context the request's Reactor context
     * @return the context that {@link #around} is given
     */
    default Context arrived(Context context) {
        return context;
    }

    /** This inside of another one. */
    default WorkerContext within(WorkerContext outer) {
        WorkerContext inner = this;
        return new WorkerContext() {

            @Override
            public Runnable around(ContextView context, Runnable call) {
                return outer.around(context, inner.around(context, call));
            }

            @Override
            public Context arrived(Context context) {
                return inner.arrived(outer.arrived(context));
            }
        };
    }
}
