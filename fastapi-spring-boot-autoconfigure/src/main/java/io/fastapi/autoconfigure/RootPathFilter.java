package io.fastapi.autoconfigure;

import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/**
 * Puts the root path, which a proxy has taken off, before the path of every request again, as Spring's context path: what
 * uvicorn does with {@code --root-path}, also to a path that begins with it.
 */
final class RootPathFilter implements WebFilter, Ordered {

    /** Before middleware, at 100 behind this. */
    private static final int FIRST = HIGHEST_PRECEDENCE + 50;

    private final String rootPath;

    /**
     * A filter for one root path.
     *
     * @param rootPath the path, with or without a slash at its end
     */
    RootPathFilter(String rootPath) {
        String path = rootPath.endsWith("/") ? rootPath.substring(0, rootPath.length() - 1) : rootPath;
        this.rootPath = UriUtils.encodePath(path, StandardCharsets.UTF_8);
    }

    @Override
    public int getOrder() {
        return FIRST;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String context = request.getPath().contextPath().value();
        if (context.equals(this.rootPath) || context.startsWith(this.rootPath + "/")) {
            return chain.filter(exchange); // Spring's base path says it already
        }
        ServerHttpRequest rooted = request.mutate()
                .path(this.rootPath + request.getPath().value())
                .contextPath(this.rootPath + context)
                .build();
        return chain.filter(exchange.mutate().request(rooted).build());
    }
}
