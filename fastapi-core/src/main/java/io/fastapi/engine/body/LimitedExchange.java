package io.fastapi.engine.body;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/** An exchange whose body is counted while it is read; its reader fails with 413 when it is too large. */
final class LimitedExchange extends ServerWebExchangeDecorator {

    private final ServerHttpRequest request;

    LimitedExchange(ServerWebExchange exchange, long limit) {
        super(exchange);
        this.request = new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                AtomicLong left = new AtomicLong(limit);
                return super.getBody().handle((buffer, sink) -> pass(buffer, sink, left));
            }
        };
    }

    private static void pass(DataBuffer buffer, SynchronousSink<DataBuffer> sink, AtomicLong left) {
        if (left.addAndGet(-buffer.readableByteCount()) < 0) {
            DataBufferUtils.release(buffer);
            sink.error(BodyErrors.tooLarge());
        } else {
            sink.next(buffer);
        }
    }

    @Override
    public ServerHttpRequest getRequest() {
        return this.request;
    }
}
