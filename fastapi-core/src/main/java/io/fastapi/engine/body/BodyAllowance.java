package io.fastapi.engine.body;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/**
 * How much of one request's body may be read, of which the innermost has the last word: middleware of the application, that of
 * a mounted one, the operation. Used by one thread at a time.
 */
public final class BodyAllowance {

    private static final String ATTRIBUTE = BodyAllowance.class.getName();

    private final long declared;
    private volatile long most;
    private volatile long read;

    private BodyAllowance(long declared, long most) {
        this.declared = declared;
        this.most = most;
    }

    /** That of a request, if anything limits it so far. */
    public static @Nullable BodyAllowance of(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }

    /** Limits a request that nothing has limited so far. */
    public static BodyAllowance begin(ServerWebExchange exchange, long most) {
        BodyAllowance allowance =
                new BodyAllowance(exchange.getRequest().getHeaders().getContentLength(), most);
        exchange.getAttributes().put(ATTRIBUTE, allowance);
        return allowance;
    }

    /** Sets another limit in place of the one so far. */
    public void set(long other) {
        this.most = other;
    }

    /** Whether the length that is declared is too large. */
    public boolean declaresTooMuch() {
        return this.declared > this.most;
    }

    /** Whether too much was read. */
    public boolean isExceeded() {
        return this.read > this.most;
    }

    /** Whether something failed for this. */
    public static boolean isCause(Throwable failure) {
        return failure instanceof BodyTooLarge;
    }

    /** The request with a body that fails with 413 once too much of it is read. */
    public ServerHttpRequest limited(ServerHttpRequest request) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                return Flux.defer(() -> declaresTooMuch()
                        ? Flux.error(new BodyTooLarge())
                        : super.getBody().<DataBuffer>handle(BodyAllowance.this::pass));
            }
        };
    }

    private void pass(DataBuffer buffer, SynchronousSink<DataBuffer> sink) {
        this.read += buffer.readableByteCount();
        if (isExceeded()) {
            DataBufferUtils.release(buffer);
            sink.error(new BodyTooLarge());
        } else {
            sink.next(buffer);
        }
    }
}
