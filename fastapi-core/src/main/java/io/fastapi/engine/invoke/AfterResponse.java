package io.fastapi.engine.invoke;

import io.fastapi.background.BackgroundTasks;
import io.fastapi.engine.exchange.Prepared;
import io.fastapi.engine.exchange.RequestState;
import io.fastapi.input.Dependency.Scope;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens once the answer was sent: background tasks, then teardowns of the request scope, then uploads and streams are closed. */
final class AfterResponse {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private final String operation;
    private final Executor workers;
    private final Pending pending;

    AfterResponse(String operation, Executor workers, Pending pending) {
        this.operation = operation;
        this.workers = workers;
        this.pending = pending;
    }

    /**
     * Runs what is left, if anything is, on a worker.
     *
     * @param sent the answer, if a handler's answer was sent; otherwise background tasks are dropped
     * @param failure what went wrong, for the teardowns
     */
    void run(RequestState state, @Nullable Prepared sent, @Nullable Teardowns teardowns, @Nullable Throwable failure) {
        List<Callable<?>> tasks = (sent == null) ? List.of() : tasks(state, sent);
        List<AutoCloseable> resources = state.resources();
        if (tasks.isEmpty() && teardowns == null && resources.isEmpty()) {
            return;
        }
        this.pending.begin();
        this.workers.execute(() -> {
            try {
                close(teardowns, runTasks(tasks, failure));
                resources.forEach(AfterResponse::closeQuietly);
            } finally {
                this.pending.end();
            }
        });
    }

    private static List<Callable<?>> tasks(RequestState state, Prepared sent) {
        List<Callable<?>> own = sent.background();
        BackgroundTasks shared = state.backgroundTasksIfAny();
        return (own != null) ? own : (shared == null) ? List.of() : shared.tasks();
    }

    /** The first task that fails ends the list; request-scoped dependencies see its failure. */
    private @Nullable Throwable runTasks(List<Callable<?>> tasks, @Nullable Throwable failure) {
        try {
            for (Callable<?> task : tasks) {
                Awaited.block(task.call());
            }
            return failure;
        } catch (Throwable failed) {
            LOG.error("A background task of {} failed; those after it are dropped", this.operation, failed);
            return failed;
        }
    }

    private void close(@Nullable Teardowns teardowns, @Nullable Throwable failure) {
        if (teardowns == null) {
            return;
        }
        Throwable left = teardowns.close(Scope.REQUEST, teardowns.close(Scope.FUNCTION, failure));
        if (left != null && left != failure && !(left instanceof CancellationException)) {
            LOG.error("A teardown of {} failed after the answer was sent", this.operation, left);
        }
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception failure) {
            LOG.warn("{} could not be closed", resource, failure);
        }
    }
}
