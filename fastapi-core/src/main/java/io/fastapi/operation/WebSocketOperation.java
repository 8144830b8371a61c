package io.fastapi.operation;

import java.util.List;

/**
 * An endpoint that clients talk to over a WebSocket: path, inputs and function. Made by {@code websocket(path)..handle(..)};
 * serve it through an {@code ApiRouter}. It is in no document.
 *
 * @param operation its path, inputs and function, which receives the WebSocket before the inputs
 */
public record WebSocketOperation(Operation operation) implements Route, Routable {

    @Override
    public List<Route> routes(Inherited inherited) {
        return List.of(new WebSocketOperation(this.operation.settings(inherited.settings(this.operation.settings()))));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.webSocket(this);
    }

    /** For messages: {@code WEBSOCKET /ws}. */
    @Override
    public String toString() {
        return this.operation.toString();
    }
}
