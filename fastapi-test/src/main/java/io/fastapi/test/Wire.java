package io.fastapi.test;

import org.springframework.http.HttpHeaders;

/** The way to the server of a WebSocket, from the side of the client. */
interface Wire {

    /** How a connection ended. */
    record End(int code, String reason) {}

    /** The headers of the answer to the handshake. */
    HttpHeaders headers();

    /** Sends a {@code String} or a {@code byte[]}. */
    void send(Object message);

    /** Closes the connection. */
    void close(int code, String reason);

    /** The next {@code String}, {@code byte[]} or {@link End}; blocks. */
    Object receive();
}
