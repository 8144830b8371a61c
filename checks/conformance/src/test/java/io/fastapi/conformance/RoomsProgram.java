package io.fastapi.conformance;

import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.request;
import static io.fastapi.Dsl.security;
import static io.fastapi.Dsl.securityScopes;
import static io.fastapi.Dsl.websocket;
import static io.fastapi.types.constraint.Constraints.le;
import static io.fastapi.types.constraint.Constraints.maxLength;
import static io.fastapi.types.constraint.Constraints.pattern;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.error.WebSocketDisconnect;
import io.fastapi.error.WebSocketException;
import io.fastapi.error.WebSocketRequestValidationException;
import io.fastapi.input.Dependency;
import io.fastapi.middleware.Cors;
import io.fastapi.middleware.GZip;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.Session;
import io.fastapi.middleware.Sessions;
import io.fastapi.middleware.TrustedHosts;
import io.fastapi.request.Request;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.ApiKeyCookie;
import io.fastapi.security.ApiKeyQuery;
import io.fastapi.security.HttpAuthorizationCredentials;
import io.fastapi.security.HttpBasic;
import io.fastapi.security.HttpBearer;
import io.fastapi.security.OAuth2PasswordBearer;
import io.fastapi.types.error.Violation;
import io.fastapi.types.model.Default;
import io.fastapi.websocket.Accept;
import io.fastapi.websocket.Mode;
import io.fastapi.websocket.WebSocket;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.http.HttpCookie;

/** The rooms of {@code twins/programs_web.py}. */
final class RoomsProgram {

