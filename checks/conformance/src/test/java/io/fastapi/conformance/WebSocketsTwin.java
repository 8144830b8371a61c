package io.fastapi.conformance;

import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.websocket;

import io.fastapi.FastApi;
import io.fastapi.error.WebSocketDisconnect;
import io.fastapi.error.WebSocketDisconnected;
import io.fastapi.operation.WebSocketOperation;
import io.fastapi.routing.ApiRouter;
import io.fastapi.websocket.Accept;
import io.fastapi.websocket.Mode;
import io.fastapi.websocket.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code twins/websockets.py}. */
final class WebSocketsTwin {

    private final EventLog events = new EventLog();

    static FastApi app() {
        WebSocketsTwin twin = new WebSocketsTwin();
        return FastApi.of(twin.events.router(), twin.messages(), closing(), twin.closed());
    }

    private ApiRouter messages() {
        return ApiRouter.of(
                websocket("/echo").handle(socket -> {
                    socket.accept();
                    while (true) {
                        socket.send("Message text was: " + socket.receiveText());
                    }
                }),
                websocket("/left").handle(this::left),
                websocket("/iterate/texts").handle(socket -> {
                    socket.accept();
                    for (String text : socket.texts()) {
                        socket.send(text.toUpperCase(java.util.Locale.ROOT));
                    }
                    this.events.add("texts ended");
                }),
                websocket("/iterate/bytes").handle(socket -> {
                    socket.accept();
                    for (byte[] data : socket.bytes()) {
                        socket.sendBytes(reversed(data));
                    }
                    this.events.add("bytes ended");
                }),
                websocket("/iterate/json").handle(socket -> {
                    socket.accept();
                    for (Object value : socket.json()) {
                        socket.sendJson(Ordered.map("got", value));
                    }
                    this.events.add("json ended");
                }),
                json(),
                websocket("/bytes").handle(socket -> {
                    socket.accept();
                    socket.sendBytes(socket.receiveBytes());
                    socket.close();
                }));
    }

    private static WebSocketOperation json() {
        return websocket("/json/binary").handle(socket -> {
            socket.accept();
            List<@Nullable Object> values = new ArrayList<>();
            values.add(socket.receiveJson(Mode.BINARY));
            values.add("ü");
            socket.sendJson(values, Mode.BINARY);
            socket.close();
        });
    }

    private void left(WebSocket socket) {
        socket.accept();
        try {
            while (true) {
                socket.send(socket.receiveText());
            }
        } catch (WebSocketDisconnect gone) {
            this.events.add(gone.code() + " '" + gone.reason() + "'");
        }
    }

    private static byte[] reversed(byte[] data) {
        byte[] reversed = new byte[data.length];
        for (int i = 0; i < data.length; i++) {
            reversed[i] = data[data.length - 1 - i];
        }
        return reversed;
    }

    private static ApiRouter closing() {
        return ApiRouter.of(
                websocket("/subprotocol").params(query("choice").optional()).handle(WebSocketsTwin::subprotocol),
                websocket("/headers").handle(socket -> {
                    socket.accept(Accept.of()
                            .header("X-One", "1")
                            .addHeader("x-one", "2")
                            .header("set-cookie", "session=abc; Path=/"));
                    socket.close();
                }),
                websocket("/close").handle(socket -> {
                    socket.accept();
                    socket.close();
                }),
                websocket("/close/{code}")
                        .params(path("code", int.class), query("reason").optional())
                        .handle((socket, code, reason) -> {
                            socket.accept();
                            socket.send("before");
                            socket.close(code, reason.orElse(""));
                        }));
    }

    private static void subprotocol(WebSocket socket, Optional<String> choice) {
        socket.accept(choice.map(Accept.of()::subprotocol).orElse(Accept.of()));
        socket.sendJson(socket.subprotocols());
        socket.close();
    }

    private ApiRouter closed() {
        return ApiRouter.of(
                websocket("/close-and-receive").handle(socket -> {
                    socket.accept();
                    socket.close(4001, "bye");
                    try {
                        socket.receiveText();
                    } catch (WebSocketDisconnected closed) {
                        this.events.add(closed.getClass().getSimpleName());
                    }
                }),
                websocket("/many").handle(socket -> {
                    socket.accept();
                    for (int number = 0; number < 5; number++) {
                        socket.sendJson(Ordered.map("number", number));
                    }
                    socket.close();
                }),
                websocket("/values").handle(socket -> {
                    socket.accept();
                    socket.sendJson(null);
                    socket.sendJson("é\u2028");
                    socket.sendJson(List.of(1, 1.0, 1e100, true));
                    socket.sendText("");
                    socket.sendBytes(new byte[0]);
                    socket.close();
                }));
    }
}
