package io.fastapi.engine;

import io.fastapi.FastApi;
import io.fastapi.engine.direct.DirectExchange;
import io.fastapi.engine.http.Invoker;
import io.fastapi.engine.request.Handshakes;
import io.fastapi.engine.request.HostHeader;
import io.fastapi.engine.request.RequestPaths;
import io.fastapi.engine.route.RouteIndex;
import io.fastapi.engine.websocket.WebSockets;
import io.fastapi.error.HttpException;
import io.fastapi.request.Urls;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/** Compiled routes: finds what serves a request. Everything else is a 404. */
final class RouteTable implements WebHandler {

    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final String HANDSHAKE = "GET";

    private final RouteIndex<Endpoint> routes;
    private final RouteIndex<Endpoint> webSocketRoutes;
    private final Frontends frontends;
    private final Invoker invoker;
    private final WebSockets webSockets;
    private final Urls.Source urls;
    private final String rootPath;
    private final boolean redirectSlashes;
    private final Optional<Long> most;

    /**
     * A table of routes.
     *
     * @param routes the routes of requests
     * @param webSocketRoutes the routes of WebSockets
     * @param frontends what serves paths that no route fits
     * @param invoker answers what no route serves
     * @param webSockets answers handshakes that no route serves
     * @param urls the names of everything that the application serves
     * @param rootPath what is taken off a path if it begins with it; without slash at the end
     * @param redirectSlashes whether a slash too many or too few is redirected
     * @param most the most bytes of a body that no route reads
     */
    RouteTable(
            RouteIndex<Endpoint> routes,
            RouteIndex<Endpoint> webSocketRoutes,
            Frontends frontends,
            Invoker invoker,
            WebSockets webSockets,
            Urls.Source urls,
            String rootPath,
            boolean redirectSlashes,
            Optional<Long> most) {
        this.routes = routes;
        this.webSocketRoutes = webSocketRoutes;
        this.frontends = frontends;
        this.invoker = invoker;
        this.webSockets = webSockets;
        this.urls = urls;
        this.rootPath = rootPath;
        this.redirectSlashes = redirectSlashes;
        this.most = most;
    }

    /** The route of a request, if one fits. */
    Optional<Target> find(ServerWebExchange exchange) {
        return find(exchange, exchange.getRequest().getMethod().name());
    }

    /** The route of a request, if it had another method. */
    Optional<Target> find(ServerWebExchange exchange, String method) {
        publish(exchange);
        ServerHttpRequest request = exchange.getRequest();
        if (find(request, method, path(request)) instanceof RouteIndex.Found<Endpoint> found) {
            return Optional.of(new Matched(found.target(), found.names(), found.values()));
        }
        return Optional.empty();
    }

    /** Tells a request where the application is, and what else it serves; of nested ones, the outermost is asked for URLs. */
    void publish(ServerWebExchange exchange) {
        if (exchange.getAttribute(Urls.ATTRIBUTE) == null) {
            DirectExchange.put(exchange, Urls.ATTRIBUTE, this.urls);
        }
        String context = RequestPaths.context(exchange.getRequest());
        if (!this.rootPath.isEmpty()) {
            DirectExchange.put(exchange, FastApi.ROOT_PATH, this.rootPath);
        } else if (!context.isEmpty()) {
            exchange.getAttributes().putIfAbsent(FastApi.ROOT_PATH, RequestPaths.decoded(context));
        }
    }

    private RouteIndex.Result<Endpoint> find(ServerHttpRequest request, String method, String path) {
        boolean handshake = Handshakes.isOne(request.getHeaders());
        RouteIndex<Endpoint> fitting = handshake ? this.webSocketRoutes : this.routes;
        String fits = handshake ? HANDSHAKE : method; // another one is refused by what serves it
        return fitting.hasHosts() ? fitting.find(fits, path, host(request)) : fitting.find(fits, path);
    }

    /** The host without its port; empty if there is none that can stand in a URL. */
    private static String host(ServerHttpRequest request) {
        String host = request.getHeaders().getFirst(HttpHeaders.HOST);
        if (host == null || !HostHeader.isValid(host)) {
            return "";
        }
        int colon = host.lastIndexOf(':');
        return (colon > host.lastIndexOf(']')) ? host.substring(0, colon) : host;
    }

    /** The answer to a path that nearly fits: 405 for another method, 307 for a slash more or less. */
    Optional<Target> near(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        String method = request.getMethod().name();
        String path = path(request);
        if (find(request, method, path) instanceof RouteIndex.WrongMethod<Endpoint> wrong) {
            Map<String, String> allow = Map.of("allow", String.join(", ", wrong.allowed()));
            HttpException failure = new HttpException(METHOD_NOT_ALLOWED, "Method Not Allowed", allow);
            return Optional.of(limited(refused -> this.invoker.answer(refused, failure))::handle);
        }
        if (!this.redirectSlashes || path.equals("/") || Handshakes.isOne(request.getHeaders())) {
            return Optional.empty();
        }
        String other = path.endsWith("/") ? withoutSlashes(path) : path + "/";
        boolean fits = !(find(request, method, other) instanceof RouteIndex.Missing);
        return fits ? Optional.of(limited(SlashRedirect::answer)::handle) : Optional.empty();
    }

    /** What serves a path that no route fits or nearly fits, if there is a frontend. */
    Optional<Target> frontend(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        if (Handshakes.isOne(request.getHeaders())) {
            return Optional.empty();
        }
        return this.frontends.find(request.getMethod().name(), path(request));
    }

    /** Serves a request, whatever comes of it. */
    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        @Nullable
        Target target = find(exchange)
                .or(() -> near(exchange))
                .or(() -> frontend(exchange))
                .orElse(null);
        return (target == null) ? notFound(exchange) : target.handle(exchange);
    }

    /** The 404 of a path that no route fits; 403 to a handshake. */
    Mono<Void> notFound(ServerWebExchange exchange) {
        if (Handshakes.isOne(exchange.getRequest().getHeaders())) {
            return this.webSockets.refuse(exchange);
        }
        HttpException failure = new HttpException(NOT_FOUND, "Not Found");
        return limited(unknown -> this.invoker.answer(unknown, failure)).handle(exchange);
    }

    private WebHandler limited(WebHandler handler) {
        return this.invoker.limited(handler, this.most);
    }

    /** The path to match: without the root path, if the client or proxy sent it along. */
    private String path(ServerHttpRequest request) {
        String path = RequestPaths.withinApplication(request);
        int root = this.rootPath.length();
        boolean rooted =
                root > 0 && path.startsWith(this.rootPath) && (path.length() == root || path.charAt(root) == '/');
        return rooted ? path.substring(root) : path;
    }

    /** Without any slash at the end, as Python's {@code rstrip("/")}. */
    static String withoutSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }
}
