package io.fastapi.engine.websocket;

import io.fastapi.WebSocketSettings;
import io.netty.channel.Channel;
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
    private final WebSocketSettings settings;

    NettyUpgrade(ServerWebExchange exchange, AbstractServerHttpResponse response, WebSocketSettings settings) {
        super(exchange);
        this.response = response.getNativeResponse();
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
            WebsocketServerSpec spec = WebsocketServerSpec.builder()
                    .maxFramePayloadLength(this.settings.frameSize())
                    .build();
            this.response
                    .sendWebsocket(
                            (in, out) -> {
                                line.open();
                                session.opened(line);
                                return Mono.never(); // the line closes the connection
                            },
                            spec)
                    .subscribe(nothing -> {}, opened::error, opened::success);
        } catch (RuntimeException gone) {
            opened.error(gone);
        }
    }
}
