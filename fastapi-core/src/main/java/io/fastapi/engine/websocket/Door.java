package io.fastapi.engine.websocket;

import io.fastapi.response.Response;
import io.fastapi.websocket.Accept;
import java.util.List;

/** How a connection is let in, refused and closed. None of it waits. */
interface Door {

    /** The sub-protocols that the client offers. */
    List<String> subprotocols();

    /** Answers the handshake. */
    void accept(Accept accept);

    /** Refuses the handshake with an answer. */
    void deny(Response response);

    /** Closes the connection, or refuses the handshake. */
    void close(int code, String reason);
}
