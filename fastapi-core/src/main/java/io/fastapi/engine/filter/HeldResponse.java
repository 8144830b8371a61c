package io.fastapi.engine.filter;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/** A response whose body is held back until somebody decides what becomes of it. */
final class HeldResponse extends ServerHttpResponseDecorator {

    /** A body as it was written: as a whole, or in groups that are flushed. */
    private record Body(
            @Nullable Publisher<? extends DataBuffer> pieces,
            @Nullable Publisher<? extends Publisher<? extends DataBuffer>> groups) {}

    private final Runnable began;
    private volatile @Nullable Body body;
    private volatile @Nullable MonoSink<Void> written;
    private volatile boolean sent;
    private volatile @Nullable Throwable failure;

    HeldResponse(ServerHttpResponse response, Runnable began) {
        super(response);
        this.began = began;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> pieces) {
        return hold(new Body(pieces, null));
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> groups) {
        return hold(new Body(null, groups));
    }

    @Override
    public Mono<Void> setComplete() {
        return (this.body == null) ? hold(new Body(null, null)) : Mono.empty();
    }

    @Override
    public boolean isCommitted() {
        return this.body != null || super.isCommitted();
    }

    private Mono<Void> hold(Body held) {
        return Mono.create(sink -> {
            if (this.body != null) {
                sink.error(new IllegalStateException("The response was written already"));
                return;
            }
            this.body = held;
            this.written = sink;
            this.began.run();
        });
    }

    /** Sends what was held back. */
    Mono<Void> send(boolean asStream) {
        return sending(asStream).doOnSuccess(nothing -> ended(null)).doOnError(this::ended);
    }

    private Mono<Void> sending(boolean asStream) {
        Body held = this.body;
        if (held != null && held.groups() != null) {
            return getDelegate().writeAndFlushWith(held.groups());
        }
        if (held == null || held.pieces() == null) {
            return getDelegate().setComplete();
        }
        return asStream
                ? getDelegate().writeAndFlushWith(Mono.just(held.pieces()))
                : getDelegate().writeWith(held.pieces());
    }

    /** Reads what was held back. */
    Flux<DataBuffer> read() {
        Body held = this.body;
        Flux<DataBuffer> read;
        if (held != null && held.groups() != null) {
            read = Flux.from(held.groups()).concatMap(group -> group);
        } else if (held == null || held.pieces() == null) {
            read = Flux.empty();
        } else {
            read = Flux.from(held.pieces());
        }
        return read.doOnError(this::ended).doOnComplete(() -> ended(null));
    }

    /** Gives back what was held back; false if it is still to come. */
    boolean drop() {
        Body held = this.body;
        if (held != null && (held.groups() != null || (held.pieces() != null && !(held.pieces() instanceof Mono)))) {
            return false;
        }
        read().subscribe(DataBufferUtils::release, thrown -> {});
        return true;
    }

    private void ended(@Nullable Throwable thrown) {
        this.sent = thrown == null;
        this.failure = thrown;
        MonoSink<Void> waiting = this.written;
        if (waiting == null) {
            return;
        }
        if (thrown == null) {
            waiting.success();
        } else {
            waiting.error(thrown);
        }
    }

    /** Whether the answer has reached somebody. */
    boolean wasSent() {
        return this.sent;
    }

    /** Whether sending failed so. */
    boolean failedWith(Throwable thrown) {
        return this.failure == thrown;
    }
}
