package io.fastapi.engine;

import io.fastapi.engine.direct.DirectExchange;
import io.fastapi.engine.http.Invoker;
import io.fastapi.operation.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** A compiled operation, and what metrics call it. */
record OperationEndpoint(
        Operation operation,
        Invoker.Handler handler,
        @Nullable PathPattern pattern) implements Endpoint {

    static OperationEndpoint of(Operation operation, Invoker.Handler handler) {
        return new OperationEndpoint(
                operation, handler, springPattern(operation.settings().path()));
    }

    /** The template as Spring writes it; {@code null} if Spring has no such template, which metrics then lack. */
    static @Nullable PathPattern springPattern(String template) {
        String spring = template.replaceAll("\\{(\\w+):path}$", "{*$1}").replaceAll("\\{(\\w+):\\w+}", "{$1}");
        try {
            return PathPatternParser.defaultInstance.parse(spring);
        } catch (RuntimeException notSpring) {
            return null;
        }
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, String[] pathValues) {
        PathPattern below = this.pattern;
        if (below != null) {
            PathPattern above = exchange.getAttribute(MountEndpoint.PATTERN);
            PathPattern whole = (above == null) ? below : above.combine(below);
            DirectExchange.put(exchange, HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, whole);
            Object observed =
                    exchange.getAttribute(ServerRequestObservationContext.CURRENT_OBSERVATION_CONTEXT_ATTRIBUTE);
            if (observed instanceof ServerRequestObservationContext context) {
                context.setPathPattern(whole.getPatternString());
            }
        }
        return this.handler.handle(exchange, pathValues);
    }

    /** For messages: method and path. */
    @Override
    public String toString() {
        return this.operation.toString();
    }
}
