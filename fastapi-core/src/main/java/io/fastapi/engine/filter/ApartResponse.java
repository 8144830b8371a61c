package io.fastapi.engine.filter;

import io.fastapi.engine.request.ServerBody;
import io.fastapi.engine.write.WholeAnswer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/** A response whose head is apart until it is sent: one request may have several of them, also at the same time. */
final class ApartResponse extends ServerHttpResponseDecorator implements WholeAnswer {

    private final HttpHeaders headers = new HttpHeaders();
    private final MultiValueMap<String, ResponseCookie> cookies = new LinkedMultiValueMap<>();
    private @Nullable HttpStatusCode status;
    private volatile boolean joined;

    ApartResponse(ServerHttpResponse response) {
        super(response);
    }

    /** It is the one that is sent: from now on its head is that of the response to the client. */
    void join() {
        ServerHttpResponse sent = getDelegate();
        sent.setStatusCode(this.status);
        this.headers.forEach((name, values) -> join(sent.getHeaders(), name, values));
        this.cookies.values().forEach(all -> all.forEach(sent::addCookie));
        this.joined = true;
    }

    /** What stands outside may have set headers before, but says nothing of the content. */
    private static void join(HttpHeaders sent, String name, List<String> values) {
        if (name.toLowerCase(Locale.ROOT).startsWith("content-")) {
            sent.put(name, values);
        } else {
            sent.addAll(name, values);
        }
    }

    @Override
    public HttpHeaders getHeaders() {
        return this.joined ? getDelegate().getHeaders() : this.headers;
    }

    @Override
    public MultiValueMap<String, ResponseCookie> getCookies() {
        return this.joined ? getDelegate().getCookies() : this.cookies;
    }

    @Override
    public void addCookie(ResponseCookie cookie) {
        getCookies().add(cookie.getName(), cookie);
    }

    @Override
    public boolean setStatusCode(@Nullable HttpStatusCode changed) {
        if (this.joined) {
            return getDelegate().setStatusCode(changed);
        }
        this.status = changed;
        return true;
    }

    @Override
    public boolean setRawStatusCode(@Nullable Integer changed) {
        return setStatusCode((changed == null) ? null : HttpStatusCode.valueOf(changed));
    }

    @Override
    public @Nullable HttpStatusCode getStatusCode() {
        return this.joined ? getDelegate().getStatusCode() : this.status;
    }

    @Override
    public boolean isCommitted() {
        return this.joined && getDelegate().isCommitted();
    }

    @Override
    public Mono<Void> sendWhole(DataBuffer body) {
        return WholeAnswer.send(getDelegate(), body);
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return ServerBody.send(getDelegate(), body);
    }
}
