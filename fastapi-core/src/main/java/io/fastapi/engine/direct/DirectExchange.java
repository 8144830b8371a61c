package io.fastapi.engine.direct;

import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.multipart.Part;
import org.springframework.http.server.reactive.AbstractServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.adapter.DefaultServerWebExchange;
import org.springframework.web.server.adapter.HttpWebHandlerAdapter;
import org.springframework.web.server.i18n.LocaleContextResolver;
import org.springframework.web.server.session.WebSessionManager;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** One request and its response. What few operations use (sessions, forms read by Spring) is made when first asked for. */
public final class DirectExchange implements ServerWebExchange {

    /**
     * What all exchanges of a server share.
     *
     * @param sessions finds and keeps sessions
     * @param codecs read forms
     * @param locales finds the locale
     * @param context the application context; {@code null} without one
     */
    public record Shared(
            WebSessionManager sessions,
            ServerCodecConfigurer codecs,
            LocaleContextResolver locales,
            @Nullable ApplicationContext context) {

        /** Those that WebFlux gives to its own exchanges. */
        public static Shared of(HttpWebHandlerAdapter adapter) {
            return new Shared(
                    adapter.getSessionManager(),
                    adapter.getCodecConfigurer(),
                    adapter.getLocaleContextResolver(),
                    adapter.getApplicationContext());
        }
    }

    /** Names and values that every request to an operation has: no map is made for them unless somebody asks for it. */
    private static final int ROOM = 6;

    private final Shared shared;
    private final ServerHttpRequest request;
    private final ServerHttpResponse response;
    private @Nullable Object[] noted = new Object[ROOM];
    private @Nullable Map<String, Object> attributes;
    private @Nullable ServerWebExchange whole;

    private DirectExchange(Shared shared, ServerHttpRequest request, ServerHttpResponse response) {
        this.shared = shared;
        this.request = request;
        this.response = response;
        shareAttributes();
    }

    /** An exchange of a request and its response. */
    public static DirectExchange of(Shared shared, ServerHttpRequest request, ServerHttpResponse response) {
        return new DirectExchange(shared, request, response);
    }

    /** The exchange of a request that the server received. */
    public static DirectExchange of(Shared shared, HttpServerRequest request, HttpServerResponse response) {
        NettyDataBufferFactory buffers = new NettyDataBufferFactory(response.alloc());
        return of(shared, new DirectRequest(request, buffers), new DirectResponse(response, buffers));
    }

    private void shareAttributes() {
        if (this.request instanceof AbstractServerHttpRequest sharing) {
            sharing.setAttributesSupplier(this::getAttributes);
        }
    }

    /** Spring's own exchange of the same request, for what only that has. */
    private synchronized ServerWebExchange whole() {
        ServerWebExchange made = this.whole;
        if (made == null) {
            made = new DefaultServerWebExchange(
                    this.request,
                    this.response,
                    this.shared.sessions(),
                    this.shared.codecs(),
                    this.shared.locales(),
                    this.shared.context());
            shareAttributes();
            this.whole = made;
        }
        return made;
    }

    @Override
    public ServerHttpRequest getRequest() {
        return this.request;
    }

    @Override
    public ServerHttpResponse getResponse() {
        return this.response;
    }

    /** Gives an exchange an attribute. */
    public static void put(ServerWebExchange exchange, String name, Object value) {
        if (exchange instanceof DirectExchange direct) {
            direct.put(name, value);
        } else {
            exchange.getAttributes().put(name, value);
        }
    }

    private synchronized void put(String name, Object value) {
        int place = place(name);
        if (this.attributes != null || place == this.noted.length) {
            getAttributes().put(name, value);
        } else {
            this.noted[place] = name;
            this.noted[place + 1] = value;
        }
    }

    /** Where a name is noted, or where there is room for it; the length if there is none. */
    private int place(String name) {
        int place = 0;
        while (place < this.noted.length && this.noted[place] != null && !name.equals(this.noted[place])) {
            place += 2;
        }
        return place;
    }

    @Override
    @SuppressWarnings("unchecked") // as the interface does
    public synchronized <T> @Nullable T getAttribute(String name) {
        if (this.attributes != null) {
            return (T) this.attributes.get(name);
        }
        int place = place(name);
        return (place == this.noted.length) ? null : (T) this.noted[place + 1];
    }

    @Override
    public synchronized Map<String, Object> getAttributes() {
        Map<String, Object> made = this.attributes;
        if (made == null) {
            made = new ConcurrentHashMap<>();
            for (int i = 0; i < this.noted.length; i += 2) {
                if (this.noted[i] instanceof String name && this.noted[i + 1] != null) {
                    made.put(name, this.noted[i + 1]);
                }
            }
            this.attributes = made;
        }
        return made;
    }

    @Override
    public Mono<WebSession> getSession() {
        return whole().getSession();
    }

    @Override
    public <T extends Principal> Mono<T> getPrincipal() {
        return Mono.empty();
    }

    @Override
    public Mono<MultiValueMap<String, String>> getFormData() {
        return whole().getFormData();
    }

    @Override
    public Mono<MultiValueMap<String, Part>> getMultipartData() {
        return whole().getMultipartData();
    }

    @Override
    public Mono<Void> cleanupMultipart() {
        return (this.whole == null) ? Mono.empty() : whole().cleanupMultipart();
    }

    /** Sends what was not sent, a head without a body, and deletes what Spring kept of the request. */
    public Mono<Void> complete() {
        Mono<Void> sent = this.response.setComplete();
        return (this.whole == null) ? sent : cleanupMultipart().then(sent);
    }

    @Override
    public LocaleContext getLocaleContext() {
        return this.shared.locales().resolveLocaleContext(this);
    }

    @Override
    public @Nullable ApplicationContext getApplicationContext() {
        return this.shared.context();
    }

    @Override
    public boolean isNotModified() {
        return this.whole != null && whole().isNotModified();
    }

    @Override
    public boolean checkNotModified(Instant lastModified) {
        return whole().checkNotModified(lastModified);
    }

    @Override
    public boolean checkNotModified(String etag) {
        return whole().checkNotModified(etag);
    }

    @Override
    public boolean checkNotModified(@Nullable String etag, Instant lastModified) {
        return whole().checkNotModified(etag, lastModified);
    }

    @Override
    public String transformUrl(String url) {
        return whole().transformUrl(url);
    }

    @Override
    public void addUrlTransformer(Function<String, String> transformer) {
        whole().addUrlTransformer(transformer);
    }

    @Override
    public String getLogPrefix() {
        return whole().getLogPrefix();
    }
}
