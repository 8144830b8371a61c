package io.fastapi.engine;

import io.fastapi.engine.direct.DirectExchange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A route that fits a request, with the values of its variables, which it publishes as Spring's own mappings do. */
record Matched(Endpoint endpoint, List<String> names, String[] pathValues) implements Target {

    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        DirectExchange.put(exchange, HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE, this);
        if (!this.names.isEmpty()) {
            Map<String, String> variables = variables(exchange);
            DirectExchange.put(exchange, HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, variables);
            DirectExchange.put(exchange, RouterFunctions.URI_TEMPLATE_VARIABLES_ATTRIBUTE, variables);
        }
        return this.endpoint.handle(exchange, this.pathValues);
    }

    /** The variables by name, with those of the mounts above. */
    private Map<String, String> variables(ServerWebExchange exchange) {
        Map<String, String> variables = new LinkedHashMap<>();
        Map<String, String> above = exchange.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (above != null) {
            variables.putAll(above);
        }
        for (int i = 0; i < this.names.size(); i++) {
            variables.put(this.names.get(i), this.pathValues[i]);
        }
        return variables;
    }
}
