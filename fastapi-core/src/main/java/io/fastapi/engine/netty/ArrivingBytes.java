package io.fastapi.engine.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;

/** Tells the guard of a connection, which stands behind the codec, what arrives in front of it. */
final class ArrivingBytes extends ChannelDuplexHandler {

    private final ConnectionGuard guard;

    ArrivingBytes(ConnectionGuard guard) {
        this.guard = guard;
    }

    @Override
    public void read(ChannelHandlerContext outbound) {
        this.guard.reading();
        outbound.read();
    }

    @Override
    public void channelRead(ChannelHandlerContext inbound, Object message) {
        this.guard.received((message instanceof ByteBuf buffer) ? buffer.readableBytes() : 0);
        inbound.fireChannelRead(message);
        this.guard.keepTime();
    }
}
