package io.fastapi.engine.direct;

import io.fastapi.engine.request.RawTarget;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.RequestPath;
import org.springframework.http.server.reactive.AbstractServerHttpRequest;
import org.springframework.http.server.reactive.SslInfo;
import org.springframework.http.support.Netty4HeadersAdapter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Flux;
import reactor.netty.Connection;
import reactor.netty.http.server.HttpServerRequest;

/** A request whose URL is made when somebody asks for it. */
final class DirectRequest extends AbstractServerHttpRequest implements RawTarget {

    private static final URI NOT_YET = URI.create("/");

    private final HttpServerRequest request;
    private final NettyDataBufferFactory buffers;
    private final String target;
    private final int question;
    private @Nullable URI uri;
    private @Nullable RequestPath path;

    DirectRequest(HttpServerRequest request, NettyDataBufferFactory buffers) {
        super(
                HttpMethod.valueOf(request.method().name()),
                NOT_YET,
                null,
                new HttpHeaders(new Netty4HeadersAdapter(request.requestHeaders())));
        this.request = request;
        this.buffers = buffers;
        this.target = request.uri();
        this.question = this.target.indexOf('?');
    }

    @Override
    public String rawPath() {
        return (this.question < 0) ? this.target : this.target.substring(0, this.question);
    }

    @Override
    public @Nullable String rawQuery() {
        return (this.question < 0) ? null : this.target.substring(this.question + 1);
    }

    @Override
    public URI getURI() {
        URI made = this.uri;
        if (made == null) {
            made = URI.create(this.request.scheme() + "://" + authority() + this.target);
            this.uri = made;
        }
        return made;
    }

    /** The host and, unless it is that of the scheme, the port that the client asked for. */
    private String authority() {
        String host = this.request.hostName();
        boolean bare = host.indexOf(':') >= 0 && !host.startsWith("[");
        int port = this.request.hostPort();
        boolean usual = port == (this.request.scheme().equals("https") ? 443 : 80);
        return (bare ? "[" + host + "]" : host) + (usual ? "" : ":" + port);
    }

    @Override
    public RequestPath getPath() {
        RequestPath parsed = this.path;
        if (parsed == null) {
            parsed = RequestPath.parse(rawPath(), null);
            this.path = parsed;
        }
        return parsed;
    }

    @Override
    protected MultiValueMap<String, HttpCookie> initCookies() {
        MultiValueMap<String, HttpCookie> cookies = new LinkedMultiValueMap<>();
        for (Map.Entry<CharSequence, List<Cookie>> named :
                this.request.allCookies().entrySet()) {
            String name = named.getKey().toString();
            named.getValue().forEach(cookie -> cookies.add(name, new HttpCookie(name, cookie.value())));
        }
        return cookies;
    }

    @Override
    public @Nullable InetSocketAddress getLocalAddress() {
        return this.request.hostAddress();
    }

    @Override
    public @Nullable InetSocketAddress getRemoteAddress() {
        return this.request.remoteAddress();
    }

    @Override
    protected @Nullable SslInfo initSslInfo() {
        Channel channel = ((Connection) this.request).channel();
        SslHandler handler = channel.pipeline().get(SslHandler.class);
        return (handler == null) ? null : sslInfo(handler.engine().getSession());
    }

    private static SslInfo sslInfo(SSLSession session) {
        String id = HexFormat.of().formatHex(session.getId());
        try {
            return SslInfo.from(
                    id,
                    Arrays.stream(session.getPeerCertificates())
                            .filter(X509Certificate.class::isInstance)
                            .toArray(X509Certificate[]::new));
        } catch (SSLPeerUnverifiedException anonymous) {
            return SslInfo.from(id);
        }
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return this.request.receive().retain().map(this.buffers::wrap);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getNativeRequest() {
        return (T) this.request;
    }

    @Override
    protected String initId() {
        return this.request.requestId();
    }
}
