package io.fastapi.engine.websocket;

import io.fastapi.channel.ChannelEvent;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.nio.charset.StandardCharsets;

/** Makes frames of messages, for Netty's codec or past it: that writes the head of a frame into a buffer of its own. */
final class FrameWriter {

    private static final int FINAL_TEXT = 0x81;
    private static final int LENGTH_IN_TWO_BYTES = 126;
    private static final int LONGEST_HEAD = 2 + Short.BYTES;

    /** Longer texts are not copied behind their head; even if each character takes three bytes, two tell the length. */
    private static final int SHORT = 1024;

    private final boolean compresses;

    /**
     * The writer of one connection.
     *
     * @param compresses whether frames may be compressed, which the codec does
     */
    FrameWriter(boolean compresses) {
        this.compresses = compresses;
    }

    /** Of a message that many receive, the bytes of the frame are shared; where frames are compressed, those of the text. */
    Object frame(ChannelHandlerContext context, Object message) {
        if (message instanceof ChannelEvent<?> event) {
            return this.compresses
                    ? new TextWebSocketFrame(Unpooled.wrappedBuffer(event.webSocketText()))
                    : Unpooled.wrappedBuffer(event.webSocketFrame());
        }
        if (message instanceof String text) {
            return text(context, text);
        }
        return new BinaryWebSocketFrame(Unpooled.wrappedBuffer((byte[]) message));
    }

    private Object text(ChannelHandlerContext context, String text) {
        boolean isHere = context.executor().inEventLoop();
        if (text.length() <= SHORT && !this.compresses) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            int most = encoded.length + LONGEST_HEAD;
            return write(isHere ? context.alloc().ioBuffer(most) : Unpooled.buffer(most), encoded);
        }
        return new TextWebSocketFrame(
                isHere
                        ? ByteBufUtil.writeUtf8(context.alloc(), text)
                        : Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static ByteBuf write(ByteBuf frame, byte[] text) {
        frame.writeByte(FINAL_TEXT);
        if (text.length < LENGTH_IN_TWO_BYTES) {
            frame.writeByte(text.length);
        } else {
            frame.writeByte(LENGTH_IN_TWO_BYTES).writeShort(text.length);
        }
        return frame.writeBytes(text);
    }
}
