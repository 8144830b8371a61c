package io.fastapi.conformance;

import static io.fastapi.Dsl.websocket;

import io.fastapi.FastApi;
import io.fastapi.WebSocketSettings;
import io.fastapi.error.HttpException;
import io.fastapi.input.Overrides;

/** {@code twins/websocket_ends.py}, closed as connections are by default. */
final class WebSocketEndsTwin {

    private WebSocketEndsTwin() {}

    static Twin twin() {
        return new Twin(app(), Overrides.none(), WebSocketSettings.DEFAULT);
    }

    private static FastApi app() {
        return FastApi.of(
                websocket("/returns").handle(socket -> {
                    socket.accept();
                    socket.send("done");
                }),
                websocket("/fails").handle(socket -> {
                    socket.accept();
                    throw new IllegalArgumentException("broken");
                }),
                websocket("/answers").handle(socket -> {
                    socket.accept();
                    throw new HttpException(401);
                }),
                websocket("/text").handle(socket -> {
                    socket.accept();
                    socket.receiveText();
                }),
                websocket("/bytes").handle(socket -> {
                    socket.accept();
                    socket.receiveBytes();
                }),
                websocket("/json").handle(socket -> {
                    socket.accept();
                    socket.receiveJson();
                }),
                websocket("/left").handle(socket -> {
                    socket.accept();
                    socket.receiveText();
                }));
    }
}
