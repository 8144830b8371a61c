package io.fastapi.engine.request;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An exchange whose body was read already and can be read again, as often as anybody likes. */
final class RereadExchange extends ServerWebExchangeDecorator {

    private final Values form;
    private final ServerHttpRequest request;

    private RereadExchange(ServerWebExchange exchange, byte[] bytes, Values form) {
        super(exchange);
        this.form = form;
        Mono<DataBuffer> body =
                Mono.fromSupplier(() -> exchange.getResponse().bufferFactory().wrap(bytes));
        this.request = new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                return (bytes.length == 0) ? Flux.empty() : body.flux();
            }
        };
    }

    /** The exchange itself, as long as its body was not read. */
    static ServerWebExchange of(ServerWebExchange exchange, ReceivedBody body) {
        if (body == ReceivedBody.NONE) {
            return exchange;
        }
        byte[] bytes = body.bytes();
        return new RereadExchange(exchange, (bytes == null) ? new byte[0] : bytes, body.form());
    }

    @Override
    public ServerHttpRequest getRequest() {
        return this.request;
    }

    @Override
    public Mono<MultiValueMap<String, String>> getFormData() {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        for (String name : this.form.names()) {
            for (Object value : this.form.all(name)) {
                if (value instanceof String text) {
                    fields.add(name, text);
                }
            }
        }
        return Mono.just(fields);
    }
}
