package io.fastapi.engine.request;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.util.ClassUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.NettyPipeline;
import reactor.netty.channel.ChannelOperations;
import reactor.netty.http.server.HttpServerResponse;

/** The connection under an answer, where the server is Reactor Netty. */
public final class ServerConnection {

    private static final boolean NETTY = ClassUtils.isPresent(
            "reactor.netty.http.server.HttpServerResponse", ServerConnection.class.getClassLoader());

    private ServerConnection() {}

    /**
     * Closes a connection after what was sent of an answer, so that the client does not take it for a complete one. Ends
     * without an error, which the server would log once more; on other servers it ends with the failure.
     */
    public static Mono<Void> cut(ServerHttpResponse response, Throwable failure) {
        return (NETTY && innermost(response) instanceof AbstractServerHttpResponse servers)
                ? Netty.cut(connection(servers), failure)
                : Mono.error(failure);
    }

    /**
     * Whether a connection is known to be closed, once its event loop has done what it was about to do: a failure to read is
     * told before the connection is closed for it.
     */
    public static Mono<Boolean> isClosed(ServerHttpResponse response) {
        return (NETTY && innermost(response) instanceof AbstractServerHttpResponse servers)
                ? Netty.isClosed(connection(servers))
                : Mono.just(false);
    }

    /**
     * Whether an answer that counts as sent was dropped: Reactor Netty does that in silence, and leaves the buffer to whoever
     * made it, if the connection was closed after it had looked and before it took the answer. Only known of the server's
     * own response: what decorates it may have released the buffer already.
     */
    public static boolean dropped(ServerHttpResponse response) {
        return NETTY && response instanceof AbstractServerHttpResponse servers && Netty.dropped(connection(servers));
    }

    /**
     * Whether the kernel copies files to the connection of an answer: not through TLS, HTTP/2 or the compression of the server,
     * where the event loop would read them.
     */
    public static boolean copiesFiles(ServerHttpResponse response) {
        return NETTY
                && response instanceof AbstractServerHttpResponse servers
                && Netty.copiesFiles(connection(servers));
    }

    /** The pieces of an answer, asked for as its client takes them where that is known. */
    public static Flux<byte[]> paced(ServerHttpResponse response, Flux<byte[]> pieces) {
        return (NETTY && innermost(response) instanceof AbstractServerHttpResponse servers)
                ? Netty.paced(connection(servers), pieces)
                : pieces;
    }

    /** Where the parts of an answer have to come from that its server joins; none in particular where that is not known. */
    public static Scheduler scheduler(ServerHttpResponse response) {
        return (NETTY && innermost(response) instanceof AbstractServerHttpResponse servers)
                ? Netty.scheduler(connection(servers))
                : Schedulers.immediate();
    }

    /** What the server has; {@code null} of a mock, which has no server. */
    private static @Nullable Object connection(AbstractServerHttpResponse response) {
        try {
            return response.getNativeResponse();
        } catch (IllegalStateException mock) {
            return null;
        }
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

        private static Mono<Void> cut(@Nullable Object connection, Throwable failure) {
            return (connection instanceof HttpServerResponse response)
                    ? Mono.create(closed -> response.withConnection(c -> {
                        c.channel().closeFuture().addListener(done -> closed.success());
                        c.channel().writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
                    }))
                    : Mono.error(failure);
        }

        private static Flux<byte[]> paced(@Nullable Object connection, Flux<byte[]> pieces) {
            return (connection instanceof ChannelOperations<?, ?> operations)
                    ? new PacedPieces(pieces, operations.channel())
                    : pieces;
        }

        private static Scheduler scheduler(@Nullable Object connection) {
            return (connection instanceof ChannelOperations<?, ?> operations)
                    ? Schedulers.fromExecutor(operations.channel().eventLoop())
                    : Schedulers.immediate();
        }

        private static boolean copiesFiles(@Nullable Object connection) {
            return connection instanceof ChannelOperations<?, ?> operations
                    && operations.channel() instanceof SocketChannel socket
                    && socket.pipeline().get(SslHandler.class) == null
                    && socket.pipeline().get(NettyPipeline.CompressionHandler) == null;
        }

        private static boolean dropped(@Nullable Object connection) {
            return connection instanceof HttpServerResponse response && !response.hasSentHeaders();
        }

        private static Mono<Boolean> isClosed(@Nullable Object connection) {
            return (connection instanceof HttpServerResponse response)
                    ? Mono.create(known -> response.withConnection(c -> c.channel()
                            .eventLoop()
                            .execute(() -> known.success(!c.channel().isActive()))))
                    : Mono.just(false);
        }
    }
}
