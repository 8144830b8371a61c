package io.fastapi.benchmarks;

/** A competitor that accepts connections on {@code 127.0.0.1}. */
public interface RunningServer extends AutoCloseable {

    /** The port it listens on. */
    int port();

    /** Stops it and frees the port. */
    @Override
    void close();
}
