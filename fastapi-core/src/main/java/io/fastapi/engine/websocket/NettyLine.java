package io.fastapi.engine.websocket;

import io.fastapi.WebSocketSettings;
import io.fastapi.engine.request.ConnectionEnd;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.codec.compression.DecompressionException;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The frames of one connection, behind Netty's codec: joins messages, answers pings, closes as the protocol wants it, and
 * reads only what is taken. Everything but what the interface says runs on the connection's event loop.
 */
final class NettyLine extends ChannelInboundHandlerAdapter implements WebSockets.Line {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    /** uvicorn's time for the client's answer to a closing frame. */
    private static final long CLOSE_SECONDS = 10;

    /** Messages that the event loop sends in one go, while the client takes all of them: then its other connections have a turn. */
    private static final int IN_ONE_GO = 64;

    private final Session ear;
    private final Heartbeat heartbeat;
    private final Fragments fragments;
    private final FrameWriter frames;
    private volatile @Nullable ChannelHandlerContext context;
    private volatile boolean open;
    private volatile boolean resting;
    private int inThisGo;
    private boolean wanted = true;
    private boolean reading;
    private boolean closing;

    NettyLine(Session ear, WebSocketSettings settings) {
        this.ear = ear;
        this.heartbeat = new Heartbeat(settings, this);
        this.fragments = new Fragments(settings.messageSize());
        this.frames = new FrameWriter(settings.compression());
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        this.context = added;
    }

    private ChannelHandlerContext context() {
        ChannelHandlerContext present = this.context;
        if (present == null) {
            throw new IllegalStateException("No connection");
        }
        return present;
    }

    /** The handshake was answered. */
    void open() {
        this.open = true;
        this.heartbeat.start(context());
        readOn();
    }

    /** Asks for more, if it is wanted and the client takes what it is sent. */
    private void readOn() {
        ChannelHandlerContext present = context();
        if (!this.reading && (this.wanted || this.closing) && present.channel().isWritable()) {
            this.reading = true;
            present.read();
        }
    }

    /** Whether nothing is read because the function does not take what has come. */
    boolean isPaused() {
        return !this.reading;
    }

    @Override
    public void channelRead(ChannelHandlerContext inbound, Object message) {
        if (!(message instanceof WebSocketFrame frame)) {
            inbound.fireChannelRead(message);
            return;
        }
        this.heartbeat.heard();
        try {
            received(inbound, frame);
        } finally {
            frame.release();
        }
    }

    private void received(ChannelHandlerContext inbound, WebSocketFrame frame) {
        if (frame.rsv() != 0 && !this.closing) { // the codec lets them pass even if no extension was agreed on
            fail(CloseCodes.PROTOCOL_ERROR, "Reserved bits are set");
        } else if (frame instanceof CloseWebSocketFrame close) {
            closed(inbound, close);
        } else if (frame instanceof PingWebSocketFrame && !this.closing) {
            inbound.writeAndFlush(new PongWebSocketFrame(frame.content().retain()));
        } else if (!(frame instanceof PingWebSocketFrame || frame instanceof PongWebSocketFrame) && !this.closing) {
            data(inbound, frame);
        }
    }

    private void data(ChannelHandlerContext inbound, WebSocketFrame frame) {
        if (!this.fragments.fits(frame)) {
            fail(CloseCodes.TOO_BIG, "The message is too big");
            return;
        }
        Object message = this.fragments.join(inbound.alloc(), frame);
        if (message == Fragments.MALFORMED) {
            fail(CloseCodes.INVALID_PAYLOAD, "The text is no UTF-8");
        } else if (message != null) {
            this.heartbeat.message();
            this.wanted = this.ear.received(message);
        }
    }

    /** Closes for what the client did. */
    void fail(int code, String reason) {
        this.ear.ended(code, reason);
        sendClose(code, reason);
    }

