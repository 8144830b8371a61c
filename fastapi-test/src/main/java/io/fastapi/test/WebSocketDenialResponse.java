package io.fastapi.test;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;

/** A WebSocket was refused: the answer to its handshake. Thrown by {@link FastApiTestClient#websocket}. */
public final class WebSocketDenialResponse extends RuntimeException {

    private final int status;
    private final transient HttpHeaders headers;
    private final transient byte[] body;

    WebSocketDenialResponse(int status, HttpHeaders headers, byte[] body) {
        super("The WebSocket was refused with " + status);
        this.status = status;
        this.headers = headers;
        this.body = body.clone();
    }

    /** The status: 403 if nothing else was said. */
    public int status() {
        return this.status;
    }

    /** The headers of the answer. */
    public HttpHeaders headers() {
        return this.headers;
    }

    /** The body of the answer; empty for a client of a port, which does not read it. */
    public String body() {
        return new String(this.body, StandardCharsets.UTF_8);
    }
}
