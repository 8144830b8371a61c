package io.fastapi.engine.netty;

import io.fastapi.engine.request.ConnectionEnd;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.netty.NettyPipeline;

/**
 * Keeps the time of one connection, behind its codec, and lets it go when the server shuts down. Ordinary requests, which
 * arrive whole, cost no timer. Runs on the connection's event loop only.
 */
final class ConnectionGuard extends ChannelDuplexHandler implements IdleTimer.Connection {

    /** The name of the handler that sees bytes. */
    static final String BYTES = "fastapi.bytes";

    private enum Phase {
        /** Nothing of the next request has come. */
        IDLE,
        HEAD,
        BODY
    }

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private final ConnectionClock clock;
    private final Connections connections;
    private final @Nullable IdleTimer idle;
    private final SendTimer sending;
    private Phase phase = Phase.IDLE;
    private int unanswered;
    private boolean answering;
    private boolean ended;
    private boolean isTimed;
    private @Nullable ChannelHandlerContext context;

    /**
     * The guard of a new connection.
     *
     * @param keepsIdleTime whether nobody else closes connections that wait too long for their next request
     */
    ConnectionGuard(NettyEdge.Limits limits, boolean keepsIdleTime, Connections connections) {
        this.clock = new ConnectionClock(limits);
        this.connections = connections;
        this.sending = new SendTimer(limits.sendTime().toNanos(), this::takesNothing);
        this.idle = keepsIdleTime ? new IdleTimer(limits.idleTime().toNanos(), this) : null;
    }

    /** The handler that stands in front of the codec, and sees bytes. */
    ChannelDuplexHandler bytes() {
        return new ArrivingBytes(this);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        this.context = added;
        if (!this.connections.add(this)) {
            LOG.debug("Refused a connection of {}: there are too many", client(added));
            this.connections.remove(this); // it does not stand in the way of others while it reads its answer
            end(added, EdgeAnswer.TOO_MANY_CONNECTIONS);
        } else if (this.idle != null) {
            this.idle.start(added);
        }
        added.channel().closeFuture().addListener(closed -> {
            this.connections.remove(this);
            stopIdleTime();
        });
    }

    private void stopIdleTime() {
        if (this.idle != null) {
            this.idle.stop();
        }
    }

    /** A reset ends the connection, which is all that those behind have to know: of two failures, the second is a warning. */
    @Override
    public void exceptionCaught(ChannelHandlerContext inbound, Throwable failure) {
        if (failure instanceof IOException && !(failure instanceof SSLException) && isHttp(inbound)) {
            LOG.debug("Lost a connection", failure);
            inbound.close();
        } else {
            inbound.fireExceptionCaught(failure);
        }
    }

    /** The server asks for bytes. */
    void reading() {
        this.clock.reading();
    }