    private static final class Full extends RuntimeException {
        Full(String room) {
            super(room);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Message {}

    @JsonTypeName("said")
    record Said(@Size(min = 1, max = 10) String text) implements Message {}

    @JsonTypeName("moved")
    record Moved(String to, @Positive @Default("1") int steps) implements Message {}

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Dependency<Optional<String>> visitor = depends(
                    request(), security(ApiKeyQuery.name("key").autoError(false)), (request, key) -> {
                        this.log.add("visitor in");
                        return key.or(() ->
                                Optional.ofNullable((String) Session.of(request).get("user")));
                    })
            .closing((value, failure) -> {
                if (failure.orElse(null) instanceof WebSocketDisconnect gone) {
                    this.log.add("visitor saw " + gone.code());
                }
                this.log.add("visitor out");
            });

    static FastApi app() {
        return new RoomsProgram().rooms();
    }

    private FastApi rooms() {
        return FastApi.of(
                        get("/log").includeInSchema(false).handle(() -> this.log),
                        delete("/log").includeInSchema(false).handleVoid(this.log::clear),
                        get("/enter")
                                .name("enter")
                                .params(request(), query("name"))
                                .handle((request, name) -> {
                                    Session.of(request).put("user", name);
                                    return Map.of("name", name);
                                }),
                        websocket("/room/{room}")
                                .params(
                                        path("room").where(maxLength(5)),
                                        this.visitor,
                                        query("size", int.class).where(le(3)).orElse(1))
                                .handle(this::room),
                        websocket("/typed").handle(this::typed),
                        websocket("/protocol")
                                .params(
                                        header("sec_websocket_protocol").optional(),
                                        header("authorization").optional())
                                .handle(RoomsProgram::protocol),
                        websocket("/about")
                                .params(
                                        request(),
                                        cookie("theme")
                                                .where(pattern("^(dark|light)$"))
                                                .orElse("light"),
                                        query("tags", int.class).list().orElse(List.of()))
                                .handle(RoomsProgram::about),
                        keys())
                .title("Rooms")
                .middleware(GZip.minimumSize(10))
                .middleware(Sessions.secretKey("rooms").sessionCookie("sid"))
                .middleware(TrustedHosts.of("testserver", "*.rooms.example"))
                .middleware(Cors.allowOrigins("https://rooms.example"))
                .middleware(
                        Middleware.of((request, next) -> next.handle(request).header("x-room", "1")))
                .exceptionHandler(
                        Full.class,
                        (request, e) -> Response.html("<p>" + e.getMessage() + " is full</p>")
                                .status(409)
                                .header("retry-after", "9"))
                .exceptionHandler(
                        WebSocketRequestValidationException.class,
                        (request, e) -> Response.json(
                                422,
                                Map.of(
                                        "wrong",
                                        e.violations().stream()
                                                .map(RoomsProgram::wrong)
                                                .toList())));
    }

    private static List<Object> wrong(Violation violation) {
        List<Object> wrong = new ArrayList<>(violation.loc());
        wrong.add(violation.type());
        return wrong;
    }

    private void room(WebSocket socket, String room, Optional<String> visitor, int size) {
        String name = visitor.orElseThrow(() -> new WebSocketException(1008, "who?"));
        if (room.equals("full")) {
            throw new Full(room);
        }
        if (room.equals("gone")) {
            throw new HttpException(410, Map.of("gone", room), Map.of("x-gone", "1"));
        }
        socket.accept();
        socket.sendJson(Ordered.map("room", room, "visitor", name, "size", size));
        for (String text : socket.texts()) {
            if (text.equals("quit")) {
                socket.close(4001, "bye " + name);
                break;
            }
            if (text.equals("kick")) {
                throw new WebSocketException(4002, "kicked");
            }
            socket.send(name + ": " + text);
        }
        this.log.add("room left");
    }

    private void typed(WebSocket socket) {
        socket.accept(Accept.of().header("x-typed", "1").header("Set-Cookie", "typed=1"));
        while (true) {
            try {
                socket.sendJson(socket.receiveJson(Message.class));
            } catch (WebSocketRequestValidationException wrong) {
                socket.sendJson(wrong.violations().stream()
                        .map(violation -> Ordered.map(
                                "loc",
                                violation.loc().subList(1, violation.loc().size()),
                                "type",
                                violation.type()))
                        .toList());
            } catch (WebSocketDisconnect gone) {
                this.log.add("typed " + gone.code() + " " + gone.reason());
                return;
            }
        }
    }

    private static void protocol(WebSocket socket, Optional<String> header, Optional<String> authorization) {
        List<String> offered = socket.subprotocols();
        Optional<String> chosen =
                offered.stream().filter(List.of("v2.chat", "v1.chat")::contains).findFirst();
        if (chosen.isEmpty()) {
            socket.sendDenialResponse(Response.text("speak chat")
                    .status(426)
                    .header("upgrade", "v2.chat")
                    .header("x-offered", String.valueOf(offered.size())));
            return;
        }
        socket.accept(Accept.of().subprotocol(chosen.get()));
        socket.sendJson(Arrays.asList(header.orElse(null), authorization.orElse(null), chosen.get()));
        socket.close(1001);
    }

    private static void about(WebSocket socket, Request request, String theme, List<Integer> tags) {
        socket.accept();
        Map<String, String> query = new TreeMap<>();
        request.queryParams().forEach((name, values) -> query.put(name, values.get(values.size() - 1)));
        Map<String, String> cookies = new TreeMap<>();
        for (HttpCookie cookie : request.cookies().toSingleValueMap().values()) {
            cookies.put(cookie.getName(), cookie.getValue());
        }
        socket.sendJson(Ordered.map(
                "url",
                request.url(),
                "base",
                request.baseUrl(),
                "path",
                request.requestPath().value(),
                "query",
                query,
                "cookies",
                cookies,
                "session",
                Session.of(request),
                "theme",
                theme,
                "tags",
                tags,
                "room",
                request.urlFor("enter")));
        Object first = socket.receiveJson(Mode.BINARY);
        socket.sendBytes(new byte[] {0, (byte) 0xff});
        socket.sendJson(Ordered.map("first", first), Mode.BINARY);
        socket.close(1000, "done");
    }

    private static ApiRouter keys() {
        Dependency<String> bearer = depends(HttpBearer.of(), HttpAuthorizationCredentials::credentials);
        return ApiRouter.of(
                        websocket("/bearer").params(bearer).handle(RoomsProgram::tell),
                        websocket("/basic")
                                .params(HttpBasic.of().realm("rooms"))
                                .handle((socket, who) -> tell(socket, who.username())),
                        websocket("/cookie")
                                .params(security(ApiKeyCookie.name("key"), "a"), securityScopes())
                                .handle((socket, key, scopes) -> {
                                    socket.accept();
                                    socket.sendJson(List.of(key, scopes.scopes()));
                                }),
                        websocket("/oauth")
                                .params(OAuth2PasswordBearer.tokenUrl("token"))
                                .handle(RoomsProgram::tell))
                .prefix("/keys");
    }

    private static void tell(WebSocket socket, String text) {
        socket.accept();
        socket.send(text);
    }
}
