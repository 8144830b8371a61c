package io.fastapi.engine.filter;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.RequestPath;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Flux;

/**
 * A request whose body a function may read, and which can then be read once more by what it lets pass. Nothing is kept unless
 * the function reads it.
 */
final class HeldBody extends ServerHttpRequestDecorator {

    private final Supplier<byte @Nullable []> read;
    private volatile @Nullable List<byte[]> held;
    private volatile boolean whole;
    private volatile boolean passed;

    /**
     * A body that nobody has read yet.
     *
     * @param read what an operation inside has read of it, if it is kept
     */
    HeldBody(ServerHttpRequest request, Supplier<byte @Nullable []> read) {
        super(request);
        this.read = read;
    }

    /** From now on the body is for others than the function. */
    void passOn() {
        this.passed = true;
    }

    /** Whether the function has read the body, or what it let pass before. */
    boolean isHeld() {
        return this.held != null || this.read.get() != null;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        List<byte[]> kept = this.held;
        if (kept != null && (this.whole || this.passed)) {
            return Flux.fromIterable(kept).map(DefaultDataBufferFactory.sharedInstance::wrap);
        }
        if (this.passed) {
            byte[] known = this.read.get();
            return (known == null) ? super.getBody() : again(known);
        }
        List<byte[]> pieces = new ArrayList<>();
        this.held = pieces;
        return super.getBody().doOnNext(piece -> pieces.add(bytes(piece))).doOnComplete(() -> this.whole = true);
    }

    private static Flux<DataBuffer> again(byte[] bytes) {
        return (bytes.length == 0)
                ? Flux.empty()
                : Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes)));
    }

    private static byte[] bytes(DataBuffer piece) {
        byte[] bytes = new byte[piece.readableByteCount()];
        piece.toByteBuffer(ByteBuffer.wrap(bytes));
        return bytes;
    }

    /**
     * What a function changed of the request, on the connection of the one that came.
     *
     * @param changed the other request
     * @param keepsBody whether the body stays this one
     */
    ServerHttpRequest changed(ServerHttpRequest changed, boolean keepsBody) {
        return new Changed(this, changed, keepsBody);
    }

    private static final class Changed extends ServerHttpRequestDecorator {

        private final ServerHttpRequest other;
        private final boolean keepsBody;

        Changed(ServerHttpRequest request, ServerHttpRequest other, boolean keepsBody) {
            super(request);
            this.other = other;
            this.keepsBody = keepsBody;
        }

        @Override
        public HttpMethod getMethod() {
            return this.other.getMethod();
        }

        @Override
        public URI getURI() {
            return this.other.getURI();
        }

        @Override
        public RequestPath getPath() {
            return this.other.getPath();
        }

        @Override
        public MultiValueMap<String, String> getQueryParams() {
            return this.other.getQueryParams();
        }

        @Override
        public HttpHeaders getHeaders() {
            return this.other.getHeaders();
        }

        @Override
        public MultiValueMap<String, HttpCookie> getCookies() {
            return this.other.getCookies();
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return this.keepsBody ? getDelegate().getBody() : this.other.getBody();
        }
    }
}
