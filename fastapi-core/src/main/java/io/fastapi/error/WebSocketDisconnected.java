package io.fastapi.error;

/** A WebSocket was used that is not accepted, or not any more: a mistake of the function, not of its client. */
public final class WebSocketDisconnected extends IllegalStateException {

    /** Made by the engine. */
    public WebSocketDisconnected(String message) {
        super(message);
    }
}