    /** Bytes have come, and go on to the codec. */
    void received(int length) {
        this.clock.received(length);
        if (this.phase == Phase.IDLE) {
            this.phase = Phase.HEAD;
            this.clock.headBegins();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext inbound, Object message) {
        if (this.ended) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            this.unanswered++;
            this.phase = Phase.BODY;
            this.clock.bodyBegins(HttpUtil.is100ContinueExpected(request));
        } else if (message instanceof HttpContent content
                && content.decoderResult().isFailure()
                && this.unanswered <= 1) {
            LOG.debug("Refused a damaged body", content.decoderResult().cause());
            content.release();
            end(inbound, this.answering ? null : EdgeAnswer.INVALID);
            return;
        }
        if (message instanceof LastHttpContent) {
            this.phase = Phase.IDLE;
        }
        inbound.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext outbound, Object message, ChannelPromise promise) {
        if (this.ended) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
            return;
        }
        boolean informational = false;
        if (message instanceof HttpResponse response) {
            informational = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
            begins(response, informational);
        }
        boolean last = message instanceof LastHttpContent && !informational;
        outbound.write(message, last ? promise.unvoid().addListener(sent -> answered(outbound)) : promise);
    }

    @Override
    public void flush(ChannelHandlerContext outbound) {
        outbound.flush();
        this.sending.sent(outbound);
    }

    /** Resets the connection: the system would keep what waits for the client, and try to send it. */
    private void takesNothing(ChannelHandlerContext outbound) {
        if (!this.ended && isHttp(outbound)) {
            LOG.debug("Gave up {}: it takes nothing of its answer", client(outbound));
            this.ended = true;
            ConnectionEnd.reset(outbound);
        }
    }

    private void begins(HttpResponse response, boolean informational) {
        this.answering = !informational;
        this.clock.continued();
        if (!informational && this.connections.isDraining()) {
            response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
    }

    private void answered(ChannelHandlerContext outbound) {
        this.answering = false;
        this.unanswered--;
        if (this.idle != null) {
            this.idle.restart();
        }
        if (this.connections.isDraining() && !this.ended) {
            end(outbound, null);
        }
    }

    /**
     * At shutdown Reactor Netty closes connections that it believes to wait, also if a request has just arrived; that one is
     * answered first.
     */
    @Override
    public void close(ChannelHandlerContext outbound, ChannelPromise promise) {
        if (this.connections.isDraining() && this.unanswered > 0 && !this.ended && isHttp(outbound)) {
            outbound.channel().closeFuture().addListener(closed -> promise.trySuccess());
        } else {
            outbound.close(promise);
        }
    }

    /** Lets the connection go: now, if it waits for a request, else after the next answer. */
    void drain() {
        onEventLoop(current -> {
            if (this.phase != Phase.BODY && this.unanswered <= 0 && !this.ended && isHttp(current)) {
                end(current, null);
            }
        });
    }

    /** Closes the connection, whatever it is doing. */
    void cut() {
        onEventLoop(current -> {
            this.ended = true;
            current.channel().close();
        });
    }

    private void onEventLoop(Consumer<ChannelHandlerContext> action) {
        ChannelHandlerContext current = this.context;
        if (current != null) {
            current.executor().execute(() -> action.accept(current));
        }
    }

    @Override
    public boolean isWaiting() {
        return this.phase == Phase.IDLE && this.unanswered <= 0;
    }

    @Override
    public void waitedTooLong(ChannelHandlerContext current) {
        if (!this.ended && isHttp(current)) {
            end(current, null);
        }
    }

    /** Looks again later, as long as a request has begun to arrive and is not whole. */
    void keepTime() {
        ChannelHandlerContext current = this.context;
        if (this.phase == Phase.IDLE || this.ended || current == null || current.isRemoved()) {
            return;
        }
        if (!isHttp(current)) {
            leave(current);
            return;
        }
        this.clock.start();
        if (!this.isTimed) {
            this.isTimed = true;
            current.executor().schedule(() -> look(current), this.clock.nanosToLook(), TimeUnit.NANOSECONDS);
        }
    }

    private void look(ChannelHandlerContext current) {
        this.isTimed = false;
        boolean late = (this.phase == Phase.BODY)
                ? this.clock.isBodyLate()
                : this.phase == Phase.HEAD && this.unanswered <= 0 && this.clock.isHeadLate();
        if (late && current.channel().isActive() && isHttp(current)) {
            LOG.debug("Gave up a request of {}: it arrives too slowly", client(current));
            end(current, this.answering ? null : EdgeAnswer.REQUEST_TIMEOUT);
        } else {
            keepTime();
        }
    }

    /** Whether this is still HTTP/1.1: WebSockets and HTTP/2 keep their own time, and replace the codec. */
    private static boolean isHttp(ChannelHandlerContext current) {
        return current.pipeline().get(NettyPipeline.HttpCodec) != null;
    }

    /** Only counts the connection from now on. */
    private void leave(ChannelHandlerContext current) {
        stopIdleTime();
        current.pipeline().remove(BYTES);
        current.pipeline().remove(RequestGuard.NAME);
        current.pipeline().remove(this);
    }

    private static SocketAddress client(ChannelHandlerContext current) {
        return current.channel().remoteAddress();
    }

    private void end(ChannelHandlerContext current, @Nullable EdgeAnswer answer) {
        this.ended = true;
        if (answer == null) {
            current.close();
        } else {
            ConnectionEnd.lingering(current.writeAndFlush(answer.message()));
        }
    }
}
