package io.fastapi.engine.request;

import io.fastapi.function.Results;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;

/**
 * The tasks of an answer that is passed on. Whoever stands around it has them in the list of that answer, and may put others in
 * their place.
 */
public final class FollowingTasks implements Callable<@Nullable Void> {

    /** A response which is told what is to follow if what is written to it is sent. */
    public interface Taker {

        /** Takes the tasks, in place of those that it was told before. */
        void follow(Supplier<@Nullable Callable<?>> tasks);
    }

    private final Supplier<@Nullable Callable<?>> tasks;

    /**
     * The tasks of an answer.
     *
     * @param tasks gives one after the other, then nothing
     */
    public FollowingTasks(Supplier<@Nullable Callable<?>> tasks) {
        this.tasks = tasks;
    }

    /** Tells the innermost response that wants to know. */
    public static void tell(ServerHttpResponse response, Supplier<@Nullable Callable<?>> tasks) {
        ServerHttpResponse inner = response;
        while (!(inner instanceof Taker) && inner instanceof ServerHttpResponseDecorator decorator) {
            inner = decorator.getDelegate();
        }
        if (inner instanceof Taker taker) {
            taker.follow(tasks);
        }
    }

    /** Gives tasks one after the other, also those of an answer that was passed on. */
    public static Supplier<@Nullable Callable<?>> inOrder(List<Callable<?>> tasks) {
        return new InOrder(tasks.iterator());
    }

    private static final class InOrder implements Supplier<@Nullable Callable<?>> {

        private final Iterator<Callable<?>> left;
        private Supplier<@Nullable Callable<?>> passed = () -> null;

        InOrder(Iterator<Callable<?>> left) {
            this.left = left;
        }

        @Override
        public @Nullable Callable<?> get() {
            Callable<?> task = this.passed.get();
            while (task == null && this.left.hasNext()) {
                task = this.left.next();
                if (task instanceof FollowingTasks following) {
                    this.passed = following.tasks;
                    task = this.passed.get();
                }
            }
            return task;
        }
    }

    /** Runs them all, for a task that is made of them. */
    @Override
    public @Nullable Void call() throws Exception {
        for (Callable<?> task = this.tasks.get(); task != null; task = this.tasks.get()) {
            Results.await(task.call());
        }
        return null;
    }
}
