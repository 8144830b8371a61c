package io.fastapi.error;

/**
 * Closes a WebSocket with a code: {@code throw new WebSocketException(1008, "wrong room")}. Before it was accepted, the client
 * reads 403 instead, without code and reason.
 *
 * <p>It has no stack trace: it is an answer, not a fault.
 *
 * @see <a href="https://fastapi.tiangolo.com/advanced/websockets/">FastAPI: WebSockets</a>
 */
public class WebSocketException extends RuntimeException {

    private final int code;
    private final String reason;

    /** Closes with a code and no reason. */
    public WebSocketException(int code) {
        this(code, "");
    }

    /** Closes with a code and a reason; more than 123 bytes of it are cut. */
    public WebSocketException(int code, String reason) {
        super(code + ": " + reason, null, false, false);
        this.code = code;
        this.reason = reason;
    }

    /** The code of the closing frame. */
    public int code() {
        return this.code;
    }

    /** The reason of the closing frame; may be empty. */
    public String reason() {
        return this.reason;
    }
}
