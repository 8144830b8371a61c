package io.fastapi.engine;

import io.fastapi.engine.filter.MiddlewareChain;
import io.fastapi.engine.http.Invoker;
import io.fastapi.engine.request.FollowingTasks;
import io.fastapi.engine.request.RequestReaders;
import io.fastapi.engine.resolve.AfterResponse;
import io.fastapi.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What an application lends to what stands around an operation: the answer of that is the answer of the operation, whose tasks
 * run before dependencies are closed.
 */
final class LentToSurrounding implements MiddlewareChain.Lender {

    private final MiddlewareChain.Lender all;
    private final Invoker invoker;
    private final MiddlewareThreads threads;
    private int depth;

    LentToSurrounding(MiddlewareChain.Lender all, Invoker invoker, MiddlewareThreads threads) {
        this.all = all;
        this.invoker = invoker;
        this.threads = threads;
    }

    @Override
    public Mono<Void> send(ServerWebExchange exchange, Response response) {
        return this.invoker.sendEnclosed(exchange, response);
    }

    /** Of the next depth, from the outside. */
    @Override
    public Executor callers() {
        return this.threads.at(this.depth++);
    }

    @Override
    public Executor workers() {
        return this.all.workers();
    }

    @Override
    public RequestReaders readers() {
        return this.all.readers();
    }

    @Override
    public boolean surrounds() {
        return true;
    }

    @Override
    public void afterwards(ServerWebExchange exchange, List<Callable<?>> tasks) {
        this.all.afterwards(exchange, tasks);
    }

    /** Runs the tasks of an answer that is none of an operation, such as that of a filter. */
    void afterwards(ServerWebExchange exchange, Supplier<@Nullable Callable<?>> tasks) {
        if (tasks != AfterResponse.NO_TASKS) {
            afterwards(exchange, List.of(new FollowingTasks(tasks)));
        }
    }
}
