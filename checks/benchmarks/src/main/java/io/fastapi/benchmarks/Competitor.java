package io.fastapi.benchmarks;

import java.util.concurrent.CountDownLatch;

/** One of the servers compared. */
@FunctionalInterface
public interface Competitor {

    /**
     * Starts it on {@code 127.0.0.1}.
     *
     * @param port the port, 0 for any free one
     * @param routes 0 for the workloads; otherwise the number of equal operations to serve, and nothing else
     */
    RunningServer start(int port, int routes);

    /** What the {@code main} of each server does: {@code PORT ROUTES} are its arguments; it runs until it is killed. */
    static void main(Competitor competitor, String[] arguments) throws InterruptedException {
        competitor.start(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        new CountDownLatch(1).await(); // Reactor Netty's threads are daemons
    }
}
