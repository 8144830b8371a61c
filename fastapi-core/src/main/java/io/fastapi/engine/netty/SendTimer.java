package io.fastapi.engine.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The time in which one client takes nothing of what it is sent. Only what is not taken at once costs a timer. Runs on the
 * connection's event loop only.
 */
final class SendTimer {

    private static final long SOONEST = TimeUnit.MILLISECONDS.toNanos(50);

    private final long most;
    private final Consumer<ChannelHandlerContext> stuck;
    private boolean isTimed;
    private long waiting;
    private long taken;
    private long since;

    SendTimer(long most, Consumer<ChannelHandlerContext> stuck) {
        this.most = most;
        this.stuck = stuck;
    }

    /** Something was sent. */
    void sent(ChannelHandlerContext context) {
        if (!this.isTimed) {
            ChannelOutboundBuffer left = context.channel().unsafe().outboundBuffer();
            if (left != null && !left.isEmpty()) {
                progress(left);
                lookLater(context);
            }
        }
    }

    private void progress(ChannelOutboundBuffer left) {
        this.waiting = left.totalPendingWriteBytes();
        this.taken = left.currentProgress();
        this.since = System.nanoTime();
    }

    private void lookLater(ChannelHandlerContext context) {
        this.isTimed = true;
        context.executor().schedule(() -> look(context), Math.max(SOONEST, this.most / 4), TimeUnit.NANOSECONDS);
    }

    private void look(ChannelHandlerContext context) {
        this.isTimed = false;
        ChannelOutboundBuffer left = context.channel().unsafe().outboundBuffer();
        if (left == null || left.isEmpty()) {
            return;
        }
        if (left.totalPendingWriteBytes() != this.waiting || left.currentProgress() != this.taken) {
            progress(left);
        } else if (System.nanoTime() - this.since >= this.most) {
            this.stuck.accept(context);
            return;
        }
        lookLater(context);
    }
}
