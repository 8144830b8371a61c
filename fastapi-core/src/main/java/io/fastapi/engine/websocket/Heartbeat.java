package io.fastapi.engine.websocket;

import io.fastapi.WebSocketSettings;
import io.fastapi.engine.request.ConnectionEnd;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the time of one connection: pings a client that is silent, and gives up one that does not answer, sends nothing or
 * takes nothing. Runs on the connection's event loop only.
 */
final class Heartbeat {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private final WebSocketSettings settings;
    private final NettyLine line;
    private long heard;
    private long message;
    private boolean pinged;
    private long pingedAt;
    private long stuck;
    private long stuckSince;
    private @Nullable Future<?> next;

    Heartbeat(WebSocketSettings settings, NettyLine line) {
        this.settings = settings;
        this.line = line;
    }

    void start(ChannelHandlerContext context) {
        long now = System.nanoTime();
        this.heard = now;
        this.message = now;
        schedule(context);
    }

    void stop() {
        Future<?> waiting = this.next;
        if (waiting != null) {
            waiting.cancel(false);
        }
    }

    /** Something has come. */
    void heard() {
        this.heard = System.nanoTime();
        this.pinged = false;
    }

    /** A message has come. */
    void message() {
        this.message = this.heard;
    }

    private void schedule(ChannelHandlerContext context) {
        long period = shortest(
                this.settings.pingInterval(),
                this.settings.pingTimeout(),
                this.settings.idleTime(),
                this.settings.sendTime());
        if (period < Long.MAX_VALUE) {
            this.next = context.executor().schedule(() -> beat(context), period, TimeUnit.NANOSECONDS);
        }
    }

    private static long shortest(Duration... times) {
        long shortest = Long.MAX_VALUE;
        for (Duration time : times) {
            if (!time.isZero()) {
                shortest = Math.min(shortest, time.toNanos());
            }
        }
        return shortest;
    }

    private void beat(ChannelHandlerContext context) {
        if (!context.channel().isActive()) {
            return;
        }
        long now = System.nanoTime();
        if (isStuck(context, now)) {
            LOG.debug("A WebSocket of {} takes nothing", context.channel().remoteAddress());
            ConnectionEnd.reset(context);
        } else if (isOver(this.settings.idleTime(), now - this.message) && !this.line.isPaused()) {
            this.line.fail(CloseCodes.AWAY, "idle");
        } else {
            ping(context, now);
        }
        schedule(context);
    }

    private void ping(ChannelHandlerContext context, long now) {
        if (this.line.isPaused()) {
            this.pinged = false; // what comes is not read, an answer neither
        } else if (this.pinged) {
            if (isOver(this.settings.pingTimeout(), now - this.pingedAt)) {
                this.line.fail(CloseCodes.FAULT, "keepalive ping timeout");
            }
        } else if (isOver(this.settings.pingInterval(), now - this.heard)) {
            this.pinged = true;
            this.pingedAt = now;
            context.writeAndFlush(new PingWebSocketFrame(Unpooled.copyInt((int) now)));
        }
    }

    /** Whether the client has taken nothing for too long of what waits for it. */
    private boolean isStuck(ChannelHandlerContext context, long now) {
        long waiting = context.channel().bytesBeforeWritable();
        if (waiting == 0 || this.stuck == 0 || waiting < this.stuck) { // a ping of ours makes it more
            this.stuck = waiting;
            this.stuckSince = now;
            return false;
        }
        return isOver(this.settings.sendTime(), now - this.stuckSince);
    }

    private static boolean isOver(Duration most, long nanos) {
        return !most.isZero() && nanos >= most.toNanos();
    }
}
