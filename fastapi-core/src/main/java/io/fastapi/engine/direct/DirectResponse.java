package io.fastapi.engine.direct;

import io.fastapi.engine.request.FlushedPieces;
import io.fastapi.engine.request.ServerConnection;
import io.fastapi.engine.write.WholeAnswer;
import io.fastapi.engine.write.WholeSending;
import io.netty.buffer.ByteBuf;
import io.netty.channel.DefaultFileRegion;
import io.netty.channel.FileRegion;
import io.netty.handler.codec.http.cookie.CookieHeaderNames;
import io.netty.handler.codec.http.cookie.DefaultCookie;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ZeroCopyHttpOutputMessage;
import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import org.springframework.http.support.Netty4HeadersAdapter;
import org.springframework.util.CollectionUtils;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/** A response that sends a body which is at hand with its head in one step. Otherwise it is as Spring's own. */
final class DirectResponse extends AbstractServerHttpResponse
        implements ZeroCopyHttpOutputMessage, WholeAnswer, FlushedPieces.Answer {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private final HttpServerResponse response;
    private boolean prepared;
    private boolean sent;

    DirectResponse(HttpServerResponse response, NettyDataBufferFactory buffers) {
        super(buffers, new HttpHeaders(new Netty4HeadersAdapter(response.responseHeaders())));
        this.response = response;
    }

    @Override
    public Mono<Void> sendWhole(DataBuffer body) {
        if (this.prepared || isCommitted()) {
            return WholeAnswer.lend(this, body);
        }
        applyStatusCode();
        applyCookies();
        this.sent = true;
        return new WholeSending(
                () -> this.response
                        .sendObject(NettyDataBufferFactory.toByteBuf(body))
                        .then(),
                () -> DataBufferUtils.release(body),
                () -> WholeAnswer.releaseIfDropped(this, body));
    }

    @Override
    public void beforeCommit(Supplier<? extends Mono<Void>> action) {
        this.prepared = true;
        super.beforeCommit(action);
    }

    @Override
    protected Mono<Void> doCommit(@Nullable Supplier<? extends Mono<Void>> action) {
        return this.sent ? Mono.empty() : super.doCommit(action);
    }

    @Override
    public boolean isCommitted() {
        return this.sent || super.isCommitted();
    }

    @Override
    public boolean setStatusCode(@Nullable HttpStatusCode status) {
        return !this.sent && super.setStatusCode(status);
    }

    @Override
    public HttpStatusCode getStatusCode() {
        HttpStatusCode status = super.getStatusCode();
        return (status != null)
                ? status
                : HttpStatusCode.valueOf(this.response.status().code());
    }

    @Override
    public HttpHeaders getHeaders() {
        return this.sent ? HttpHeaders.readOnlyHttpHeaders(super.getHeaders()) : super.getHeaders();
    }

    @Override
    public MultiValueMap<String, ResponseCookie> getCookies() {
        return this.sent ? CollectionUtils.unmodifiableMultiValueMap(super.getCookies()) : super.getCookies();
    }

    @Override
    public void addCookie(ResponseCookie cookie) {
        if (this.sent) {
            throw new IllegalStateException("The cookie " + cookie.getName() + " comes after the response was sent");
        }
        super.addCookie(cookie);
    }

    @Override
    protected void applyStatusCode() {
        HttpStatusCode status = super.getStatusCode();
        if (status != null) {
            this.response.status(status.value());
        }
    }

    @Override
    protected void applyHeaders() {
        // They are those of the response below.
    }

    @Override
    protected void applyCookies() {
        MultiValueMap<String, ResponseCookie> cookies = super.getCookies();
        if (!cookies.isEmpty()) {
            for (List<ResponseCookie> named : cookies.values()) {
                named.forEach(cookie -> this.response.addCookie(nettys(cookie)));
            }
        }
    }

    private static DefaultCookie nettys(ResponseCookie cookie) {
        DefaultCookie made = new DefaultCookie(cookie.getName(), cookie.getValue());
        if (!cookie.getMaxAge().isNegative()) {
            made.setMaxAge(cookie.getMaxAge().getSeconds());
        }
        if (cookie.getDomain() != null) {
            made.setDomain(cookie.getDomain());
        }
        if (cookie.getPath() != null) {
            made.setPath(cookie.getPath());
        }
        made.setSecure(cookie.isSecure());
        made.setHttpOnly(cookie.isHttpOnly());
        made.setPartitioned(cookie.isPartitioned());
        if (cookie.getSameSite() != null) {
            made.setSameSite(CookieHeaderNames.SameSite.valueOf(cookie.getSameSite()));
        }
        return made;
    }

    @Override
    protected Mono<Void> writeWithInternal(Publisher<? extends DataBuffer> body) {
        return this.response.send(nettys(body)).then();
    }

    @Override
    protected Mono<Void> writeAndFlushWithInternal(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return this.response
                .sendGroups(Flux.from(body).map(DirectResponse::nettys))
                .then();
    }

    @Override
    public Mono<Void> sendFlushed(Flux<DataBuffer> pieces) {
        return doCommit(() -> this.response
                .send(pieces.map(NettyDataBufferFactory::toByteBuf), piece -> true)
                .then());
    }

    @Override
    public Mono<Void> writeWith(Path file, long position, long count) {
        return doCommit(() -> Mono.using(
                () -> FileChannel.open(file, StandardOpenOption.READ),
                opened -> send(new DefaultFileRegion(opened, position, count)),
                DirectResponse::close));
    }

    /** Whoever opened a file may wait for the disk; head, file and end are written at once where the connection lives. */
    private Mono<Void> send(FileRegion part) {
        return this.response.sendObject(part).then().subscribeOn(ServerConnection.scheduler(this));
    }

    private static void close(FileChannel file) {
        try {
            file.close();
        } catch (IOException lost) {
            LOG.debug("A file could not be closed", lost);
        }
    }

    private static Publisher<ByteBuf> nettys(Publisher<? extends DataBuffer> buffers) {
        return (buffers instanceof Mono)
                ? Mono.from(buffers).map(NettyDataBufferFactory::toByteBuf)
                : Flux.from(buffers).map(NettyDataBufferFactory::toByteBuf);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getNativeResponse() {
        return (T) this.response;
    }
}
