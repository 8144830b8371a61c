package io.fastapi.engine.websocket;

import io.fastapi.WebSocketSettings;
import io.netty.channel.Channel;
import io.netty.handler.codec.compression.ZlibCodecFactory;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketServerExtensionHandler;
import io.netty.handler.codec.http.websocketx.extensions.compression.PerMessageDeflateServerExtensionHandshaker;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.WebsocketServerSpec;

/** Reactor Netty answers the handshake; the frames after it are ours. */
final class NettyUpgrade extends Upgrade {

    private final HttpServerResponse response;
    private static final int LEVEL = 6;

    private final HttpHeaders headers;
    private final WebSocketSettings settings;

    NettyUpgrade(ServerWebExchange exchange, AbstractServerHttpResponse response, WebSocketSettings settings) {
        super(exchange);
        this.response = response.getNativeResponse();
        this.headers = exchange.getRequest().getHeaders();
        this.settings = settings;
    }

    static boolean fits(AbstractServerHttpResponse response) {
        Object connection = response.getNativeResponse();
        return connection instanceof HttpServerResponse;
    }

    @Override
    Mono<Void> switchProtocol(Session session) {
        return Mono.create(opened -> this.response.withConnection(connection -> {
            Channel channel = connection.channel();
            channel.eventLoop().execute(() -> switchProtocol(channel, session, opened));
        }));
    }

    private void switchProtocol(Channel channel, Session session, MonoSink<Void> opened) {
        try {
            NettyLine line = new NettyLine(session, this.settings);
            channel.pipeline().addBefore(NettyPipeline.ReactiveBridge, "fastapi.webSocket", line);
            if (this.settings.compression()) {
                compress(channel);
            }
            WebsocketServerSpec spec = WebsocketServerSpec.builder()
                    .maxFramePayloadLength(this.settings.frameSize())
                    .build();
            this.response
                    .sendWebsocket(
                            (in, out) -> {
                                leaveAnswersToUs(channel);
                                line.open();
                                session.opened(line);
                                return Mono.never(); // the line closes the connection
                            },
                            spec)
                    .subscribe(nothing -> {}, opened::error, opened::success);
        } catch (Exception gone) {
            opened.error(gone);
        }
    }

    /** Netty's codec answers what is no frame itself, and a closing frame that is wrong not at all. */
    private void leaveAnswersToUs(Channel channel) {
        WebSocketDecoderConfig config = WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(this.settings.frameSize())
                .allowExtensions(true)
                .closeOnProtocolViolation(false)
                .build();
        channel.pipeline()
                .replace(
                        WebSocket13FrameDecoder.class, "fastapi.webSocketDecoder", new WebSocket13FrameDecoder(config));
    }

    /** As Reactor Netty does it when asked to, but with a limit on what a message grows to. */
    private void compress(Channel channel) throws Exception {
        WebSocketServerExtensionHandler extensions =
                new WebSocketServerExtensionHandler(new PerMessageDeflateServerExtensionHandshaker(
                        LEVEL,
                        ZlibCodecFactory.isSupportingWindowSizeAndMemLevel(),
                        PerMessageDeflateServerExtensionHandshaker.MAX_WINDOW_SIZE,
                        false,
                        false,
                        this.settings.messageSize()));
        HttpRequest offer = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
        this.headers.forEach((name, values) -> offer.headers().add(name, values));
        extensions.channelRead(channel.pipeline().lastContext(), offer);
        channel.pipeline().addAfter(NettyPipeline.HttpCodec, "fastapi.webSocketExtensions", extensions);
    }
}
