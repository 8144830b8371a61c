package io.fastapi.engine.http;

import io.fastapi.background.BackgroundTasks;
import io.fastapi.engine.request.RequestState;
import io.fastapi.engine.write.Prepared;
import io.fastapi.input.Dependency.Scope;
import io.fastapi.operation.Operation;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens once the answer was sent: background tasks, then teardowns of the request scope, then uploads go. */
final class AfterResponse {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private final Operation operation;
    private final Executor workers;
    private final Pending pending;
    private final ObservationRegistry observations;
    private final String methods;

    AfterResponse(Operation operation, Executor workers, Pending pending, ObservationRegistry observations) {
        this.operation = operation;
        this.workers = workers;
        this.pending = pending;
        this.observations = observations;
        this.methods = String.join(",", operation.settings().methods());
    }

    /** The tasks that belong to an answer: its own, else those of the request, unless a failure is answered. */
    static List<Callable<?>> tasks(RequestState state, Prepared sent, boolean success) {
        List<Callable<?>> own = sent.background();
        if (own != null) {
            return own;
        }
        BackgroundTasks shared = success ? state.backgroundTasksIfAny() : null;
        return (shared == null) ? List.of() : shared.tasks();
    }

    /**
     * Tells the server that the answer is complete, and runs on a worker what is left, if anything is.
     *
     * @param tasks the background tasks
     * @param open the dependencies that are open
     * @param failure what went wrong, for the teardowns
     * @param complete tells the server
     */
    void run(
            RequestState state,
            List<Callable<?>> tasks,
            @Nullable Teardowns open,
            @Nullable Throwable failure,
            Runnable complete) {
        List<AutoCloseable> resources = state.resources();
        if (tasks.isEmpty() && (open == null || open.isEmpty()) && resources.isEmpty()) {
            complete.run();
            return;
        }
        // Counted before the server knows: a shutdown waits for requests first and for this afterwards, without a gap.
        this.pending.begin();
        complete.run();
        try {
            this.workers.execute(() -> finish(tasks, open, resources, failure));
        } catch (RejectedExecutionException full) {
            if (!tasks.isEmpty()) {
                LOG.error("No thread for the background tasks of {}; they are dropped", this.operation, full);
            }
            finish(List.of(), open, resources, (failure == null && !tasks.isEmpty()) ? full : failure);
        }
    }

    private void finish(
            List<Callable<?>> tasks,
            @Nullable Teardowns open,
            List<AutoCloseable> resources,
            @Nullable Throwable failure) {
        try {
            close(open, runTasks(tasks, failure));
            resources.forEach(AfterResponse::closeQuietly);
        } finally {
            this.pending.end();
        }
    }

    /** The first task that fails ends the list; request-scoped dependencies see its failure. */
    private @Nullable Throwable runTasks(List<Callable<?>> tasks, @Nullable Throwable failure) {
        try {
            for (Callable<?> task : tasks) {
                observation().observeChecked(() -> Awaited.block(task.call()));
            }
            return failure;
        } catch (Throwable failed) {
            LOG.error("A background task of {} failed; those after it are dropped", this.operation, failed);
            return failed;
        }
    }

    /** Counts and times a task, and gives it a span, where the application has metrics and traces. */
    private Observation observation() {
        return Observation.createNotStarted("fastapi.background.task", this.observations)
                .contextualName("background task of " + this.operation)
                .lowCardinalityKeyValue("method", this.methods)
                .lowCardinalityKeyValue("uri", this.operation.settings().path());
    }

    private void close(@Nullable Teardowns open, @Nullable Throwable failure) {
        if (open == null) {
            return;
        }
        Throwable left = open.close(Scope.REQUEST, open.close(Scope.FUNCTION, failure));
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
