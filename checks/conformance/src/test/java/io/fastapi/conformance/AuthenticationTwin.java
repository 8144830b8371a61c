package io.fastapi.conformance;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.request;
import static io.fastapi.Dsl.requires;
import static io.fastapi.Dsl.websocket;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.middleware.Authenticated;
import io.fastapi.middleware.Authentication;
import io.fastapi.middleware.AuthenticationError;
import io.fastapi.middleware.BaseUser;
import io.fastapi.middleware.SimpleUser;
import io.fastapi.operation.Operation;
import io.fastapi.request.Request;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** {@code twins/authentication.py}. */
final class AuthenticationTwin {

    private static final Dependency<BaseUser> USER = depends(request(), BaseUser::of);
    private static final Dependency<Authenticated> AUTH = depends(request(), Authenticated::of);

    private AuthenticationTwin() {}

    static FastApi app() {
        FastApi own = FastApi.of(requires("authenticated").on(name("/")))
                .middleware(Authentication.ofNow(AuthenticationTwin::authenticate)
                        .onError((request, error) -> Response.json(401, error(request, error))));
        FastApi inner =
                FastApi.of(operations(), webSockets()).middleware(Authentication.of(AuthenticationTwin::authenticate));
        return FastApi.of()
                .mount("/own", own)
                .mount("/without", FastApi.of(name("/")))
                .mount("/", inner);
    }

    private static Map<String, String> error(Request request, AuthenticationError error) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("error", error.getMessage());
        answer.put("path", request.requestPath().value());
        return answer;
    }

    private static ApiRouter operations() {
        return ApiRouter.of(
                get("/").params(AUTH).handle(AuthenticationTwin::who),
                get("/identity").params(USER).handle(BaseUser::identity),
                requires("authenticated")
                        .on(get("/dashboard").params(USER).handleAsync(user -> Mono.just(user.displayName()))),
                requires("authenticated").on(name("/sync")),
                requires("authenticated", "admin")
                        .status(404)
                        .on(get("/admin/{number}")
                                .params(path("number", int.class))
                                .handle(number -> number)),
                requires("authenticated")
                        .redirect("login")
                        .on(get("/profile").params(USER).handleAsync(user -> Mono.just(user.displayName()))),
                requires("admin").status(401).redirect("login").on(name("/sync-profile")),
                get("/login/page").name("login").handle(() -> "login"));
    }

    private static ApiRouter webSockets() {
        return ApiRouter.of(
                requires("authenticated").on(websocket("/ws").params(USER).handle((socket, user) -> {
                    socket.accept();
                    socket.send(user.displayName());
                    socket.close();
                })),
                websocket("/open-ws").params(AUTH).handle((socket, auth) -> {
                    socket.accept();
                    socket.send(auth.user().displayName() + String.join(",", auth.scopes()));
                    socket.close();
                }));
    }

    private static Operation name(String path) {
        return get(path).params(USER).handle(BaseUser::displayName);
    }

    private static Map<String, Object> who(Authenticated auth) {
        Map<String, Object> who = new LinkedHashMap<>();
        who.put("authenticated", auth.user().isAuthenticated());
        who.put("name", auth.user().displayName());
        who.put("scopes", auth.scopes());
        return who;
    }

    private static Optional<Authenticated> authenticate(Request request) {
        String header = request.headers().firstHeader("authorization");
        String[] parts = (header == null) ? new String[] {""} : header.split(" ", 2);
        if (!parts[0].equalsIgnoreCase("basic")) {
            return Optional.empty();
        }
        String name = name(((parts.length == 1) ? "" : parts[1]).getBytes(StandardCharsets.US_ASCII));
        if (name.equals("crash")) {
            throw new IllegalStateException("crash");
        }
        String[] scopes =
                name.equals("root") ? new String[] {"authenticated", "admin"} : new String[] {"authenticated"};
        return Optional.of(Authenticated.of(new SimpleUser(name), scopes));
    }

    private static String name(byte[] credentials) {
        try {
            return new String(Base64.getDecoder().decode(credentials), StandardCharsets.US_ASCII).split(":")[0];
        } catch (IllegalArgumentException malformed) {
            throw new AuthenticationError("Invalid basic auth credentials");
        }
    }
}
