package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.response;
import static io.fastapi.Dsl.security;
import static io.fastapi.Dsl.securityScopes;
import static io.fastapi.Dsl.websocket;
import static io.fastapi.types.constraint.Constraints.ge;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.error.WebSocketException;
import io.fastapi.input.Dependency;
import io.fastapi.input.Input;
import io.fastapi.input.SecurityScopes;
import io.fastapi.response.OutgoingResponse;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.ApiKeyCookie;
import io.fastapi.security.ApiKeyHeader;
import io.fastapi.security.ApiKeyQuery;
import io.fastapi.security.HttpAuthorizationCredentials;
import io.fastapi.security.HttpBasic;
import io.fastapi.security.HttpBasicCredentials;
import io.fastapi.security.HttpBearer;
import io.fastapi.security.HttpDigest;
import io.fastapi.security.OAuth2AuthorizationCodeBearer;
import io.fastapi.security.OAuth2PasswordBearer;
import io.fastapi.security.OAuth2PasswordRequestForm;
import io.fastapi.security.OAuth2PasswordRequestFormStrict;
import io.fastapi.security.OpenIdConnect;
import io.fastapi.websocket.Accept;
import io.fastapi.websocket.WebSocket;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The gate of {@code twins/programs_depends.py}. */
final class GateProgram {

    private static final Input<String> OAUTH2 = OAuth2PasswordBearer.tokenUrl("login")
            .scope("read", "Read")
            .scope("write", "Write")
            .scope("admin", "All")
            .refreshUrl("again")
            .description("By password");
    private static final Input<Optional<String>> MAYBE_OAUTH2 =
            OAuth2PasswordBearer.tokenUrl("login").schemeName("MaybeOAuth2").autoError(false);
    private static final Input<Optional<String>> CODE_FLOW = OAuth2AuthorizationCodeBearer.of("authorize", "code")
            .scope("read", "Read")
            .autoError(false);
    private static final Input<String> OIDC =
            OpenIdConnect.openIdConnectUrl("/.well-known").description("Elsewhere");
    private static final Input<Optional<String>> MAYBE_OIDC = OpenIdConnect.openIdConnectUrl("/.well-known")
            .schemeName("MaybeOidc")
            .autoError(false);
    private static final Input<Optional<HttpBasicCredentials>> BASIC =
            HttpBasic.of().realm("gate").autoError(false);
    private static final Input<HttpBasicCredentials> STRICT_BASIC =
            HttpBasic.of().realm("gate \"inner\"").schemeName("StrictBasic");
    private static final Input<Optional<HttpAuthorizationCredentials>> BEARER =
            HttpBearer.of().bearerFormat("JWT").autoError(false);
    private static final Input<Optional<HttpAuthorizationCredentials>> DIGEST =
            HttpDigest.of().autoError(false);
    private static final Input<Optional<String>> KEY_HEADER =
            ApiKeyHeader.name("X-Api-Key").autoError(false);
    private static final Input<Optional<String>> KEY_QUERY =
            ApiKeyQuery.name("api_key").description("In the query").autoError(false);
    private static final Input<Optional<String>> KEY_COOKIE =
            ApiKeyCookie.name("key").autoError(false);
    private static final Input<String> MUST_QUERY = ApiKeyQuery.name("must").schemeName("MustQuery");

    private static final Map<String, List<String>> TOKENS = Map.of(
            "r", List.of("read"),
            "rw", List.of("read", "write"),
            "root", List.of("read", "write", "admin"),
            "none", List.of());

    private static final Dependency<Map<String, Object>> ANYONE =
            depends(BEARER, BASIC, KEY_HEADER, KEY_QUERY, KEY_COOKIE, GateProgram::anyone);

    private final EventLog events;
    private final Dependency<Map<String, Object>> user;
    private final Dependency<Map<String, Object>> reader;
    private final Dependency<Map<String, Object>> writer;
    private final Dependency<List<Object>> scopes;

    GateProgram(EventLog events) {
        this.events = events;
        this.user = depends(securityScopes(), OAUTH2, response(), this::user);
        this.reader = depends(security(this.user, "read"), user -> user);
        this.writer = depends(
                security(this.reader, "write"),
                securityScopes(),
                (reader, scopes) -> Ordered.map("reader", reader, "own", scopes.scopes()));
        Dependency<String> session =
                depends(KEY_HEADER, query("fail").orElse(""), this::open).closing(this::close);
        this.scopes = depends(securityScopes(), session, (scopes, key) -> List.of(key, scopes.scopes()));
    }

    private Map<String, Object> user(SecurityScopes scopes, String token, OutgoingResponse response) {
        String text = scopes.scopeStr();
        this.events.add("user [" + text + "]");
        Map<String, String> challenge =
                Map.of("WWW-Authenticate", scopes.scopes().isEmpty() ? "Bearer" : "Bearer scope=\"" + text + "\"");
        List<String> granted = TOKENS.get(token);
        if (granted == null) {
            throw new HttpException(401, "Unknown token", challenge);
        }
        for (String scope : scopes.scopes()) {
            if (!granted.contains(scope)) {
                throw new HttpException(403, "Lacks " + scope, challenge);
            }
        }
        response.addHeader("x-checked", text.isEmpty() ? "-" : text);
        return Ordered.map("token", token, "scopes", scopes.scopes());
    }

