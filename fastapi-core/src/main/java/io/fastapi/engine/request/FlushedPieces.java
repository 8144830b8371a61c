package io.fastapi.engine.request;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A body whose pieces leave one by one: as groups of one, or plainly for a response that flushes each of them. */
public final class FlushedPieces implements ServerBody {

    /** A response that flushes its head, and then each piece. */
    public interface Answer {

        /** Commits the response and sends pieces. */
        Mono<Void> sendFlushed(Flux<DataBuffer> pieces);
    }

    private final Flux<DataBuffer> pieces;

    /** A body of these pieces. */
    public FlushedPieces(Flux<DataBuffer> pieces) {
        this.pieces = pieces;
    }

    @Override
    public @Nullable Mono<Void> sendTo(ServerHttpResponse response) {
        return (response instanceof Answer answer) ? answer.sendFlushed(this.pieces) : null;
    }

    /** The first group is empty and takes the head with it. */
    @Override
    public void subscribe(Subscriber<? super Mono<DataBuffer>> reader) {
        Flux.concat(Mono.just(Mono.<DataBuffer>empty()), this.pieces.map(Mono::just))
                .subscribe(reader);
    }
}
