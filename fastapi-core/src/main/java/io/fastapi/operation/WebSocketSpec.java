package io.fastapi.operation;

import io.fastapi.attribute.Attributes;
import java.util.List;

/** The beginning of a WebSocket: its path, without inputs and function. Made by {@code Dsl.websocket("/ws")}. */
public final class WebSocketSpec extends WebSocketParams {

    private static final List<String> METHODS = List.of("WEBSOCKET");

    private WebSocketSpec(Attributes attributes) {
        super(attributes);
    }

    /** A WebSocket at a path. */
    public static WebSocketSpec of(String path) {
        return new WebSocketSpec(Attributes.NONE.with(Settings.METHODS, METHODS).with(Shared.PATH, path));
    }

    @Override
    WebSocketSpec with(Attributes attributes) {
        return new WebSocketSpec(attributes);
    }
}
