package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.request;
import static io.fastapi.Dsl.websocket;

import io.fastapi.FastApi;
import io.fastapi.operation.WebSocketOperation;
import io.fastapi.routing.ApiRouter;
import io.fastapi.websocket.WebSocket;

/** {@code twins/websocket_routing.py}. */
final class WebSocketRoutingTwin {

    private WebSocketRoutingTwin() {}

    static FastApi app() {
        FastApi below = FastApi.of(
                websocket("/ws")
                        .params(request())
                        .handle((socket, request) -> tell(
                                socket,
                                request.attribute(FastApi.ROOT_PATH).orElse("") + " "
                                        + request.uri().getPath())),
                get("/http").name("http_below").handle(() -> "below"));
        return FastApi.of(
                        get("/both").name("both").handle(() -> "http"),
                        telling("/both", "websocket"),
                        get("/only-http").name("only_http").handle(() -> "http"),
                        telling("/only-websocket", "websocket"),
                        telling("/slash/", "slash"),
                        telling("/items/first", "first"),
                        websocket("/items/{item_id}").params(path("item_id")).handle(WebSocketRoutingTwin::tell),
                        telling("/items/last", "last"),
                        websocket("/numbers/{number:int}")
                                .params(path("number"))
                                .handle(WebSocketRoutingTwin::tell),
                        websocket("/files/{path:path}").params(path("path")).handle(WebSocketRoutingTwin::tell),
                        ApiRouter.of(ApiRouter.of(telling("/ws", "inner"))
                                        .prefix("/inner")
                                        .prefix("/middle"))
                                .prefix("/outer"))
                .mount("/below", below)
                .host("api.example.org", FastApi.of(telling("/ws", "host")));
    }

    private static WebSocketOperation telling(String path, String text) {
        return websocket(path).handle(socket -> tell(socket, text));
    }

    private static void tell(WebSocket socket, String text) {
        socket.accept();
        socket.send(text);
        socket.close();
    }
}
