package io.fastapi.engine.filter;

import io.fastapi.engine.request.FilePart;
import io.fastapi.engine.request.FlushedPieces;
import io.fastapi.engine.request.ServerBody;
import io.fastapi.engine.write.WholeAnswer;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An answer that is compressed when it is large enough: as a whole if it is there as a whole, else piece by piece. */
final class GZipResponse extends ServerHttpResponseDecorator implements WholeAnswer {

    private static final String ACCEPT_ENCODING = "Accept-Encoding";

    private final GZipFilter filter;
    private final ServerWebExchange exchange;

    GZipResponse(GZipFilter filter, ServerWebExchange exchange) {
        super(exchange.getResponse());
        this.filter = filter;
        this.exchange = exchange;
    }

    /** Whether the client takes compressed answers; asked only for what is worth it. */
    private boolean isTaken() {
        return GZipFilter.takesGzip(this.exchange);
    }

    @Override
    public Mono<Void> sendWhole(DataBuffer body) {
        boolean small = body.readableByteCount() < this.filter.minimumSize();
        return (small || this.filter.leaves(getDelegate())) ? WholeAnswer.send(getDelegate(), body) : whole(body);
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        DataBuffer there = WholeAnswer.there(body);
        boolean small = there != null && there.readableByteCount() < this.filter.minimumSize();
        if (small || this.filter.leaves(getDelegate())) {
            return getDelegate().writeWith(body);
        }
        if (there != null) {
            return whole(there);
        }
        return (body instanceof Mono<? extends DataBuffer> mono)
                ? mono.flatMap(this::whole).switchIfEmpty(Mono.defer(this::setComplete))
                : known(Flux.from(body).map(buffer -> (DataBuffer) buffer));
    }

    /** Who says how long a body is has not to be asked for its first piece. */
    private Mono<Void> known(Flux<DataBuffer> body) {
        return (getHeaders().getContentLength() > 0)
                ? stream(true, body, false)
                : pieces(body, false).doOnDiscard(DataBuffer.class, DataBufferUtils::release);
    }

    private Mono<Void> whole(DataBuffer body) {
        int size = body.readableByteCount();
        if (size < this.filter.minimumSize()) {
            return WholeAnswer.send(getDelegate(), body);
        }
        VaryHeader.add(getHeaders(), ACCEPT_ENCODING);
        if (!isTaken()) {
            return WholeAnswer.send(getDelegate(), body);
        }
        Compressor compressor = this.filter.compressor(getDelegate());
        if (Compressor.isLarge(size)) {
            Mono<DataBuffer> compressing = compressor.piece(body, bufferFactory(), true);
            return compressing.doFinally(end -> compressor.close()).flatMap(this::compressed);
        }
        try (compressor) {
            return compressed(compressor.now(body, bufferFactory(), true));
        }
    }

    private Mono<Void> compressed(DataBuffer body) {
        HttpHeaders headers = getHeaders();
        headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.readableByteCount()));
        return WholeAnswer.send(getDelegate(), body);
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        if (this.filter.leaves(getDelegate())) {
            return ServerBody.send(getDelegate(), body);
        }
        if (body instanceof FilePart part && !part.isEmpty() && !isTaken()) {
            VaryHeader.add(getHeaders(), ACCEPT_ENCODING);
            return ServerBody.send(getDelegate(), part);
        }
        DataBuffer whole = (body instanceof WholeStream stream) ? WholeAnswer.there(stream.whole()) : null;
        return (whole != null) ? wholeStream(whole) : pieces(joined(body), true);
    }

    /** Sends a stream that is there as a whole. */
    private Mono<Void> wholeStream(DataBuffer body) {
        int size = body.readableByteCount();
        if (size == 0) {
            return WholeAnswer.send(getDelegate(), body);
        }
        VaryHeader.add(getHeaders(), ACCEPT_ENCODING);
        if (!isTaken()) {
            return WholeAnswer.send(getDelegate(), body);
        }
        getHeaders().set(HttpHeaders.CONTENT_ENCODING, "gzip");
        getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        Compressor compressor = this.filter.compressor(getDelegate());
        if (Compressor.isLarge(size)) {
            Mono<DataBuffer> compressing = compressor.piece(body, bufferFactory(), true);
            return getDelegate().writeAndFlushWith(Mono.just(compressing)).doFinally(end -> compressor.close());
        }
        try (compressor) {
            return getDelegate().writeAndFlushWith(Mono.just(group(compressor.now(body, bufferFactory(), true))));
        }
    }

    /** Groups that nobody asked for any more are given back with what they hold. */
    private static Flux<DataBuffer> joined(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return Flux.from(body)
                .concatMap(group -> Flux.from(group).map(buffer -> (DataBuffer) buffer), 0)
                .doOnDiscard(Publisher.class, GZipResponse::discard);
    }

    @SuppressWarnings("unchecked")
    private static void discard(Publisher<?> group) {
        DataBuffer held = WholeAnswer.there((Publisher<DataBuffer>) group);
        if (held != null) {
            DataBufferUtils.release(held);
        }
    }

    private Mono<Void> send(Flux<DataBuffer> pieces, boolean flushed) {
        return flushed
                ? ServerBody.send(getDelegate(), new FlushedPieces(pieces))
                : getDelegate().writeWith(pieces);
    }

    private Mono<Void> pieces(Flux<? extends DataBuffer> body, boolean flushed) {
        return body.map(buffer -> (DataBuffer) buffer)
                .switchOnFirst((first, pieces) -> stream(first.hasValue(), pieces, flushed))
                .then();
    }

    /** Sends a stream once its first piece is there: an empty one is not worth a header. */
    private Mono<Void> stream(boolean any, Flux<DataBuffer> pieces, boolean flushed) {
        if (!any) {
            return send(pieces, flushed);
        }
        VaryHeader.add(getHeaders(), ACCEPT_ENCODING);
        if (!isTaken()) {
            return send(pieces, flushed);
        }
        getHeaders().set(HttpHeaders.CONTENT_ENCODING, "gzip");
        getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        return Mono.using(
                () -> this.filter.compressor(getDelegate()),
                compressor -> send(compressed(compressor, pieces, flushed), flushed));
    }

    /**
     * What is not flushed piece by piece is read by another thread, in small pieces, and compressed by it: a concatenation may
     * send a piece twice, or hold one, if the event loop asks for more meanwhile.
     */
    private Flux<DataBuffer> compressed(Compressor compressor, Flux<DataBuffer> pieces, boolean flushed) {
        Mono<DataBuffer> end =
                Mono.fromSupplier(() -> compressor.now(bufferFactory().wrap(new byte[0]), bufferFactory(), true));
        Flux<DataBuffer> compressed = flushed
                ? pieces.concatMap(piece -> compressor.piece(piece, bufferFactory(), false), 0)
                : pieces.map(piece -> compressor.now(piece, bufferFactory(), false));
        return Flux.concat(compressed, end);
    }

    private static Mono<DataBuffer> group(DataBuffer piece) {
        return Mono.just(piece).doOnDiscard(DataBuffer.class, DataBufferUtils::release);
    }
}
