package io.fastapi.engine.http;

import io.fastapi.engine.request.FollowingTasks;
import io.fastapi.engine.request.RequestState;
import io.fastapi.engine.resolve.AfterResponse;
import io.fastapi.engine.write.Prepared;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The background tasks of an answer. */
final class AnswerTasks {

    private AnswerTasks() {}

    /**
     * The tasks of the answer itself, else those of the request, unless a failure is answered; none if sending failed.
     *
     * @param answer what is sent, if it came to that
     * @param failing whether it answers a failure
     * @param failure what went wrong with sending it
     */
    static Supplier<@Nullable Callable<?>> of(
            @Nullable Prepared answer, RequestState state, boolean failing, @Nullable Throwable failure) {
        return AfterResponse.tasks(
                failure, (answer == null) ? null : answer.background(), failing ? null : state.backgroundTasksIfAny());
    }

    /** Tells the tasks to who passes the answer on, and may put others in their place. */
    static void tell(Prepared answer, RequestState state, boolean failing) {
        Supplier<@Nullable Callable<?>> tasks = of(answer, state, failing, null);
        if (tasks != AfterResponse.NO_TASKS) {
            FollowingTasks.tell(state.exchange().getResponse(), tasks);
        }
    }
}
