package io.fastapi.engine.request;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/** How the server ends a connection. */
public final class ConnectionEnd {

    private ConnectionEnd() {}

    /**
     * Ends a connection once its last words were sent, for a client that may be sending still. To close it at once resets
     * it, and the client never reads what it was told. So what comes is thrown away until the client closes, is silent for a
     * second, or ten have passed.
     *
     * @param lastWords what is being sent; nothing can be sent after it
     */
    public static void lingering(ChannelFuture lastWords) {
        lastWords.addListener(sent -> {
            Channel channel = lastWords.channel();
            if (sent.isSuccess() && channel.isActive()) {
                linger(channel);
            } else {
                channel.close();
            }
        });
    }

    /** As {@link #lingering(ChannelFuture)} when all is sent; on the connection's event loop. */
    public static void linger(Channel channel) {
        if (channel instanceof DuplexChannel duplex && channel.pipeline().get(SslHandler.class) == null) {
            duplex.shutdownOutput(); // the client reads that there is no more
        }
        channel.pipeline().addFirst(new Discard());
    }

    /** Ends a connection and throws away what waits to be sent; on the connection's event loop. */
    public static void reset(ChannelHandlerContext context) {
        context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        context.close();
    }

    /** Stands in front of everything, of TLS too: nobody wants to know what comes. */
    private static final class Discard extends ChannelInboundHandlerAdapter {

        private static final long QUIET_SECONDS = 1;
        private static final long MOST_SECONDS = 10;

        private long seconds;
        private boolean heard;

        @Override
        public void handlerAdded(ChannelHandlerContext added) {
            added.read();
            look(added);
        }

        private void look(ChannelHandlerContext context) {
            context.executor()
                    .schedule(
                            () -> {
                                this.seconds += QUIET_SECONDS;
                                if (this.heard && this.seconds < MOST_SECONDS) {
                                    this.heard = false;
                                    look(context);
                                } else {
                                    context.channel().close();
                                }
                            },
                            QUIET_SECONDS,
                            TimeUnit.SECONDS);
        }

        @Override
        public void channelRead(ChannelHandlerContext inbound, Object message) {
            this.heard = true;
            ReferenceCountUtil.release(message);
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext inbound) {
            inbound.read();
        }

        /** The client has gone, which is what is waited for. */
        @Override
        public void exceptionCaught(ChannelHandlerContext inbound, Throwable failure) {
            inbound.close();
        }
    }
}
