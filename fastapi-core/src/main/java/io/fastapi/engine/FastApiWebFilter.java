package io.fastapi.engine;

import io.fastapi.engine.filter.MiddlewareChain;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/**
 * The middleware of an application around everything that a server serves: other filters, Spring Security's among them, and
 * endpoints of every kind. Errors that have an answer are answered inside of it, faults outside.
 */
public final class FastApiWebFilter implements WebFilter, Ordered {

    private static final int BEFORE_OTHERS = Ordered.HIGHEST_PRECEDENCE + 100;

    /** The middleware around one chain of filters, which is always the same. */
    private record Folded(WebFilterChain chain, WebHandler handler) {}

    private final RouteTable routes;
    private final MiddlewareChain middleware;
    private final BiFunction<ServerWebExchange, Throwable, Mono<Void>> errors;
    private @Nullable Folded folded;

    /**
     * A filter before Spring Security's.
     *
     * @param engine the application
     * @param errors answers what failed with an {@code ErrorResponse}, such as a path that nobody serves
     */
    public FastApiWebFilter(FastApiEngine engine, BiFunction<ServerWebExchange, Throwable, Mono<Void>> errors) {
        this.routes = engine.routes();
        this.middleware = engine.middleware();
        this.errors = errors;
    }

    @Override
    public int getOrder() {
        return BEFORE_OTHERS;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Folded known = this.folded;
        if (known == null || known.chain != chain) {
            known = new Folded(chain, around(chain));
            this.folded = known;
        }
        return known.handler.handle(exchange);
    }

    /** Who only sets a status leaves the rest to the server, which would complete the answer outside of all middleware. */
    private static Mono<Void> complete(ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        return response.isCommitted() ? Mono.empty() : response.setComplete();
    }

    /** The middleware around what serves requests. */
    WebHandler around(WebFilterChain chain) {
        WebHandler around = this.middleware.around(inner -> chain.filter(inner)
                .onErrorResume(ErrorResponse.class::isInstance, failure -> answer(inner, failure))
                .then(Mono.defer(() -> complete(inner))));
        return exchange -> {
            this.routes.publish(exchange);
            return around.handle(exchange);
        };
    }

    /** Spring asks for it at each request, to say in stack traces of Reactor where it was. */
    @Override
    public String toString() {
        return "FastApiWebFilter";
    }

    private Mono<Void> answer(ServerWebExchange exchange, Throwable failure) {
        return exchange.getResponse().isCommitted() ? Mono.error(failure) : this.errors.apply(exchange, failure);
    }
}
