package io.fastapi.engine.websocket;

import io.fastapi.WebSocketSettings;
import io.fastapi.websocket.Accept;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.util.ClassUtils;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Makes a WebSocket of a request, on a server that can. */
abstract class Upgrade {

    private static final boolean NETTY =
            ClassUtils.isPresent("reactor.netty.http.server.HttpServerResponse", Upgrade.class.getClassLoader());

    private final ServerWebExchange exchange;

    Upgrade(ServerWebExchange exchange) {
        this.exchange = exchange;
    }

    /** The way of the server that has a request. */
    static Upgrade of(ServerWebExchange exchange, WebSocketSettings settings) {
        ServerHttpResponse response = innermost(exchange.getResponse());
        if (response instanceof WebSockets.Upgradable upgradable) {
            return new Direct(exchange, upgradable);
        }
        if (NETTY && response instanceof AbstractServerHttpResponse known && NettyUpgrade.fits(known)) {
            return new NettyUpgrade(exchange, known, settings);
        }
        throw new IllegalStateException("WebSockets need Reactor Netty, and this server is another: " + response);
    }

    private static ServerHttpResponse innermost(ServerHttpResponse response) {
        ServerHttpResponse innermost = response;
        while (innermost instanceof ServerHttpResponseDecorator decorator) {
            innermost = decorator.getDelegate();
        }
        return innermost;
    }

    /** Answers the handshake; the session is told when the connection is open. */
    Mono<Void> open(Accept accept, Session session) {
        ServerHttpResponse response = this.exchange.getResponse();
        HttpHeaders headers = response.getHeaders();
        for (Map.Entry<String, String> header : accept.headers()) {
            headers.add(header.getKey(), header.getValue());
        }
        accept.subprotocol().ifPresent(chosen -> headers.set("Sec-WebSocket-Protocol", chosen));
        response.setStatusCode(HttpStatus.SWITCHING_PROTOCOLS);
        return response.setComplete().then(Mono.defer(() -> switchProtocol(session)));
    }

    /** Sends what was said of the answer, and takes over the connection. */
    abstract Mono<Void> switchProtocol(Session session);

    /** Where the response itself can do it. */
    private static final class Direct extends Upgrade {

        private final WebSockets.Upgradable upgradable;

        Direct(ServerWebExchange exchange, WebSockets.Upgradable upgradable) {
            super(exchange);
            this.upgradable = upgradable;
        }

        @Override
        Mono<Void> switchProtocol(Session session) {
            session.opened(this.upgradable.upgrade(session));
            return Mono.empty();
        }
    }
}
