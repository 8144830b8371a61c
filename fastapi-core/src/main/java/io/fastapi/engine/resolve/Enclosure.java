package io.fastapi.engine.resolve;

import io.fastapi.engine.request.FollowingTasks;
import io.fastapi.engine.request.Unwanted;
import io.fastapi.input.Dependency.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What stands around an operation, as its dependencies see it for one request: they are closed when that has returned, and see
 * what it failed with. Each time that it passes the request on, one more answer is inside.
 */
public final class Enclosure implements FollowingTasks.Taker {

    private static final String KEY = Enclosure.class.getName();

    /** One answer inside. */
    public static final class Inside {

        private final Resolution resolution;
        private final Relay closing;
        private boolean free;
        private @Nullable AfterResponse after;
        private Supplier<@Nullable Callable<?>> tasks = AfterResponse.NO_TASKS;
        private @Nullable Throwable failure;
        private boolean answered;

        private Inside(Resolution resolution, Relay closing) {
            this.resolution = resolution;
            this.closing = closing;
        }

        /** Whether somebody gave it up before it was sent. */
        private boolean isUnwanted() {
            return this.failure instanceof Unwanted;
        }
    }

    private final List<Inside> all = new ArrayList<>(1);
    private final Consumer<Supplier<@Nullable Callable<?>>> leftover;
    private int busy = 1;
    private boolean over;
    private @Nullable Supplier<@Nullable Callable<?>> tasks;
    private @Nullable Throwable failure;
    private boolean lost;

    private Enclosure(Consumer<Supplier<@Nullable Callable<?>>> leftover) {
        this.leftover = leftover;
    }

    /**
     * What stands around the operation of a request; told to the answers inside.
     *
     * @param leftover runs the tasks of an answer that is none of an operation
     */
    public static Enclosure around(ServerWebExchange exchange, Consumer<Supplier<@Nullable Callable<?>>> leftover) {
        Enclosure enclosure = new Enclosure(leftover);
        exchange.getAttributes().put(KEY, enclosure);
        return enclosure;
    }

    /** What stands around an answer. */
    public static Enclosure of(ServerWebExchange exchange) {
        return Objects.requireNonNull(exchange.getAttribute(KEY));
    }

    /**
     * An answer inside begins. {@link #end(Inside, AfterResponse, Supplier, Throwable, boolean) Its end} has to be told.
     *
     * @param resolution its dependencies
     * @param closing closes them, and does what is left
     * @return nothing if what stands around has ended: then nobody would close them
     */
    public synchronized @Nullable Inside begin(Resolution resolution, Relay closing) {
        if (this.over) {
            return null;
        }
        this.busy++;
        Inside inside = new Inside(resolution, closing);
        this.all.add(inside);
        return inside;
    }

    /** An answer inside no longer uses its dependencies. */
    public synchronized void free(Inside inside) {
        inside.free = true;
    }

    /**
     * An answer inside has ended.
     *
     * @param after what is left to do for it
     * @param tasks to run if the client goes away before it is known what is sent
     * @param own what went wrong with it
     * @param answered whether there was an answer
     */
    public void end(
            Inside inside,
            AfterResponse after,
            Supplier<@Nullable Callable<?>> tasks,
            @Nullable Throwable own,
            boolean answered) {
        synchronized (this) {
            inside.free = true;
            inside.after = after;
            inside.tasks = tasks;
            inside.failure = own;
            inside.answered = answered;
        }
        release();
    }

    /** The tasks of what is sent to the client. */
    @Override
    public synchronized void follow(Supplier<@Nullable Callable<?>> following) {
        this.tasks = following;
    }

    /** Whether a dependency is open that is to be closed before the answer is sent. */
    public synchronized boolean isOpen() {
        for (Inside each : this.all) {
            if (each.free && each.resolution.isOpen(Scope.FUNCTION)) {
                return true;
            }
        }
        return false;
    }

    /** Closes the dependencies of function scope; fails as they do. */
    public Mono<Void> closeFunctions() {
        return Mono.create(sink -> {
            List<Inside> held = hold(null);
            if (held == null) {
                sink.error(Relay.gone());
                return;
            }
            close(held, Scope.FUNCTION, null, (nothing, thrown) -> {
                release();
                if (thrown == null) {
                    sink.success();
                } else {
                    sink.error(thrown);
                }
            });
        });
    }

    /** Closes all dependencies, which see a failure; what that has become. */
    public Mono<Throwable> closeAll(Throwable seen) {
        return Mono.create(sink -> {
            List<Inside> held = hold(seen);
            if (held == null) {
                sink.success(seen);
                return;
            }
            close(
                    held,
                    Scope.FUNCTION,
                    seen,
                    (nothing, then) -> close(held, Scope.REQUEST, then, (none, last) -> {
                        release();
                        sink.success((last == null) ? seen : last);
                    }));
        });
    }

    /** Those whose dependencies may be closed now; nothing if the client has gone, since they are closed for that. */
    private synchronized @Nullable List<Inside> hold(@Nullable Throwable seen) {
        if (this.over) {
            return null;
        }
        if (seen != null) {
            this.failure = seen;
        }
        this.busy++;
        List<Inside> held = new ArrayList<>(this.all.size());
        for (Inside each : this.all) {
            if (each.free) {
                held.add(each);
            }
        }
        return held;
    }

    /** The last that were opened first; what one of them throws is what the next ones see. */
    private static void close(List<Inside> all, Scope scope, @Nullable Throwable seen, Relay.Next last) {
        Backwards.go(
                all,
                seen,
                (each, before, then) -> {
                    each.closing.renew();
                    each.resolution.close(scope, before, then);
                },
                last);
    }

    /** The answer could not be sent, or the client went away: what is inside knows how far it came. */
    public synchronized void lose(Throwable why) {
        if (this.over) {
            return;
        }
        this.failure = why;
        this.lost = AfterResponse.isGone(why);
    }

    /** Nothing more comes of what stands around: does what is left, as soon as nothing goes on inside. */
    public void end() {
        synchronized (this) {
            this.over = true;
        }
        release();
    }

    private void release() {
        synchronized (this) {
            if (--this.busy > 0) {
                return;
            }
        }
        Supplier<@Nullable Callable<?>> following = tasks();
        if (this.all.isEmpty()) {
            this.leftover.accept(following);
            return;
        }
        Inside latest = this.all.get(this.all.size() - 1);
        Backwards.go(
                this.all,
                null,
                (each, before, then) ->
                        runLeft(each, (each == latest) ? following : AfterResponse.NO_TASKS, before, then),
                (nothing, last) -> {});
    }

    /** Those of what was sent. If the client went away before something was, those of what nobody gave up. */
    private Supplier<@Nullable Callable<?>> tasks() {
        if (this.failure != null && !this.lost) {
            return AfterResponse.NO_TASKS;
        }
        Supplier<@Nullable Callable<?>> following = this.tasks;
        for (int i = this.all.size() - 1; following == null && this.lost && i >= 0; i--) {
            Inside each = this.all.get(i);
            following = each.isUnwanted() ? null : each.tasks;
        }
        return (following == null) ? AfterResponse.NO_TASKS : following;
    }

    private void runLeft(
            Inside each, Supplier<@Nullable Callable<?>> following, @Nullable Throwable before, Relay.Next then) {
        Throwable known = (this.lost && !each.isUnwanted()) ? each.failure : this.failure;
        Throwable seen = (before == null) ? known : before;
        AfterResponse after = Objects.requireNonNull(each.after);
        after.then(last -> then.accept(null, (last == null || last == seen) ? before : last));
        each.closing.renew();
        after.run(following, seen, each.answered);
    }
}
