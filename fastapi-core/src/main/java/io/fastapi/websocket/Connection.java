package io.fastapi.websocket;

import io.fastapi.response.Response;
import java.util.List;

/** What both forms of a WebSocket have in common; none of it waits for the client. Safe for use by many threads. */
public interface Connection {

    /** Normal closure. */
    int NORMAL = 1000;

    /** The sub-protocols that the client offers, in its order of preference. */
    List<String> subprotocols();

    /**
     * Closes the connection; before it was accepted, refuses it with 403.
     *
     * @throws io.fastapi.error.WebSocketDisconnected if that has happened already
     */
    default void close() {
        close(NORMAL);
    }

    /**
     * Closes the connection with a code such as 1008 (policy violation) or one of your own from 4000 to 4999; before it was
     * accepted, refuses it with 403.
     *
     * @throws io.fastapi.error.WebSocketDisconnected if that has happened already
     */
    default void close(int code) {
        close(code, "");
    }

    /**
     * Closes the connection with a code and a reason of at most 123 bytes; before it was accepted, refuses it with 403.
     *
     * @throws IllegalArgumentException if no connection can be closed with this code or reason
     * @throws io.fastapi.error.WebSocketDisconnected if that has happened already
     */
    void close(int code, String reason);

    /**
     * Refuses the connection with an HTTP answer, before it was accepted.
     *
     * @throws IllegalStateException if it was accepted
     */
    void sendDenialResponse(Response response);
}
