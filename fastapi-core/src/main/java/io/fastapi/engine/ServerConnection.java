package io.fastapi.engine;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.util.ClassUtils;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/** The connection under an answer, where the server is Reactor Netty. */
final class ServerConnection {

    private static final boolean NETTY = ClassUtils.isPresent(
            "reactor.netty.http.server.HttpServerResponse", ServerConnection.class.getClassLoader());

    private ServerConnection() {}

    /**
     * Closes a connection after what was sent of an answer, so that the client does not take it for a complete one. Ends
     * without an error, which the server would log once more; on other servers it ends with the failure.
     */
    static Mono<Void> cut(ServerHttpResponse response, Throwable failure) {
        return (NETTY && innermost(response) instanceof AbstractServerHttpResponse known)
                ? Netty.cut(known.getNativeResponse(), failure)
                : Mono.error(failure);
    }

    /**
     * Whether a connection is known to be closed, once its event loop has done what it was about to do: a failure to read is
     * told before the connection is closed for it.
     */
    static Mono<Boolean> isClosed(ServerHttpResponse response) {
        return (NETTY && innermost(response) instanceof AbstractServerHttpResponse known)
                ? Netty.isClosed(known.getNativeResponse())
                : Mono.just(false);
    }

    private static ServerHttpResponse innermost(ServerHttpResponse response) {
        ServerHttpResponse innermost = response;
        while (innermost instanceof ServerHttpResponseDecorator decorator) {
            innermost = decorator.getDelegate();
        }
        return innermost;
    }

    /** Loaded only where its classes are. */
    private static final class Netty {

        private static Mono<Void> cut(Object connection, Throwable failure) {
            return (connection instanceof HttpServerResponse response)
                    ? Mono.create(closed -> response.withConnection(c -> {
                        c.channel().closeFuture().addListener(done -> closed.success());
                        c.channel().writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
                    }))
                    : Mono.error(failure);
        }

        private static Mono<Boolean> isClosed(Object connection) {
            return (connection instanceof HttpServerResponse response)
                    ? Mono.create(known -> response.withConnection(c -> c.channel()
                            .eventLoop()
                            .execute(() -> known.success(!c.channel().isActive()))))
                    : Mono.just(false);
        }
    }
}
