package io.fastapi.benchmarks.reactornetty;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fastapi.benchmarks.Competitor;
import io.fastapi.benchmarks.RunningServer;
import io.fastapi.benchmarks.model.Account;
import io.fastapi.benchmarks.model.Found;
import io.fastapi.benchmarks.model.ItemQuery;
import io.fastapi.benchmarks.model.LoggedIn;
import io.fastapi.benchmarks.model.Message;
import io.fastapi.benchmarks.model.ParameterChecks;
import io.fastapi.benchmarks.model.Product;
import io.fastapi.benchmarks.model.SampleFiles;
import io.fastapi.benchmarks.model.SignedTokens;
import io.fastapi.benchmarks.model.UserIn;
import io.fastapi.benchmarks.model.UserOut;
import io.fastapi.benchmarks.model.Violation;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.NettyOutbound;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The floor: handlers of a raw {@link HttpServer}, JSON by Jackson, routes and checks by hand. */
public final class ReactorNettyServer {

    private static final int UNBOUNDED = Integer.MAX_VALUE;
    private static final Answer UNKNOWN = new Answer(401, new Violation.Detail("Could not validate credentials"));

    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private final ObjectReader userReader = json.readerFor(UserIn.class);
    private final List<Product> products = Product.hundred();
    private final Map<String, Account> accounts = Account.byToken();
    private final Map<String, Account> users = Account.byName();
    private final NimbusReactiveJwtDecoder decoder = SignedTokens.decoder();
    private final Map<String, Integer> resources = new HashMap<>();
    private final Path files = SampleFiles.directory();

    private ReactorNettyServer(int routes) {
        for (int number = 0; number < routes; number++) {
            resources.put("resource-" + number, number);
        }
    }

    /** Runs it: {@code PORT ROUTES}. */
    public static void main(String[] arguments) throws InterruptedException {
        Competitor.main(ReactorNettyServer::start, arguments);
    }

    /** Starts it, see {@link Competitor#start}. */
    public static RunningServer start(int port, int routes) {
        ReactorNettyServer server = new ReactorNettyServer(routes);
        DisposableServer netty = HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .handle(routes == 0 ? server::workload : server::resource)
                .bindNow();
        return new RunningServer() {
            @Override
            public int port() {
                return netty.port();
            }

            @Override
            public void close() {
                netty.disposeNow();
            }
        };
    }

    private Publisher<Void> workload(HttpServerRequest request, HttpServerResponse response) {
        String uri = request.uri();
        int end = uri.indexOf('?');
        String path = end < 0 ? uri : uri.substring(0, end);
        boolean post = request.method() == HttpMethod.POST;
        switch (path) {
            case "/":
                return send(response, 200, Message.hello());
            case "/products":
                return send(response, 200, products);
            case "/me":
                return me(request, response);
            case "/users/me":
                return user(request, response);
            case "/users":
                return post ? createUser(request, response) : detail(response, 405, "Method Not Allowed");
            case "/login":
                return post ? login(request, response) : detail(response, 405, "Method Not Allowed");
            default:
                if (path.startsWith("/static/")) {
                    return file(path.substring("/static/".length()), response);
                }
                return path.startsWith("/items/") && path.indexOf('/', 7) < 0
                        ? readItem(path.substring(7), request, response)
                        : detail(response, 404, "Not Found");
        }
    }

