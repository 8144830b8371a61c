package io.fastapi.engine.resolve;

import io.fastapi.background.BackgroundTasks;
import io.fastapi.engine.request.Disconnects;
import io.fastapi.engine.request.FollowingTasks;
import io.fastapi.engine.request.RequestState;
import io.fastapi.engine.request.Unwanted;
import io.fastapi.engine.resolve.Relay.Purpose;
import io.fastapi.engine.telemetry.Telemetry;
import io.fastapi.function.Call;
import io.fastapi.function.Fn;
import io.fastapi.operation.Operation;
import io.micrometer.observation.Observation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to one request after its answer: background tasks, then teardowns, then what it holds is closed. What blocks
 * runs on a worker.
 */
public final class AfterResponse {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    /** Nothing to do. */
    public static final Supplier<@Nullable Callable<?>> NO_TASKS = () -> null;

    private static final @Nullable Object[] NONE = {};

    private final Operation operation;
    private final Telemetry telemetry;
    private final Relay relay;
    private final Resolution resolution;
    private final RequestState state;
    private Consumer<@Nullable Throwable> done;
    private Supplier<@Nullable Callable<?>> tasks = NO_TASKS;
    private boolean began;
    private @Nullable Throwable failure;

    /**
     * What follows on one answer.
     *
     * @param telemetry told of each task
     * @param state holds what is closed at the end
     * @param done called when nothing is left
     */
    public AfterResponse(
            Operation operation,
            Telemetry telemetry,
            Relay relay,
            Resolution resolution,
            RequestState state,
            Runnable done) {
        this.operation = operation;
        this.telemetry = telemetry;
        this.relay = relay;
        this.resolution = resolution;
        this.state = state;
        this.done = nothing -> done.run();
    }

    /** Does something more when nothing is left, with what went wrong in the end. */
    void then(Consumer<@Nullable Throwable> more) {
        Consumer<@Nullable Throwable> before = this.done;
        this.done = last -> {
            before.accept(last);
            more.accept(last);
        };
    }

    /**
     * The tasks of an answer, one after the other.
     *
     * @param failure what went wrong; only that the client is gone does not matter
     * @param own those that the answer brought
     * @param ofRequest those of the request
     */
    public static Supplier<@Nullable Callable<?>> tasks(
            @Nullable Throwable failure, @Nullable List<Callable<?>> own, @Nullable BackgroundTasks ofRequest) {
        if (failure != null && !isGone(failure)) {
            return NO_TASKS;
        }
        if (own != null) {
            return FollowingTasks.inOrder(own);
        }
        return (ofRequest == null) ? NO_TASKS : ofRequest::take;
    }

    /**
     * Runs what is left, if anything is.
     *
     * @param ordered gives one background task after the other, then nothing
     * @param seen what went wrong, for the teardowns
     * @param answered whether there was an answer to send: then teardowns do not see that the client went away
     */
    public void run(Supplier<@Nullable Callable<?>> ordered, @Nullable Throwable seen, boolean answered) {
        boolean gone = isGone(seen);
        this.tasks = ordered;
        this.failure = (gone && answered) ? null : seen;
        if (gone) {
            aborted();
        }
        nextTask();
    }

    /** Whether a failure is that the client went away. */
    public static boolean isGone(@Nullable Throwable failure) {
        return (failure instanceof CancellationException && !(failure instanceof Unwanted))
                || Disconnects.isOne(failure);
    }

    private void nextTask() {
        Callable<?> task = this.tasks.get();
        if (task == null) {
            close();
            return;
        }
        if (!this.began) {
            this.began = true;
            this.relay.renew();
        }
        Observation observation = observation();
        this.relay.callThen(call(task, observation), NONE, Purpose.TASK, (value, failed) -> ended(observation, failed));
    }

    /** The first task that fails ends the list; dependencies see its failure. */
    private void ended(Observation observation, @Nullable Throwable failed) {
        if (failed == null) {
            observation.stop();
            nextTask();
            return;
        }
        if (failed instanceof Relay.Overloaded) {
            LOG.error("No thread for the background tasks of {}; they are dropped", this.operation, failed);
        } else {
            observation.error(failed);
            observation.stop();
            LOG.error("A background task of {} failed; those after it are dropped", this.operation, failed);
        }
        this.failure = (failed instanceof Relay.Overloaded full) ? full.getCause() : failed;
        close();
    }

    private void close() {
        this.resolution.closeAll(this.failure, (nothing, last) -> closed(last));
    }

    private static Call call(Callable<?> task, Observation observation) {
        return blocking(nothing -> {
            Observation.Scope inside = observation.start().openScope();
            try {
                return task.call();
            } finally {
                inside.close();
            }
        });
    }

    private static Call blocking(Fn function) {
        return new Call(function, Call.Mode.BLOCKING, "", Optional.empty());
    }

    /** Counts and times a task, and gives it a span, where the application has metrics and traces. */
    private Observation observation() {
        return this.telemetry.create("fastapi.background.task").contextualName("background task of " + this.operation);
    }

    /** Counts a client that went away before its answer was complete. */
    private void aborted() {
        LOG.debug("The client of {} went away", this.operation);
        this.telemetry
                .create("fastapi.request.aborted")
                .contextualName("abort of " + this.operation)
                .start()
                .stop();
    }

    private void closed(@Nullable Throwable last) {
        if (last != null && last != this.failure && !(last instanceof CancellationException)) {
            teardownFailed(last);
        }
        this.state.giveBackMemory();
        List<AutoCloseable> resources = this.state.resources();
        if (resources.isEmpty()) {
            this.done.accept(last);
            return;
        }
        Call close = blocking(nothing -> {
            resources.forEach(AfterResponse::closeQuietly);
            return null;
        });
        this.relay.callThen(close, NONE, Purpose.DUTY, (nothing, failed) -> this.done.accept(last));
    }

    /** One request is one error in the log, at most. */
    private void teardownFailed(Throwable last) {
        String text = "A teardown of {} failed after the answer was sent";
        if (this.failure == null || this.failure instanceof CancellationException || Disconnects.isOne(this.failure)) {
            LOG.error(text, this.operation, last);
        } else {
            LOG.warn(text, this.operation, last);
        }
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception broken) {
            LOG.warn("{} could not be closed", resource, broken);
        }
    }
}
