package io.fastapi.engine;

import io.fastapi.FastApi;
import io.fastapi.engine.http.Invoker;
import io.fastapi.engine.request.RequestPaths;
import io.fastapi.engine.request.SeenUrls;
import io.fastapi.operation.Route;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.RequestPath;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.server.WebHandler;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/**
 * What is mounted below a path or at a host. It sees the path above it as context path. What it fails with is answered as a
 * failure of the application that it is mounted in.
 */
final class MountEndpoint implements Endpoint {

    /** The attribute with the templates of the mounts above, for metrics. */
    static final String PATTERN = MountEndpoint.class.getName() + ".pattern";

    private final Route route;
    private final @Nullable PathPattern pattern;
    private final WebHandler handler;
    private final Invoker above;

    /**
     * A compiled mount.
     *
     * @param route for messages
     * @param path the path template
     * @param handler what is mounted
     * @param above answers what that fails with
     */
    MountEndpoint(Route route, String path, WebHandler handler, Invoker above) {
        this.route = route;
        this.pattern = path.isEmpty() ? null : OperationEndpoint.springPattern(path);
        this.handler = handler;
        this.above = above;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, String[] pathValues) {
        String rest = "/" + pathValues[pathValues.length - 1];
        Map<String, Object> attributes = exchange.getAttributes();
        attributes.putIfAbsent(SeenUrls.OUTERMOST, attributes.getOrDefault(FastApi.ROOT_PATH, ""));
        attributes.put(FastApi.ROOT_PATH, rootPath(exchange, rest));
        ServerWebExchange below = below(exchange, rest);
        PathPattern mounted = this.pattern;
        if (mounted != null) {
            PathPattern outer = below.getAttribute(PATTERN);
            below.getAttributes().put(PATTERN, (outer == null) ? mounted : outer.combine(mounted));
        }
        return Mono.defer(() -> this.handler.handle(below))
                .onErrorResume(failure -> exchange.getResponse().isCommitted()
                        ? Mono.error(failure)
                        : this.above.answer(exchange, failure));
    }

    /** The root path of the application above and the path of the mount; the former may be in the path or not. */
    private static String rootPath(ServerWebExchange exchange, String rest) {
        String path = RequestPaths.decoded(
                exchange.getRequest().getPath().pathWithinApplication().value());
        String mounted = path.substring(0, path.length() - rest.length());
        String above = exchange.getAttributeOrDefault(FastApi.ROOT_PATH, "");
        return mounted.startsWith(above) ? mounted : above + mounted;
    }

    /** The same request with all but the rest of its path as context path. */
    private static ServerWebExchange below(ServerWebExchange exchange, String rest) {
        RequestPath path = exchange.getRequest().getPath();
        String raw = path.pathWithinApplication().value();
        int start = raw.length();
        for (int i = 0; i < rest.length() && start > 0; i++) {
            start = (rest.charAt(i) == '/') ? raw.lastIndexOf('/', start - 1) : start;
        }
        String context = path.contextPath().value();
        if (start >= 0 && RequestPaths.decoded(raw.substring(start)).equals(rest)) {
            String above = context + raw.substring(0, start);
            return above.equals(context) ? exchange : new Below(exchange, path.modifyContextPath(above));
        }
        // A slash of the rest is escaped; a context path has to end where a segment does.
        String decoded = RequestPaths.decoded(raw);
        String above = context + encoded(decoded.substring(0, decoded.length() - rest.length()));
        return exchange.mutate()
                .request(request -> request.path(above + encoded(rest)).contextPath(above))
                .build();
    }

    /** An exchange whose request has another context path, and shares everything else: Spring's builder copies all headers. */
    private static final class Below extends ServerWebExchangeDecorator {

        private final ServerHttpRequest request;

        Below(ServerWebExchange exchange, RequestPath path) {
            super(exchange);
            this.request = new ServerHttpRequestDecorator(exchange.getRequest()) {
                @Override
                public RequestPath getPath() {
                    return path;
                }
            };
        }

        @Override
        public ServerHttpRequest getRequest() {
            return this.request;
        }
    }

    private static String encoded(String path) {
        return UriUtils.encodePath(path, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** For messages: where it is mounted. */
    @Override
    public String toString() {
        return this.route.toString();
    }
}
