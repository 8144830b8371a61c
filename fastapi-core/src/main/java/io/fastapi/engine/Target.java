package io.fastapi.engine;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a request is routed to: an operation, something mounted, or the answer to a path that nearly fits. */
@FunctionalInterface
interface Target {

    /** Serves the request; the result ends when the answer was sent. */
    Mono<Void> handle(ServerWebExchange exchange);
}
