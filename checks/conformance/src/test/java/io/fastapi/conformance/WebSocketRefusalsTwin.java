package io.fastapi.conformance;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.websocket;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.error.WebSocketDisconnect;
import io.fastapi.error.WebSocketDisconnected;
import io.fastapi.error.WebSocketException;
import io.fastapi.function.Action0;
import io.fastapi.input.Dependency;
import io.fastapi.operation.WebSocketOperation;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import io.fastapi.websocket.WebSocket;
import java.util.List;
import java.util.Map;

/** {@code twins/websocket_refusals.py}. */
final class WebSocketRefusalsTwin {

    private static final class Unicorn extends RuntimeException {

        Unicorn(String name) {
            super(name);
        }
    }

    private static final class Phoenix extends RuntimeException {}

    private static final class Hydra extends RuntimeException {}

    private static final class Sphinx extends RuntimeException {}

    private static final Dependency<String> FAILING = depends(path("kind"), kind -> {
        fail(kind);
        return kind;
    });

    private final EventLog events = new EventLog();

    static FastApi app() {
        WebSocketRefusalsTwin twin = new WebSocketRefusalsTwin();
        return FastApi.of(
                        twin.events.router(),
                        get("/http").name("plain").handle(() -> "http"),
                        twin.before(),
                        twin.afterClose(),
                        after(),
                        websocket("/dependency/{kind}")
                                .params(FAILING)
                                .handle((socket, nothing) -> twin.events.add("never")),
                        websocket("/number/{number}")
                                .params(
                                        path("number", int.class),
                                        query("size", int.class).orElse(1))
                                .handle((socket, number, size) -> {
                                    socket.accept();
                                    socket.sendJson(List.of(number, size));
                                    socket.close();
                                }))
                .exceptionHandler(
                        Unicorn.class,
                        (request, e) -> Response.json(418, Map.of("unicorn", String.valueOf(e.getMessage())))
                                .header("x-unicorn", "yes"))
                .exceptionHandler(Phoenix.class, (request, e) -> rise())
                .exceptionHandler(Hydra.class, (request, e) -> grow())
                .exceptionHandler(Sphinx.class, (request, e) -> ask());
    }

    private static Response rise() {
        throw new HttpException(409, "risen", Map.of("x-phoenix", "yes"));
    }

    private static Response grow() {
        throw new Unicorn("grown");
    }

    private static Response ask() {
        throw new Phoenix();
    }

    private static void fail(String kind) {
        switch (kind) {
            case "websocket" -> throw new WebSocketException(4003, "not you");
            case "websocket-without-reason" -> throw new WebSocketException(1008);
            case "http" -> throw new HttpException(401, "Who are you?", Map.of("www-authenticate", "Bearer"));
            case "http-no-body" -> throw new HttpException(304);
            case "http-details" -> throw new HttpException(400, Map.of("a", List.of(1, "ü")));
            case "value" -> throw new IllegalArgumentException("broken");
            case "unicorn" -> throw new Unicorn("pink");
            case "phoenix" -> throw new Phoenix();
            case "hydra" -> throw new Hydra();
            case "sphinx" -> throw new Sphinx();
            case "disconnect" -> throw new WebSocketDisconnect(1001, "away");
            default -> throw new AssertionError(kind);
        }
    }

    private ApiRouter before() {
        return ApiRouter.of(
                websocket("/before/close").handle(socket -> socket.close(4004, "not yet")),
                websocket("/before/return").handle(socket -> this.events.add("returned")),
                websocket("/before/response")
                        .handle(socket -> socket.sendDenialResponse(
                                Response.json(503, Map.of("busy", true)).header("retry-after", "5"))),
                websocket("/before/text")
                        .handle(socket ->
                                socket.sendDenialResponse(Response.text("no").status(410))),
                websocket("/before/send").handle(socket -> socket.send("too early")),
                websocket("/before/receive").handle(WebSocket::receiveText),
                websocket("/before/{kind}").params(path("kind")).handle((socket, kind) -> fail(kind)));
    }

    private ApiRouter afterClose() {
        return ApiRouter.of(
                websocket("/after/close-twice").handle(socket -> {
                    socket.accept();
                    socket.close();
                    note(socket::close);
                }),
                websocket("/after/send-closed").handle(socket -> {
                    socket.accept();
                    socket.close();
                    note(() -> socket.send("late"));
                }),
                receiveClosed());
    }

    private WebSocketOperation receiveClosed() {
        return websocket("/after/receive-closed").handle(socket -> {
            socket.accept();
            try {
                socket.receiveText();
            } catch (WebSocketDisconnect gone) {
                note(socket::receiveText);
            }
        });
    }

    private void note(Action0 call) throws Exception {
        try {
            call.apply();
        } catch (WebSocketDisconnected misuse) {
            this.events.add("WebSocketDisconnected: " + misuse.getMessage());
        }
    }

    private static ApiRouter after() {
        return ApiRouter.of(
                websocket("/after/return").handle(socket -> {
                    socket.accept();
                    socket.send("done");
                }),
                websocket("/after/accept-twice").handle(socket -> {
                    socket.accept();
                    socket.accept();
                }),
                websocket("/after/binary").handle(socket -> {
                    socket.accept();
                    socket.receiveText();
                }),
                websocket("/after/text").handle(socket -> {
                    socket.accept();
                    socket.receiveBytes();
                }),
                websocket("/after/json").handle(socket -> {
                    socket.accept();
                    socket.receiveJson();
                }),
                websocket("/after/{kind}").params(path("kind")).handle((socket, kind) -> {
                    socket.accept();
                    socket.send("accepted");
                    fail(kind);
                }));
    }
}
