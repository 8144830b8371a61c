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
        return handler instanceof Target;
    }

    @Override
    public Mono<HandlerResult> handle(ServerWebExchange exchange, Object handler) {
        return ((Target) handler).handle(exchange).cast(HandlerResult.class);
    }
}
