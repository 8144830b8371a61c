package io.fastapi.engine;

import io.fastapi.EngineSettings;
import io.fastapi.engine.filter.MiddlewareChain;
import io.fastapi.engine.http.Invoker;
import io.fastapi.engine.request.RequestReaders;
import io.fastapi.engine.resolve.Pending;
import io.fastapi.engine.resolve.Workers;
import io.fastapi.function.Results;
import io.fastapi.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What an application lends to its middleware.
 *
 * @param invoker makes and sends answers
 * @param settings how the application is served
 * @param readers how functions read bodies
 */
record LentToMiddleware(Invoker invoker, EngineSettings settings, RequestReaders readers)
        implements MiddlewareChain.Lender {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    LentToMiddleware(Invoker invoker, EngineSettings settings) {
        this(invoker, settings, RequestReaders.of(settings));
    }

    @Override
    public Mono<Void> send(ServerWebExchange exchange, Response response) {
        return this.invoker.send(exchange, response);
    }

    /** A middleware waits for what is inside of it, so that it must not take the threads of that. */
    @Override
    public Executor callers() {
        return Workers.of(this.settings.threads()).calls();
    }

    @Override
    public Executor workers() {
        return this.invoker.workers().duties();
    }

    @Override
    public void afterwards(ServerWebExchange exchange, List<Callable<?>> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        Pending pending = this.invoker.pending();
        pending.begin();
        boolean taken = false;
        try {
            workers().execute(() -> {
                try {
                    run(tasks);
                } finally {
                    pending.end();
                }
            });
            taken = true;
        } catch (RejectedExecutionException full) {
            LOG.error("No thread for the background tasks of a middleware; they are dropped", full);
        } finally {
            if (!taken) {
                pending.end();
            }
        }
    }

    private static void run(List<Callable<?>> tasks) {
        try {
            for (Callable<?> task : tasks) {
                Results.await(task.call());
            }
        } catch (Exception failed) {
            LOG.error("A background task of a middleware failed; those after it are dropped", failed);
        }
    }
}
