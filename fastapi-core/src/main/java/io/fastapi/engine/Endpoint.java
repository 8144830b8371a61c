package io.fastapi.engine;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A compiled route: an operation, or something mounted. */
interface Endpoint {

    /**
     * Serves a request that fits the route.
     *
     * @param pathValues the values of the variables of host and path, in order
     */
    Mono<Void> handle(ServerWebExchange exchange, String[] pathValues);
}
