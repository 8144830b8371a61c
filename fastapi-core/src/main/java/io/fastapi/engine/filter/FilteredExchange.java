package io.fastapi.engine.filter;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;

/** An exchange with another request or response; attributes are shared. */
final class FilteredExchange extends ServerWebExchangeDecorator {

    private final ServerHttpRequest request;
    private final ServerHttpResponse response;

    FilteredExchange(ServerWebExchange exchange, ServerHttpRequest request, ServerHttpResponse response) {
        super(exchange);
        this.request = request;
        this.response = response;
    }

    static ServerWebExchange of(ServerWebExchange exchange, ServerHttpResponse response) {
        return new FilteredExchange(exchange, exchange.getRequest(), response);
    }

    @Override
    public ServerHttpRequest getRequest() {
        return this.request;
    }

    @Override
    public ServerHttpResponse getResponse() {
        return this.response;
    }
}