    private Publisher<Void> file(String name, HttpServerResponse response) {
        Path path = files.resolve(name);
        return response.header(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
                .header(
                        HttpHeaderNames.CONTENT_LENGTH,
                        Long.toString(path.toFile().length()))
                .sendFile(path);
    }

    private Publisher<Void> resource(HttpServerRequest request, HttpServerResponse response) {
        String[] segments = request.uri().split("/");
        Integer number = segments.length == 4 && segments[2].equals("items") ? resources.get(segments[1]) : null;
        if (number == null) {
            return detail(response, 404, "Not Found");
        }
        ParameterChecks checks = new ParameterChecks();
        int id = checks.integer("path", "item_id", segments[3], Integer.MIN_VALUE, UNBOUNDED);
        return checks.failed() ? send(response, 422, checks.body()) : send(response, 200, new Found(number, id));
    }

    private Publisher<Void> readItem(String id, HttpServerRequest request, HttpServerResponse response) {
        Map<String, List<String>> query = new QueryStringDecoder(request.uri()).parameters();
        String token = request.requestHeaders().get("x-token");
        String limit = last(query, "limit");
        ParameterChecks checks = new ParameterChecks();
        ItemQuery item = new ItemQuery(
                checks.integer("path", "item_id", id, 1, UNBOUNDED),
                checks.text("query", "q", last(query, "q"), 3, 50),
                limit == null ? 10 : checks.integer("query", "limit", limit, 1, 100),
                checks.text("header", "x-token", token, 8, UNBOUNDED));
        return checks.failed() ? send(response, 422, checks.body()) : send(response, 200, item);
    }

    private Publisher<Void> createUser(HttpServerRequest request, HttpServerResponse response) {
        return request.receive().aggregate().asByteArray().flatMap(body -> send(response, createUser(body)));
    }

    private Answer createUser(byte[] body) {
        try {
            UserIn user = userReader.readValue(body);
            List<Violation> violations = UserChecks.of(user);
            return violations.isEmpty()
                    ? new Answer(201, UserOut.of(user))
                    : new Answer(422, new Violation.Body(violations));
        } catch (JacksonException e) {
            return new Answer(422, new Violation.Body(List.of(Violation.unreadable())));
        }
    }

    private Publisher<Void> me(HttpServerRequest request, HttpServerResponse response) {
        String authorization = request.requestHeaders().get(HttpHeaderNames.AUTHORIZATION);
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return detail(response, 401, "Not authenticated");
        }
        Account account = accounts.get(authorization.substring("Bearer ".length()));
        if (account == null) {
            return detail(response, 401, "Invalid token");
        }
        return account.disabled() ? detail(response, 400, "Inactive user") : send(response, 200, account);
    }

    private Publisher<Void> user(HttpServerRequest request, HttpServerResponse response) {
        String authorization = request.requestHeaders().get(HttpHeaderNames.AUTHORIZATION);
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return detail(response, 401, "Not authenticated");
        }
        return decoder.decode(authorization.substring("Bearer ".length()))
                .map(token -> user(token.getSubject()))
                .onErrorReturn(JwtException.class, UNKNOWN)
                .flatMap(answer -> send(response, answer));
    }

    private Answer user(@Nullable String name) {
        Account user = name == null ? null : users.get(name);
        if (user == null) {
            return UNKNOWN;
        }
        return user.disabled() ? new Answer(400, new Violation.Detail("Inactive user")) : new Answer(200, user);
    }

    private Publisher<Void> login(HttpServerRequest request, HttpServerResponse response) {
        return request.receive().aggregate().asString(UTF_8).flatMap(body -> send(response, login(body)));
    }

    private Answer login(String body) {
        Map<String, List<String>> form = new QueryStringDecoder(body, UTF_8, false).parameters();
        ParameterChecks checks = new ParameterChecks();
        String username = checks.text("body", "username", last(form, "username"), 3, UNBOUNDED);
        checks.text("body", "password", last(form, "password"), 8, UNBOUNDED);
        if (checks.failed()) {
            return new Answer(422, checks.body());
        }
        String scope = last(form, "scope");
        boolean remember = "true".equals(last(form, "remember"));
        return new Answer(200, LoggedIn.of(username, scope == null ? "" : scope, remember));
    }

    private static @Nullable String last(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.get(name);
        return values == null ? null : values.get(values.size() - 1);
    }

    private Publisher<Void> detail(HttpServerResponse response, int status, String detail) {
        return send(response, status, new Violation.Detail(detail));
    }

    private Mono<Void> send(HttpServerResponse response, Answer answer) {
        return send(response, answer.status(), answer.body()).then();
    }

    private NettyOutbound send(HttpServerResponse response, int status, Object value) {
        byte[] body = json.writeValueAsBytes(value);
        return response.status(status)
                .header(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
                .header(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(body.length))
                .sendObject(Unpooled.wrappedBuffer(body));
    }

    private record Answer(int status, Object body) {}
}
