package io.fastapi.engine.netty;

import io.netty.channel.ChannelPipeline;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import reactor.netty.NettyPipeline;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.server.HttpRequestDecoderSpec;
import reactor.netty.http.server.HttpServer;

/**
 * What uvicorn does before it calls an application, for a server that runs on Reactor Netty: request targets as clients send
 * them are served, requests that are no HTTP are refused, and proxies on this machine say who the client is. Clients that are
 * too slow or too many are refused, and connections are let go at shutdown.
 *
 * <pre>{@code
 * NettyEdge edge = NettyEdge.of(List.of("127.0.0.1"), NettyEdge.Limits.DEFAULT);
 * edge.applyTo(HttpServer.create().port(8000))
 *     .handle(new ReactorHttpHandlerAdapter(FastApiWebHandler.httpHandler(engine)))
 *     .bindNow();
 * }</pre>
 *
 * <p>One edge serves one server. The Spring Boot starter applies one to the embedded server.
 *
 * @see <a href="https://www.uvicorn.org/settings/#http">uvicorn: settings</a>
 */
public final class NettyEdge {

    /**
     * The most that is granted to a connection. Times are those in which the server waits for the client.
     *
     * @param connections open connections; 503 beyond
     * @param requestLine bytes of a request line; 414 beyond
     * @param headers bytes of the headers of a request; 431 beyond
     * @param idleTime time between requests; the connection is closed after it
     * @param headTime time from the first byte of a request to the end of its headers; 408 after it
     * @param readTime time in which nothing of a body comes; 408 after it
     * @param readRate bytes a second that a body comes with at least, once {@code readTime} was waited in all; 408 below
     * @param sendTime time in which a client takes nothing of its answer; the connection is reset after it
     */
    public record Limits(
            int connections,
            int requestLine,
            int headers,
            Duration idleTime,
            Duration headTime,
            Duration readTime,
            int readRate,
            Duration sendTime) {

        private static final int KILOBYTES_64 = 65_536;

        /** 10,000 connections, 64 KiB, one minute between requests, 20 seconds to send one, 500 bytes a second, one minute to take some. */
        public static final Limits DEFAULT = new Limits(
                10_000,
                KILOBYTES_64,
                KILOBYTES_64,
                Duration.ofMinutes(1),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                500,
                Duration.ofMinutes(1));
    }

    private final Optional<Proxies> proxies;
    private final Limits limits;
    private final Connections connections;

    private NettyEdge(List<String> forwardedAllowIps, Limits limits) {
        this.proxies = forwardedAllowIps.isEmpty() ? Optional.empty() : Optional.of(new Proxies(forwardedAllowIps));
        this.limits = limits;
        this.connections = new Connections(limits.connections());
    }

    /**
     * An edge of one server.
     *
     * @param forwardedAllowIps addresses and networks of the proxies whose {@code X-Forwarded-Proto} and
     *     {@code X-Forwarded-For} are believed, {@code *} for all; uvicorn's {@code --forwarded-allow-ips}
     * @throws IllegalArgumentException if one of the proxies is no address; the message says which
     */
    public static NettyEdge of(List<String> forwardedAllowIps, Limits limits) {
        return new NettyEdge(forwardedAllowIps, limits);
    }

    /** Whether a text names proxies: an address, a network, or {@code *} for all. */
    public static boolean isProxy(String text) {
        return Proxies.isProxy(text);
    }

    /** Proxies on {@code 127.0.0.1} and {@code ::1} are believed, as by uvicorn; default limits. */
    public static NettyEdge defaults() {
        return of(List.of("127.0.0.1", "::1"), Limits.DEFAULT);
    }

    /** The same server behind this edge. An idle time that it has already is left. */
    public HttpServer applyTo(HttpServer server) {
        boolean timed = server.configuration().idleTimeout() != null;
        boolean others = server.configuration().protocols().length > 1
                || server.configuration().protocols()[0] != HttpProtocol.HTTP11;
        boolean keepsIdleTime = !timed && !others;
        HttpServer kept = (!timed && others) ? server.idleTimeout(this.limits.idleTime()) : server;
        HttpRequestDecoderSpec given = server.configuration().decoder();
        HttpServer guarded = kept.httpRequestDecoder(spec -> spec.maxInitialLineLength(this.limits.requestLine())
                        .maxHeaderSize(this.limits.headers())
                        .h2cMaxContentLength(given.h2cMaxContentLength())
                        .initialBufferSize(given.initialBufferSize())
                        .validateHeaders(given.validateHeaders())
                        .allowPartialChunks(given.allowPartialChunks()))
                .doOnChannelInit((observer, channel, remote) -> guard(channel.pipeline(), keepsIdleTime));
        return this.proxies.map(guarded::forwarded).orElse(guarded);
    }

    private void guard(ChannelPipeline pipeline, boolean keepsIdleTime) {
        if (pipeline.get(NettyPipeline.HttpCodec) != null) {
            boolean secure = pipeline.get(NettyPipeline.SslHandler) != null;
            ConnectionGuard guard = new ConnectionGuard(this.limits, keepsIdleTime, this.connections);
            pipeline.addBefore(NettyPipeline.HttpCodec, ConnectionGuard.BYTES, guard.bytes())
                    .addAfter(NettyPipeline.HttpCodec, RequestGuard.NAME, new RequestGuard(secure))
                    .addAfter(NettyPipeline.HttpCodec, "fastapi.connectionGuard", guard);
        }
    }

    /**
     * From now on closes connections that wait for a request, and every other one after its next answer, which says so
     * ({@code Connection: close}). Returns at once; call it when a shutdown begins.
     */
    public void drain() {
        this.connections.drain();
    }

    /**
     * Closes the connections that are still open, whatever they are doing: to the application, their clients left. Returns at
     * once; call it when nobody waits for answers any more, and before lifespans are closed, which requests may still use.
     */
    public void cut() {
        this.connections.cut();
    }

    /** Takes connections again, after {@link #drain}; call it when the server starts again. */
    public void resume() {
        this.connections.resume();
    }
}
