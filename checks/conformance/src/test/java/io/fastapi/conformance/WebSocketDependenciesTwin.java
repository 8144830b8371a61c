package io.fastapi.conformance;

import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.dependsVoid;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.request;
import static io.fastapi.Dsl.websocket;
import static io.fastapi.types.constraint.Constraints.ge;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.error.WebSocketDisconnect;
import io.fastapi.error.WebSocketException;
import io.fastapi.input.Dependency;
import io.fastapi.input.Dependency.Scope;
import io.fastapi.input.Overrides;
import io.fastapi.operation.WebSocketOperation;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.websocket.WebSocket;
import jakarta.validation.constraints.Max;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.reactive.function.server.ServerRequest;

/** {@code twins/websocket_dependencies.py}. */
final class WebSocketDependenciesTwin {

    record Paging(
            @Default("0") int skip, @Default("10") @Max(100) int limit) {}

    private static final Map<Class<?>, String> NAMES = Map.of(
            HttpException.class, "HTTPException",
            WebSocketException.class, "WebSocketException",
            WebSocketDisconnect.class, "WebSocketDisconnect");

    private static final Dependency<String> COOKIE_OR_TOKEN = depends(
            cookie("session").optional(),
            query("token").optional(),
            (session, token) -> session.or(() -> token).orElseThrow(() -> new WebSocketException(1008)));

    private static final Dependency<String> CURRENT_USER = depends(query("token"), token -> token);
    private static final Dependency<String> KNOWN_USER =
            depends(query("name").orElse("nobody"), name -> "known " + name);

    private static final Dependency<String> REPLACING = depends(() -> "").closing((nothing, failure) -> {
        if (failure.orElse(null) instanceof IllegalArgumentException) {
            throw new WebSocketException(4242, "replaced");
        }
    });

    private static final Dependency<String> CONNECTION = depends(request(), WebSocketDependenciesTwin::connection);

    private final EventLog events = new EventLog();
    private final AtomicInteger counter = new AtomicInteger();
    private final Dependency<Integer> counted = depends(this.counter::incrementAndGet);
    private final Dependency<String> first = depends(() -> {
                this.events.add("first opened");
                return "first";
            })
            .closing((value, failure) -> {
                failure.ifPresent(seen -> this.events.add("first saw " + NAMES.get(seen.getClass())));
                this.events.add("first closed");
            });
    private final Dependency<String> second = depends(this.first, value -> {
                this.events.add("second opened");
                return value + " second";
            })
            .closing((value, failure) -> {
                if (failure.orElse(null) instanceof WebSocketDisconnect gone) {
                    this.events.add("second saw " + gone.code());
                }
                this.events.add("second closed");
            });
    private final Dependency<String> third = depends(this.first, value -> {
                this.events.add("third opened");
                return value + " third";
            })
            .closing((value, failure) -> {
                if (failure.isEmpty()) {
                    this.events.add("third closed");
                }
            });
    private final Dependency<Void> routerWide = dependsVoid(header("x-room-key").optional(), this::checkKey);

    static Twin twin() {
        WebSocketDependenciesTwin twin = new WebSocketDependenciesTwin();
        return new Twin(twin.app(), Overrides.of(CURRENT_USER, KNOWN_USER));
    }

    private FastApi app() {
        ApiRouter rooms = ApiRouter.of(websocket("/{room}")
                        .dependencies(this.first)
                        .params(path("room"))
                        .handle(WebSocketDependenciesTwin::tell))
                .prefix("/rooms")
                .dependencies(this.routerWide);
        return FastApi.of(
                        this.events.router(),
                        parameters(),
                        items(),
                        teardown(),
                        failing(),
                        shared(),
                        rooms,
                        ApiRouter.of(rooms).prefix("/v1"),
                        websocket("/me").params(CURRENT_USER).handle(WebSocketDependenciesTwin::tell))
                .dependencies(dependsVoid(() -> {}));
    }

    private void checkKey(Optional<String> key) {
        this.events.add("router " + key.orElse("None"));
        if (key.orElse("").equals("wrong")) {
            throw new WebSocketException(1008, "wrong key");
        }
    }

    private static void tell(WebSocket socket, String text) {
        socket.accept();
        socket.send(text);
        socket.close();
    }

    private static ApiRouter parameters() {
        return ApiRouter.of(
                websocket("/parameters/{item_id}")
                        .params(
                                path("item_id", int.class).where(ge(1)),
                                query("q").optional(),
                                query("tag").list().optional(),
                                header("user-agent").optional(),
                                header("x-token").list().optional(),
                                cookie("session").optional())
                        .handle((socket, id, q, tags, agent, tokens, session) -> {
                            socket.accept();
                            socket.sendJson(Arrays.asList(
                                    id,
                                    q.orElse(null),
                                    tags.orElse(null),
                                    agent.orElse(null),
                                    tokens.orElse(null),
                                    session.orElse(null)));
                            socket.close();
                        }),
                websocket("/paging").params(query(Paging.class)).handle((socket, paging) -> {
                    socket.accept();
                    socket.sendJson(paging);
                    socket.close();
                }));
    }

    private static WebSocketOperation items() {
        return websocket("/items/{item_id}/ws")
                .params(path("item_id"), COOKIE_OR_TOKEN, query("q", int.class).optional())
                .handle((socket, itemId, cookieOrToken, q) -> {
                    socket.accept();
                    while (true) {
                        String data = socket.receiveText();
                        socket.send("Session cookie or query token value is: " + cookieOrToken);
                        if (q.isPresent()) {
                            socket.send("Query parameter q is: " + q.get());
                        }
                        socket.send("Message text was: " + data + ", for item ID: " + itemId);
                    }
                });
    }

    private WebSocketOperation teardown() {
        return websocket("/teardown/{kind}")
                .params(
                        path("kind"),
                        this.second,
                        this.third,
                        this.first.scope(Scope.FUNCTION).useCache(false))
                .handle((socket, kind, second, third, function) -> {
                    this.events.add(second + ", " + third);
                    socket.accept();
                    switch (kind) {
                        case "close" -> socket.close();
                        case "receive" -> socket.receiveText();
                        case "exception" -> throw new WebSocketException(4000, "stop");
                        case "http" -> throw new HttpException(400);
                        default -> {}
                    }
                    this.events.add("endpoint ended");
                });
    }

    private static ApiRouter failing() {
        return ApiRouter.of(
                websocket("/replaced").params(REPLACING).handle((socket, nothing) -> {
                    socket.accept();
                    throw new IllegalArgumentException();
                }),
                websocket("/replaced-before").params(REPLACING).handle((socket, nothing) -> {
                    throw new IllegalArgumentException();
                }));
    }

    private static String connection(ServerRequest request) {
        return request.path() + " " + request.headers().firstHeader("host") + " "
                + (request.remoteAddress().isPresent() ? "True" : "False");
    }

    private ApiRouter shared() {
        return ApiRouter.of(
                websocket("/connection").params(CONNECTION).handle(WebSocketDependenciesTwin::tell),
                get("/connection").name("of_http").params(CONNECTION).handle(text -> text),
                websocket("/cached")
                        .params(this.counted, this.counted, this.counted.useCache(false))
                        .handle((socket, one, two, three) -> {
                            socket.accept();
                            socket.sendJson(List.of(two - one, three - one));
                            socket.close();
                        }));
    }
}
