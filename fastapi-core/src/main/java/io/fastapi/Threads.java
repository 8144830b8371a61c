package io.fastapi;

import io.fastapi.attribute.Attributes;
import io.fastapi.attribute.Misuse;
import java.util.List;

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

    List<Misuse> misuses() {
        return Attributes.NONE
                .least("workers", this.workers, 1)
                .least("readers", this.readers, 1)
                .least("queue", this.queue, 1)
                .least("virtual", this.virtual, 1)
                .misuses();
    }
}
