package io.fastapi.autoconfigure;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a view writes, kept from the client: nothing of it is sent, so that a view that fails leaves no trace. */
final class CapturedResponse extends ServerHttpResponseDecorator {

    private final HttpHeaders headers = new HttpHeaders();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Flux<DataBuffer> body = Flux.empty();

    CapturedResponse(ServerHttpResponse response) {
        super(response);
    }

    /** Views drop what they have made when a client leaves: nothing of it has to be given back. */
    @Override
    public DataBufferFactory bufferFactory() {
        return DefaultDataBufferFactory.sharedInstance;
    }

    @Override
    public HttpHeaders getHeaders() {
        return this.headers;
    }

    @Override
    public boolean setStatusCode(@Nullable HttpStatusCode status) {
        return true;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> pieces) {
        this.body = Flux.from(pieces).cast(DataBuffer.class);
        return Mono.empty();
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> groups) {
        this.body = Flux.from(groups).concatMap(group -> group);
        return Mono.empty();
    }

    @Override
    public Mono<Void> setComplete() {
        return Mono.empty();
    }

    /** Makes the page; ends when all of it is there. */
    Mono<Void> whole() {
        return this.body.doOnNext(this::keep).then();
    }

    private void keep(DataBuffer piece) {
        this.out.writeBytes(bytes(piece));
    }

    /** The page, once it is whole. */
    byte[] bytes() {
        return this.out.toByteArray();
    }

    /** The page piece by piece. */
    Flux<byte[]> pieces() {
        return this.body.map(CapturedResponse::bytes);
    }

    private static byte[] bytes(DataBuffer piece) {
        byte[] bytes = new byte[piece.readableByteCount()];
        piece.read(bytes);
        DataBufferUtils.release(piece);
        return bytes;
    }
}
