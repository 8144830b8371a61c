package io.fastapi.background;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Work to do after the answer was sent, in the order added; one list per request, shared by the operation and its
 * dependencies. A task may add more, which run after those that are there. The first task that fails ends the list; its
 * failure is logged. That a client leaves, even in the middle of its answer, loses no task that was added.
 *
 * <p>Tasks may block: they run on a virtual thread, or on a pooled one before Java 21.
 *
 * @see <a href="https://fastapi.tiangolo.com/tutorial/background-tasks/">FastAPI: background tasks</a>
 */
public final class BackgroundTasks {

    /** One task. */
    @FunctionalInterface
    public interface Task {

        /** Does the work. */
        void run() throws Exception;
    }

    private final List<Callable<?>> tasks = new ArrayList<>(2);
    private int taken;
    private boolean ended;

    /**
     * Adds a task that may block. Safe for use by several dependencies at once.
     *
     * @throws IllegalStateException if the tasks of the request have run already: what is added would never run
     */
    public void add(Task task) {
        append(() -> {
            task.run();
            return null;
        });
    }

    /**
     * Adds a task whose {@code Publisher} is subscribed to and waited for.
     *
     * @throws IllegalStateException as {@link #add}
     */
    public void addAsync(Callable<? extends Publisher<?>> task) {
        append(task);
    }

    /**
     * Adds a task whose {@code CompletionStage} is waited for.
     *
     * @throws IllegalStateException as {@link #add}
     */
    public void addFuture(Callable<? extends CompletionStage<?>> task) {
        append(task);
    }

    private synchronized void append(Callable<?> task) {
        if (this.ended) {
            throw new IllegalStateException(
                    "The background tasks of this request have run already. Add a task before the function returns, or in a task");
        }
        this.tasks.add(task);
    }

    /**
     * Takes the next task to run it; {@code null} if none is left, after which no more can be added. For who runs the tasks:
     * whatever was added is either taken or was refused.
     */
    public synchronized @Nullable Callable<?> take() {
        if (this.taken == this.tasks.size()) {
            this.ended = true;
            return null;
        }
        return this.tasks.get(this.taken++);
    }

    /** The tasks added so far, in order. */
    public synchronized List<Callable<?>> tasks() {
        return List.copyOf(this.tasks);
    }

    /** Whether no task was added. */
    public synchronized boolean isEmpty() {
        return this.tasks.isEmpty();
    }
}
