package io.fastapi.engine.body;

import io.fastapi.engine.request.RequestState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A body that nothing reads at once, though a handler may read it as a stream, up to a limit. */
final class UnreadBody implements BodySource {

    private final long limit;

    UnreadBody(long limit) {
        this.limit = limit;
    }

    @Override
    public boolean refuses(HttpHeaders headers) {
        return headers.getContentLength() > this.limit;
    }

    /** The server sees to it that a body is not longer than its declared length. */
    @Override
    public ServerWebExchange limited(ServerWebExchange exchange) {
        return (exchange.getRequest().getHeaders().getContentLength() < 0)
                ? new LimitedExchange(exchange, this.limit)
                : exchange;
    }

    @Override
    public @Nullable Mono<Void> read(RequestState state) {
        return null;
    }
}
