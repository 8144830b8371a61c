package io.fastapi.engine.request;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/**
 * A body that some servers send at less cost than its pieces in groups, which it is for everybody else. Whatever stands around a
 * response passes it on with {@link #send}.
 */
public interface ServerBody extends Publisher<Mono<DataBuffer>> {

    /** Writes a body to a response: in its own way if that is possible, else its pieces. */
    static Mono<Void> send(ServerHttpResponse response, Publisher<? extends Publisher<? extends DataBuffer>> body) {
        Mono<Void> sending = (body instanceof ServerBody own) ? own.sendTo(response) : null;
        return (sending == null) ? response.writeAndFlushWith(body) : sending;
    }

    /** Writes itself to a response; {@code null} if that takes nothing but groups. */
    @Nullable
    Mono<Void> sendTo(ServerHttpResponse response);
}
