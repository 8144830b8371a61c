package io.fastapi.engine;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.web.server.ServerWebExchange;

/**
 * Knows requests to other servers of an application, such as that of the actuator on a port of its own: its context is a child of the
 * application's, and Spring asks the mappings of the parents as well, those whose names it does not give to mappings of its own.
 */
final class OtherServers {

    private OtherServers() {}

    /** Whether a request came to the server of another context than that of a mapping. */
    static boolean sent(ServerWebExchange exchange, @Nullable ApplicationContext own) {
        ApplicationContext of = exchange.getApplicationContext();
        return own != null && of != null && of != own;
    }
}
