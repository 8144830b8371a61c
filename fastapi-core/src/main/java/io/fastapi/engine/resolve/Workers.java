package io.fastapi.engine.resolve;

import java.util.concurrent.Executor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import reactor.core.scheduler.Schedulers;

/** Where functions run that may block. */
public final class Workers {

    private static final int VIRTUAL_THREADS = 21;

    private Workers() {}

    /** A virtual thread for each call on Java 21 and later, Reactor's bounded elastic pool before. */
    public static Executor create() {
        if (Runtime.version().feature() < VIRTUAL_THREADS) {
            return Schedulers.boundedElastic()::schedule;
        }
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("fastapi-");
        executor.setVirtualThreads(true);
        return executor;
    }
}