    private void closed(ChannelHandlerContext inbound, CloseWebSocketFrame close) {
        if (this.closing) {
            inbound.close();
            return;
        }
        int code = close.statusCode();
        if (code >= 0 && !CloseCodes.isValid(code)) { // the codec lets those from 5000 on pass
            fail(CloseCodes.PROTOCOL_ERROR, "Invalid code");
            return;
        }
        this.closing = true;
        this.ear.ended((code < 0) ? CloseCodes.NONE : code, WebSockets.text(close.reasonText()));
        inbound.writeAndFlush(new CloseWebSocketFrame(true, 0, close.content().retain()))
                .addListener(ChannelFutureListener.CLOSE);
        closeInTime(inbound);
    }

    private static void closeInTime(ChannelHandlerContext present) {
        present.executor().schedule(() -> closeNow(present), CLOSE_SECONDS, TimeUnit.SECONDS);
    }

    /** Resets what the client does not take: the system would keep it, and try to send it. */
    private static void closeNow(ChannelHandlerContext present) {
        ChannelOutboundBuffer left = present.channel().unsafe().outboundBuffer();
        if (left == null || left.isEmpty()) {
            present.close();
        } else {
            ConnectionEnd.reset(present);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext inbound) {
        this.reading = false;
        if (this.open) {
            readOn();
        }
        inbound.fireChannelReadComplete();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext inbound) {
        if (inbound.channel().isWritable() && this.open) {
            readOn();
            this.ear.writable();
        }
        inbound.fireChannelWritabilityChanged();
    }

    @Override
    public void channelInactive(ChannelHandlerContext inbound) {
        this.ear.ended(CloseCodes.NONE, "");
        inbound.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext removed) {
        this.heartbeat.stop();
        this.fragments.release();
    }

    /** What is no frame: the codec drops everything that comes after it, an answer to the closing frame too. */
    @Override
    public void exceptionCaught(ChannelHandlerContext inbound, Throwable failure) {
        LOG.debug("A WebSocket of {} failed", inbound.channel().remoteAddress(), failure);
        Throwable cause = (failure.getCause() == null) ? failure : failure.getCause();
        if (cause instanceof CorruptedWebSocketFrameException corrupted) {
            giveUp(corrupted.closeStatus().code(), CloseCodes.cut(WebSockets.text(corrupted.getMessage())));
        } else if (isDecompression(failure)) {
            fail(CloseCodes.TOO_BIG, "The message is too big");
        } else {
            inbound.close();
        }
    }

    /** Closes without an answer, which nobody would understand; more of what is no frame may be under way. */
    private void giveUp(int code, String reason) {
        ChannelHandlerContext present = context();
        this.ear.ended(code, reason);
        if (!this.closing && present.channel().isActive()) {
            this.closing = true;
            this.fragments.release();
            ConnectionEnd.lingering(present.writeAndFlush(new CloseWebSocketFrame(code, reason)));
        }
    }

    /** Whether a message grew too big, or was not compressed well. */
    private static boolean isDecompression(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DecompressionException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void send(Object message) {
        ChannelHandlerContext present = context();
        present.writeAndFlush(this.frames.frame(present, message), present.voidPromise());
        if (present.executor().inEventLoop() && ++this.inThisGo == IN_ONE_GO) {
            this.resting = true;
            present.executor()
                    .schedule(this::goOn, 0, TimeUnit.NANOSECONDS); // what is executed would come before the others
        }
    }

    private void goOn() {
        this.inThisGo = 0;
        this.resting = false;
        if (context().channel().isWritable()) {
            this.ear.writable();
        }
    }

    @Override
    public boolean isWritable() {
        return !this.resting && context().channel().isWritable();
    }

    @Override
    public void read() {
        context().executor().execute(() -> {
            this.wanted = true;
            readOn();
        });
    }

    @Override
    public void close(int code, String reason) {
        context().executor().execute(() -> sendClose(code, reason));
    }

    private void sendClose(int code, String reason) {
        ChannelHandlerContext present = context();
        if (!this.closing && present.channel().isActive()) {
            this.closing = true;
            this.fragments.release();
            present.writeAndFlush(new CloseWebSocketFrame(code, reason));
            closeInTime(present);
            readOn();
        }
    }

    @Override
    public void drop() {
        ChannelHandlerContext present = context();
        present.executor().execute(present::close);
    }
}
