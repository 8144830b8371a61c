package io.fastapi.engine.request;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.codec.multipart.Part;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An exchange whose body was read already and can be read again, as often as anybody likes: as it arrived, or as the fields
 * of a form. Of a form nothing else is kept, and who asks for it is told.
 */
final class RereadExchange extends ServerWebExchangeDecorator {

    private static final String CONSUMED =
            "An input of the operation has read the form, so that %s gone; declare it with"
                    + " form(..) and file(..), or declare none of them and read all of it with request()";

    private final Values form;
    private final ServerHttpRequest request;

    private RereadExchange(ServerWebExchange exchange, ReceivedBody body) {
        super(exchange);
        this.form = body.form();
        Flux<DataBuffer> again = again(exchange, body.bytes());
        this.request = new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                return again;
            }
        };
    }

    private static Flux<DataBuffer> again(ServerWebExchange exchange, byte @Nullable [] bytes) {
        if (bytes == null) {
            return Flux.error(() -> new IllegalStateException(CONSUMED.formatted("its text is")));
        }
        Mono<DataBuffer> body =
                Mono.fromSupplier(() -> exchange.getResponse().bufferFactory().wrap(bytes));
        return (bytes.length == 0) ? Flux.empty() : body.flux();
    }

    /** The exchange itself, as long as its body was not read. */
    static ServerWebExchange of(ServerWebExchange exchange, ReceivedBody body) {
        boolean unread = body == ReceivedBody.NONE || body == ReceivedBody.NO_FORM;
        return unread ? exchange : new RereadExchange(exchange, body);
    }

    @Override
    public ServerHttpRequest getRequest() {
        return this.request;
    }

    @Override
    public Mono<MultiValueMap<String, String>> getFormData() {
        return Mono.just(this.form.texts());
    }

    @Override
    public Mono<MultiValueMap<String, Part>> getMultipartData() {
        return Mono.error(() -> new IllegalStateException(CONSUMED.formatted("its parts are")));
    }
}
