package io.fastapi.engine;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A response of what Spring reads from a jar. If a client leaves, Spring closes what another thread reads; the JDK gives the
 * memory of that to the next reader then, which both spoil for each other. Here the one read that runs comes to its end first.
 */
final class UncutResponse extends ServerHttpResponseDecorator {

    private UncutResponse(ServerHttpResponse response) {
        super(response);
    }

    /** The same exchange, with such a response. */
    static ServerWebExchange of(ServerWebExchange exchange) {
        return exchange.mutate()
                .response(new UncutResponse(exchange.getResponse()))
                .build();
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        return super.writeWith((body instanceof Mono) ? body : new UncutReads(Flux.from(body)));
    }
}
