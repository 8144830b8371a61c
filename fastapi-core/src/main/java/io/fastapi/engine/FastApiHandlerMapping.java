package io.fastapi.engine;

import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.AbstractHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Leads requests to operations and mounts, before router functions and controllers, which serve what no route matches.
 * Operations publish their template as {@link HandlerMapping#BEST_MATCHING_PATTERN_ATTRIBUTE} and as the {@code uri} of the
 * metric {@code http.server.requests}.
 */
public final class FastApiHandlerMapping extends AbstractHandlerMapping {

    private static final int BEFORE_ROUTER_FUNCTIONS = -2;

    private final FastApiEngine engine;
    private CorsPaths cors = CorsPaths.NONE;

    /** A mapping with order -2. */
    public FastApiHandlerMapping(FastApiEngine engine) {
        this.engine = engine;
        setOrder(BEFORE_ROUTER_FUNCTIONS);
    }

    /** CORS by path pattern, as for controllers. Preflight requests to operations below are answered as they say. */
    @Override
    public void setCorsConfigurations(Map<String, CorsConfiguration> corsConfigurations) {
        super.setCorsConfigurations(corsConfigurations);
        this.cors = CorsPaths.of(corsConfigurations, getPathPatternParser());
    }

    /** Whether CORS was said for any path. */
    boolean hasCors() {
        return !this.cors.isEmpty();
    }

    @Override
    protected Mono<?> getHandlerInternal(ServerWebExchange exchange) {
        RouteTable routes = this.engine.routes();
        Optional<Target> target = this.cors.answers(exchange)
                ? routes.find(exchange, requestedMethod(exchange)).or(() -> routes.near(exchange))
                : routes.find(exchange);
        return Mono.justOrEmpty(target);
    }

    /** Without CORS for its path, a preflight request is for the operation of its own method, if there is one. */
    @Override
    public Mono<Object> getHandler(ServerWebExchange exchange) {
        if (OtherServers.sent(exchange, getApplicationContext())) {
            return Mono.empty();
        }
        if (!this.cors.ignores(exchange)) {
            return super.getHandler(exchange);
        }
        return Mono.justOrEmpty(this.engine.routes().find(exchange))
                .flatMap(target -> target.handle(exchange).thenReturn((Object) target));
    }

    private static String requestedMethod(ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        return String.valueOf(headers.getFirst(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD));
    }

    /**
     * Answers paths that fit an operation with another method (405) or with another trailing slash (307), and those of a
     * frontend, once no controller serves them; static resources come after.
     */
    public static final class Leftovers extends AbstractHandlerMapping {

        private final FastApiEngine engine;
        private CorsPaths cors = CorsPaths.NONE;

        /** A mapping after controllers and before static resources. */
        public Leftovers(FastApiEngine engine) {
            this.engine = engine;
            setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        }

        /** CORS by path pattern, so that pages of other origins can follow a redirect, and read a 405. */
        @Override
        public void setCorsConfigurations(Map<String, CorsConfiguration> corsConfigurations) {
            super.setCorsConfigurations(corsConfigurations);
            this.cors = CorsPaths.of(corsConfigurations, getPathPatternParser());
        }

        /** Preflight requests without CORS are requests as others, as in FastAPI; Spring ends at the handler of one. */
        @Override
        public Mono<Object> getHandler(ServerWebExchange exchange) {
            if (OtherServers.sent(exchange, getApplicationContext())) {
                return Mono.empty();
            }
            if (!this.cors.ignores(exchange)) {
                return super.getHandler(exchange);
            }
            return Mono.justOrEmpty(left(exchange))
                    .flatMap(target -> target.handle(exchange).thenReturn((Object) target));
        }

        @Override
        protected Mono<?> getHandlerInternal(ServerWebExchange exchange) {
            return Mono.justOrEmpty(left(exchange));
        }

        private Optional<Target> left(ServerWebExchange exchange) {
            RouteTable routes = this.engine.routes();
            return routes.near(exchange).or(() -> isWebjar(exchange) ? Optional.empty() : routes.frontend(exchange));
        }

        /** Whether a path is that of Spring's own resources, which the pages of the documentation are made of. */
        private static boolean isWebjar(ServerWebExchange exchange) {
            String path =
                    exchange.getRequest().getPath().pathWithinApplication().value();
            return path.startsWith("/webjars/");
        }
    }
}
