package io.fastapi.engine.netty;

import java.util.List;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * What uvicorn does before it calls an application, for a server that runs on Reactor Netty: request targets as clients send
 * them are served, requests that are no HTTP are refused, and proxies on this machine say who the client is.
 *
 * <pre>{@code
 * NettyEdge.defaults().applyTo(HttpServer.create().port(8000))
 *     .handle(new ReactorHttpHandlerAdapter(FastApiWebHandler.httpHandler(engine)))
 *     .bindNow();
 * }</pre>
 *
 * <p>The Spring Boot starter applies it to the embedded server.
 *
 * @param forwardedAllowIps addresses and networks of the proxies whose {@code X-Forwarded-Proto} and {@code X-Forwarded-For}
 *     are believed, {@code *} for all; uvicorn's {@code --forwarded-allow-ips}
 * @see <a href="https://www.uvicorn.org/settings/#http">uvicorn: settings</a>
 */
public record NettyEdge(List<String> forwardedAllowIps) {

    private static final int LONGEST_LINE = 65_536;
    private static final int LONGEST_HEADERS = 65_536;

    public NettyEdge {
        forwardedAllowIps = List.copyOf(forwardedAllowIps);
    }

    /** Proxies on {@code 127.0.0.1} are believed, as by uvicorn. */
    public static NettyEdge defaults() {
        return new NettyEdge(List.of("127.0.0.1"));
    }

    /**
     * The same server behind this edge, with request lines and headers of up to 64 KiB each.
     *
     * @throws IllegalArgumentException if one of the proxies is no address; the message says which
     */
    public HttpServer applyTo(HttpServer server) {
        HttpServer guarded = server.httpRequestDecoder(
                        spec -> spec.maxInitialLineLength(LONGEST_LINE).maxHeaderSize(LONGEST_HEADERS))
                .doOnChannelInit((observer, channel, remote) -> {
                    if (channel.pipeline().get(NettyPipeline.HttpCodec) != null) {
                        boolean secure = channel.pipeline().get(NettyPipeline.SslHandler) != null;
                        channel.pipeline()
                                .addAfter(NettyPipeline.HttpCodec, "fastapi.requestGuard", new RequestGuard(secure));
                    }
                });
        return this.forwardedAllowIps.isEmpty() ? guarded : guarded.forwarded(new Proxies(this.forwardedAllowIps));
    }
}
