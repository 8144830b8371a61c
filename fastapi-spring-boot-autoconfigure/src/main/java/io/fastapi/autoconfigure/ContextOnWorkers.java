package io.fastapi.autoconfigure;

import io.fastapi.function.WorkerContext;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Gives a worker what Micrometer's context propagation knows of a request: the current observation, and with it the trace,
 * whatever else has an accessor, and the MDC of the thread that brought the request. Event loops serve many requests, so that
 * their MDC later on may be that of another one.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ContextOnWorkers implements WorkerContext {

    private static final Object MDC_KEY = ContextOnWorkers.class;

    private final ContextSnapshotFactory snapshots =
            ContextSnapshotFactory.builder().build();

    @Override
    public Context arrived(Context context) {
        Map<String, String> mdc = MDC.getCopyOfContextMap();
        return (mdc == null || mdc.isEmpty()) ? context : context.put(MDC_KEY, mdc);
    }

    @Override
    public Runnable around(ContextView context, Runnable call) {
        Map<String, String> mdc = context.getOrDefault(MDC_KEY, null);
        Runnable inside = this.snapshots.captureFrom(context).wrap(call);
        return (mdc == null) ? inside : () -> with(mdc, inside);
    }

    private static void with(Map<String, String> mdc, Runnable call) {
        Map<String, String> before = MDC.getCopyOfContextMap();
        MDC.setContextMap(mdc);
        try {
            call.run();
        } finally {
            restore(before);
        }
    }

    private static void restore(@Nullable Map<String, String> before) {
        if (before == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(before);
        }
    }
}
