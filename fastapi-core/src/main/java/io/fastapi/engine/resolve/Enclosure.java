package io.fastapi.engine.resolve;

import io.fastapi.engine.request.Unwanted;
import io.fastapi.input.Dependency.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What stands around an operation, as its dependencies see it for one request: they are closed when that has returned, and see
 * what it failed with. Each time that it passes the request on, one more answer is inside.
 */
public final class Enclosure {

    private static final String KEY = Enclosure.class.getName();

    /** Dependencies that nothing uses any more but what is sent. */
    private record Opened(Resolution resolution, Relay closing) {}

    private record Left(
            int place,
            AfterResponse after,
            Relay relay,
            Supplier<@Nullable Callable<?>> tasks,
            @Nullable Throwable failure,
            boolean answered) {}

    private static final Comparator<Left> BY_PLACE = Comparator.comparingInt(Left::place);

    private final List<Opened> opened = new ArrayList<>(1);
    private final List<Left> left = new ArrayList<>(1);
    private final List<Callable<?>> tasks = new ArrayList<>(0);
    private int busy = 1;
    private int begun;
    private @Nullable Throwable failure;
    private boolean lost;

    /** What stands around the operation of a request; told to the answers inside. */
    public static Enclosure around(ServerWebExchange exchange) {
        Enclosure enclosure = new Enclosure();
        exchange.getAttributes().put(KEY, enclosure);
        return enclosure;
    }

    /** What stands around an answer. */
    public static Enclosure of(ServerWebExchange exchange) {
        return Objects.requireNonNull(exchange.getAttribute(KEY));
    }

    /** An answer inside begins; its place among them, since they may end in another order. */
    public synchronized int begin() {
        this.busy++;
        return this.begun++;
    }

    /** An answer inside no longer uses its dependencies. */
    public synchronized void free(Resolution resolution, Relay closing) {
        for (Opened each : this.opened) {
            if (each.resolution() == resolution) {
                return;
            }
        }
        this.opened.add(new Opened(resolution, closing));
    }

    /**
     * An answer inside has ended.
     *
     * @param place its place
     * @param after what is left to do for it
     * @param resolution its dependencies
     * @param relay closes them, and does what is left
     * @param tasks to run, if the answer is what the client gets
     * @param own what went wrong with it
     * @param answered whether there was an answer
     */
    public void end(
            int place,
            AfterResponse after,
            Resolution resolution,
            Relay relay,
            Supplier<@Nullable Callable<?>> tasks,
            @Nullable Throwable own,
            boolean answered) {
        synchronized (this) {
            free(resolution, relay);
            this.left.add(new Left(place, after, relay, tasks, own, answered));
            this.left.sort(BY_PLACE);
        }
        release();
    }

    /** Runs tasks of the answer when it was sent, before dependencies are closed; false if nothing is inside. */
    public synchronized boolean keep(List<Callable<?>> more) {
        if (this.busy == 0 || (this.busy == 1 && this.left.isEmpty())) {
            return false;
        }
        this.tasks.addAll(more);
        return true;
    }

    /** Whether a dependency is open that is to be closed before the answer is sent. */
    public synchronized boolean isOpen() {
        for (Opened each : this.opened) {
            if (each.resolution().isOpen(Scope.FUNCTION)) {
                return true;
            }
        }
        return false;
    }

    /** Closes the dependencies of function scope; fails as they do. */
    public Mono<Void> closeFunctions() {
        return Mono.create(sink -> {
            List<Opened> all = hold();
            close(all, Scope.FUNCTION, null, (nothing, thrown) -> {
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
            List<Opened> all = hold();
            this.failure = seen;
            close(
                    all,
                    Scope.FUNCTION,
                    seen,
                    (nothing, then) -> close(all, Scope.REQUEST, then, (none, last) -> {
                        release();
                        sink.success((last == null) ? seen : last);
                    }));
        });
    }

    private synchronized List<Opened> hold() {
        this.busy++;
        return List.copyOf(this.opened);
    }

    /** The last that were opened first; what one of them throws is what the next ones see. */
    private static void close(List<Opened> all, Scope scope, @Nullable Throwable seen, Relay.Next last) {
        if (all.isEmpty()) {
            last.accept(null, seen);
            return;
        }
        Opened latest = all.get(all.size() - 1);
        latest.closing().renew();
        latest.resolution()
                .close(scope, seen, (nothing, then) -> close(all.subList(0, all.size() - 1), scope, then, last));
    }

    /** The answer could not be sent, or the client went away: what is inside knows how far it came. */
    public void lose(Throwable why) {
        this.failure = why;
        this.lost = AfterResponse.isGone(why);
    }

    /** Nothing more comes of what stands around: does what is left, as soon as nothing goes on inside. */
    public void end() {
        release();
    }

    private void release() {
        synchronized (this) {
            if (--this.busy > 0) {
                return;
            }
        }
        runLeft(this.left.size() - 1, this.tasks.iterator());
    }

    private void runLeft(int at, Iterator<Callable<?>> more) {
        if (at < 0) {
            return;
        }
        Left last = this.left.get(at);
        Throwable own = last.failure();
        boolean inVain = own instanceof Unwanted;
        boolean wanted = !inVain && (own == null || last.answered() || this.lost);
        boolean wentWell = this.failure == null || this.lost;
        Supplier<@Nullable Callable<?>> inside = (wentWell && wanted) ? last.tasks() : AfterResponse.NO_TASKS;
        last.after().then(() -> runLeft(at - 1, more));
        last.relay().renew();
        last.after()
                .run(
                        wentWell ? () -> next(inside, more) : AfterResponse.NO_TASKS,
                        (this.lost && !inVain) ? own : this.failure,
                        last.answered());
    }

    private static @Nullable Callable<?> next(Supplier<@Nullable Callable<?>> inside, Iterator<Callable<?>> more) {
        Callable<?> task = inside.get();
        return (task == null && more.hasNext()) ? more.next() : task;
    }
}
