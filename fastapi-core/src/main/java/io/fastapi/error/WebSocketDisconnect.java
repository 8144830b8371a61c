package io.fastapi.error;

/**
 * The client closed a WebSocket or went away. Thrown by what receives and sends; dependencies see it when they are closed.
 * Nothing needs to be answered, and nothing is logged when nobody catches it.
 *
 * @see <a href="https://fastapi.tiangolo.com/advanced/websockets/">FastAPI: WebSockets</a>
 */
public final class WebSocketDisconnect extends RuntimeException {

    private final int code;
    private final String reason;

    /** Made by the engine; public so that a test can make one. */
    public WebSocketDisconnect(int code, String reason) {
        super(code + ": " + reason, null, false, false);
        this.code = code;
        this.reason = reason;
    }

    /**
     * The code that the client closed with; 1005 if it gave none or went away without closing, 1012 when the server shuts
     * down, 1006 if what was to be sent could not be.
     */
    public int code() {
        return this.code;
    }

    /** The reason that the client gave; may be empty. */
    public String reason() {
        return this.reason;
    }
}