    private static Map<String, Object> anyone(
            Optional<HttpAuthorizationCredentials> bearer,
            Optional<HttpBasicCredentials> basic,
            Optional<String> header,
            Optional<String> query,
            Optional<String> cookie) {
        Map<String, Object> found = new LinkedHashMap<>();
        bearer.ifPresent(value -> found.put("bearer", value));
        basic.ifPresent(value -> found.put("basic", value));
        header.ifPresent(value -> found.put("header", value));
        query.ifPresent(value -> found.put("query", value));
        cookie.ifPresent(value -> found.put("cookie", value));
        if (found.isEmpty()) {
            throw new HttpException(401, "Nobody", Map.of("WWW-Authenticate", "Bearer, Basic realm=\"gate\""));
        }
        return found;
    }

    FastApi app() {
        ApiRouter admin = ApiRouter.of(get("/stats")
                        .name("stats")
                        .params(security(this.reader), KEY_QUERY)
                        .handle(Arrays::asList))
                .prefix("/admin")
                .dependencies(security(this.user, "admin"), KEY_COOKIE);
        return FastApi.of(
                        logins(),
                        users(),
                        schemes(),
                        admin,
                        ApiRouter.of(admin).prefix("/v2").dependencies(security(this.reader, "write")),
                        sockets())
                .title("Gate");
    }

    private static ApiRouter logins() {
        return ApiRouter.of(
                post("/login")
                        .name("login")
                        .params(OAuth2PasswordRequestForm.depends(), response())
                        .handle((form, response) -> {
                            response.header("cache-control", "no-store");
                            return Ordered.map(
                                    "access_token",
                                    form.username(),
                                    "scope",
                                    String.join(" ", form.scopes()),
                                    "grant",
                                    form.grantType(),
                                    "client",
                                    List.of(form.clientId(), form.clientSecret()),
                                    "password",
                                    form.password());
                        }),
                post("/strict")
                        .name("strict")
                        .status(201)
                        .params(
                                OAuth2PasswordRequestFormStrict.depends(),
                                form("otp", int.class).where(ge(0)).optional(),
                                KEY_HEADER)
                        .handle((form, otp, key) ->
                                Ordered.map("user", form.username(), "scopes", form.scopes(), "otp", otp, "key", key)));
    }

    private ApiRouter users() {
        return ApiRouter.of(
                get("/me").name("me").params(security(this.user)).handle(user -> user),
                get("/read")
                        .name("read")
                        .dependencies(security(this.user, "read"))
                        .params(security(this.reader, "read"))
                        .handle(user -> user),
                put("/write")
                        .name("write")
                        .params(body(UnitsProgram.Entry.class), security(this.writer, "admin"), this.user)
                        .handle((body, writer, me) -> List.of(writer, me, body)));
    }

    private static ApiRouter schemes() {
        return ApiRouter.of(
                get("/anyone").name("read_anyone").params(ANYONE).handle(found -> found),
                get("/tokens")
                        .name("tokens")
                        .params(MAYBE_OAUTH2, security(CODE_FLOW, "read"), MAYBE_OIDC, DIGEST)
                        .handle(Arrays::asList),
                get("/oidc")
                        .name("read_oidc")
                        .params(security(OIDC, "openid", "mail"), MUST_QUERY)
                        .handle(Arrays::asList),
                get("/basic")
                        .name("read_basic")
                        .params(STRICT_BASIC, query("n", int.class).orElse(0))
                        .handle((credentials, n) -> List.of(credentials.username(), credentials.password(), n)));
    }

    private ApiRouter sockets() {
        return ApiRouter.of(
                websocket("/ws/key").params(KEY_QUERY, KEY_COOKIE).handle((socket, key, cookie) -> {
                    socket.accept();
                    socket.sendJson(List.of(key, cookie));
                    socket.close(4000);
                }),
                websocket("/ws/must").params(MUST_QUERY).handle((socket, key) -> {
                    socket.accept();
                    socket.sendText(key);
                    socket.close();
                }),
                websocket("/ws/session")
                        .dependencies(security(this.scopes, "outer"))
                        .params(
                                security(this.scopes, "inner", "room"),
                                query("n", int.class).orElse(1))
                        .handle(GateProgram::room));
    }

    private String open(Optional<String> key, String fail) {
        this.events.add("session " + key.orElse("None"));
        String given = key.orElseThrow(() -> new WebSocketException(4401, "no key"));
        if (fail.equals("http")) {
            throw new HttpException(402, "pay", Map.of("x-pay", "1"));
        }
        return given;
    }

    private void close(String key, Optional<Throwable> failure) {
        if (failure.orElse(null) instanceof WebSocketException e) {
            this.events.add("session saw " + e.code());
        }
        this.events.add("session close");
    }

    private static void room(WebSocket socket, List<Object> room, int n) {
        socket.accept(Accept.of().header("x-room", "1"));
        socket.sendJson(room);
        if (n > 1) {
            throw new WebSocketException(4000 + n, "too many");
        }
        socket.close(4001, "end");
    }
}
