package io.fastapi.websocket;

/** Counts the messages of WebSockets. */
@FunctionalInterface
public interface MessageMeter {

    /** Which way a message goes. */
    enum Direction {
        /** From the client. */
        RECEIVED,
        /** To the client. */
        SENT
    }

    /** Counts nothing. */
    MessageMeter NONE = (uri, direction) -> () -> {};

    /**
     * What counts one message; called for each of them, by any thread, and does not block.
     *
     * @param uri the template of the route, those of the mounts above it included
     * @param direction which way the messages go
     */
    Runnable counter(String uri, Direction direction);
}
