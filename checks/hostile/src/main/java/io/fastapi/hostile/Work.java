package io.fastapi.hostile;

import io.fastapi.background.BackgroundTasks;
import io.fastapi.hostile.Counters.Counter;
import java.time.Duration;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Handlers that take a while, and what goes with them. */
final class Work {

    private static final Map<String, Boolean> DONE = Map.of("done", true);

    private final Counters counters;

    Work(Counters counters) {
        this.counters = counters;
    }

    /** What a dependency gives. */
    String open() {
        this.counters.count(Counter.OPENED);
        return "resource";
    }

    /** What a dependency does in the end; takes a moment, as giving back a connection does. */
    void close(String resource) throws InterruptedException {
        Thread.sleep(5);
        this.counters.count(Counter.CLOSED);
    }

    Map<String, Boolean> blocking(int ms) throws InterruptedException {
        this.counters.count(Counter.BEGUN);
        Thread.sleep(ms);
        this.counters.count(Counter.RETURNED);
        return DONE;
    }

    Mono<Map<String, Boolean>> async(int ms) {
        this.counters.count(Counter.BEGUN);
        return Mono.delay(Duration.ofMillis(ms)).map(elapsed -> {
            this.counters.count(Counter.RETURNED);
            return DONE;
        });
    }

    Map<String, Boolean> whole(int ms, String ofRequest, String ofFunction, BackgroundTasks tasks)
            throws InterruptedException {
        Map<String, Boolean> result = blocking(ms);
        addTask(tasks);
        return result;
    }

    Mono<Map<String, Boolean>> wholeAsync(int ms, String ofRequest, String ofFunction, BackgroundTasks tasks) {
        return async(ms).doOnNext(result -> addTask(tasks));
    }

    /** Adds a task, and counts it if it was taken, and when it has run. */
    void addTask(BackgroundTasks tasks) {
        tasks.add(() -> {
            Thread.sleep(20);
            this.counters.count(Counter.TASKS_RUN);
        });
        this.counters.count(Counter.TASKS_ADDED);
    }
}
