package io.fastapi.engine;

import java.nio.file.Path;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ZeroCopyHttpOutputMessage;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A response of what Spring reads from a jar. If a client leaves, Spring closes what another thread reads; the JDK gives the
 * memory of that to the next reader then, which both spoil for each other. Here the one read that runs comes to its end first.
 */
class UncutResponse extends ServerHttpResponseDecorator {

    private UncutResponse(ServerHttpResponse response) {
        super(response);
    }

    /** The same exchange, with such a response. */
    static ServerWebExchange of(ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        return exchange.mutate()
                .response(
                        (response instanceof ZeroCopyHttpOutputMessage files)
                                ? new WithFiles(response, files)
                                : new UncutResponse(response))
                .build();
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        return super.writeWith((body instanceof Mono) ? body : new UncutReads(Flux.from(body)));
    }

    /** A response to which the system copies files itself: those are not read here at all. */
    private static final class WithFiles extends UncutResponse implements ZeroCopyHttpOutputMessage {

        private final ZeroCopyHttpOutputMessage files;

        WithFiles(ServerHttpResponse response, ZeroCopyHttpOutputMessage files) {
            super(response);
            this.files = files;
        }

        @Override
        public Mono<Void> writeWith(Path file, long position, long count) {
            return this.files.writeWith(file, position, count);
        }
    }
}
