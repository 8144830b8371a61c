package io.fastapi.engine;

import io.fastapi.Threads;
import io.fastapi.engine.resolve.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Where functions run that may block and stand around operations. They wait for what is inside of them, and must not take the threads
 * of that: each depth has threads of its own. Those at the same depth of several operations share them, since none waits for another.
 */
final class MiddlewareThreads {

    private final Threads threads;
    private final List<Executor> byDepth = new ArrayList<>();

    MiddlewareThreads(Threads threads) {
        this.threads = threads;
    }

    /** The threads of one depth, the outermost of which is 0; asked for while an application is compiled. */
    Executor at(int depth) {
        while (this.byDepth.size() <= depth) {
            this.byDepth.add(Workers.of(this.threads).calls());
        }
        return this.byDepth.get(depth);
    }
}
