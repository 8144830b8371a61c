package io.fastapi.engine;

import org.springframework.core.Ordered;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.AbstractHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Leads requests to operations, before router functions and controllers, which serve what no operation matches. Publishes
 * the route template as {@link HandlerMapping#BEST_MATCHING_PATTERN_ATTRIBUTE} and as the {@code uri} of the metric
 * {@code http.server.requests}.
 */
public final class FastApiHandlerMapping extends AbstractHandlerMapping {

    private static final int BEFORE_ROUTER_FUNCTIONS = -2;

    private final FastApiEngine engine;

    /** A mapping with order -2. */
    public FastApiHandlerMapping(FastApiEngine engine) {
        this.engine = engine;
        setOrder(BEFORE_ROUTER_FUNCTIONS);
    }

    @Override
    protected Mono<?> getHandlerInternal(ServerWebExchange exchange) {
        FastApiEngine.Target target = this.engine.find(exchange).orElse(null);
        if (target instanceof FastApiEngine.Matched matched) {
            return publish(matched, exchange);
        }
        return (target instanceof Mounts.Mounted) ? Mono.just(target) : Mono.empty();
    }

    static Mono<FastApiEngine.Matched> publish(FastApiEngine.Matched matched, ServerWebExchange exchange) {
        exchange.getAttributes().put(BEST_MATCHING_HANDLER_ATTRIBUTE, matched);
        matched.endpoint().pattern().ifPresent(pattern -> {
            exchange.getAttributes().put(BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
            ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                    .ifPresent(context -> context.setPathPattern(pattern.getPatternString()));
        });
        return Mono.just(matched);
    }

    /**
     * Answers paths that fit an operation with another method (405) or with another trailing slash (307), once no controller
     * serves them; static resources come after.
     */
    public static final class Leftovers extends AbstractHandlerMapping {

        private final FastApiEngine engine;

        /** A mapping after controllers and before static resources. */
        public Leftovers(FastApiEngine engine) {
            this.engine = engine;
            setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        }

        @Override
        protected Mono<?> getHandlerInternal(ServerWebExchange exchange) {
            return Mono.justOrEmpty(Leftover.of(this.engine, exchange));
        }
    }
}
