package io.fastapi.engine.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Joins the frames of a message. */
final class Fragments {

    /** Stands for a text that is no UTF-8. */
    static final Object MALFORMED = new Object();

    private static final char REPLACEMENT = '\uFFFD';

    private final int most;
    private @Nullable ByteBuf parts;
    private boolean text;

    Fragments(int most) {
        this.most = most;
    }

    /** Whether the message does not get too big with a frame. */
    boolean fits(WebSocketFrame frame) {
        ByteBuf before = this.parts;
        int length = (before == null) ? 0 : before.readableBytes();
        return length + frame.content().readableBytes() <= this.most;
    }

    /** The message that ends with a frame; {@code null} if more of it will come. */
    @Nullable
    Object join(ByteBufAllocator allocator, WebSocketFrame frame) {
        if (frame instanceof TextWebSocketFrame || frame instanceof BinaryWebSocketFrame) {
            this.text = frame instanceof TextWebSocketFrame;
            if (frame.isFinalFragment()) {
                return message(frame.content());
            }
        }
        ByteBuf all = this.parts;
        if (all == null) {
            all = allocator.buffer(frame.content().readableBytes());
            this.parts = all;
        }
        all.writeBytes(frame.content());
        if (!frame.isFinalFragment()) {
            return null;
        }
        try {
            return message(all);
        } finally {
            release();
        }
    }

    private Object message(ByteBuf content) {
        if (!this.text) {
            return ByteBufUtil.getBytes(content);
        }
        String decoded = content.toString(StandardCharsets.UTF_8);
        return (decoded.indexOf(REPLACEMENT) >= 0 && !isUtf8(content.nioBuffer())) ? MALFORMED : decoded;
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    void release() {
        ByteBuf all = this.parts;
        this.parts = null;
        if (all != null) {
            all.release();
        }
    }
}
