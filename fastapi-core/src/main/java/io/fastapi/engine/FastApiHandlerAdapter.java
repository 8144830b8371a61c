package io.fastapi.engine;

import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Serves what {@link FastApiHandlerMapping} found. */
public final class FastApiHandlerAdapter implements HandlerAdapter {

    /** An adapter; one serves any number of engines. */
    public FastApiHandlerAdapter() {}

    @Override
    public boolean supports(Object handler) {
        return handler instanceof FastApiEngine.Matched
                || handler instanceof Mounts.Mounted
                || handler instanceof Leftover;
    }

    @Override
    public Mono<HandlerResult> handle(ServerWebExchange exchange, Object handler) {
        return served(exchange, handler).cast(HandlerResult.class);
    }

    private static Mono<Void> served(ServerWebExchange exchange, Object handler) {
        if (handler instanceof FastApiEngine.Matched matched) {
            return matched.endpoint().handler().handle(exchange, matched.pathValues());
        }
        return (handler instanceof Mounts.Mounted mounted)
                ? mounted.handle(exchange)
                : ((Leftover) handler).answer(exchange);
    }
}
