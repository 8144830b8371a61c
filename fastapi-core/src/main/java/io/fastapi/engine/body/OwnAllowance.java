package io.fastapi.engine.body;

import io.fastapi.engine.request.RequestState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A body with a limit of its own, which counts in place of those further out.
 *
 * @param source reads it
 * @param most that limit
 */
record OwnAllowance(BodySource source, long most) implements BodySource {

    @Override
    public boolean refuses(HttpHeaders headers) {
        return this.source.refuses(headers);
    }

    @Override
    public ServerWebExchange limited(ServerWebExchange exchange) {
        BodyAllowance further = BodyAllowance.of(exchange);
        if (further != null) {
            further.set(this.most);
        }
        return this.source.limited(exchange);
    }

    @Override
    public @Nullable Mono<Void> read(RequestState state) {
        return this.source.read(state);
    }
}
