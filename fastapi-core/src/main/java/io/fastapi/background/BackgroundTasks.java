package io.fastapi.background;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import org.reactivestreams.Publisher;

/**
 * Work to do after the answer was sent, in the order added; one list per request, shared by the operation and its
 * dependencies. The first task that fails ends the list; its failure is logged.
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

    /** Adds a task that may block. Safe for use by several dependencies at once. */
    public void add(Task task) {
        append(() -> {
            task.run();
            return null;
        });
    }

    /** Adds a task whose {@code Publisher} is subscribed to and waited for. */
    public void addAsync(Callable<? extends Publisher<?>> task) {
        append(task);
    }

    /** Adds a task whose {@code CompletionStage} is waited for. */
    public void addFuture(Callable<? extends CompletionStage<?>> task) {
        append(task);
    }

    private synchronized void append(Callable<?> task) {
        this.tasks.add(task);
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
