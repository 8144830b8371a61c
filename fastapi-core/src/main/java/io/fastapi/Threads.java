package io.fastapi;

/**
 * How many functions that may block run at a time: {@code handle}, {@code depends}, teardowns, background tasks. Calls beyond
 * are answered with 503 and {@code Retry-After}.
 *
 * @param workers threads before Java 21, which all take from one queue
 * @param readers threads before Java 21 for operations that read a body as an {@code InputStream}: they wait for their client,
 *     and nobody else should
 * @param queue calls that wait for a thread
 * @param virtual calls at a time on Java 21 and later, each on a virtual thread
 */
public record Threads(int workers, int readers, int queue, int virtual) {

    /** 40 workers, as FastAPI has, 40 readers, a queue of 1000; 10,000 virtual threads. */
    public static final Threads DEFAULT = new Threads(40, 40, 1000, 10_000);

    public Threads {
        if (workers < 1 || readers < 1 || queue < 1 || virtual < 1) {
            throw new IllegalArgumentException("Each number of threads and the length of their queue is at least 1");
        }
    }
}
