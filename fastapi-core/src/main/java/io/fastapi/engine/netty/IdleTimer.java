package io.fastapi.engine.netty;

import io.netty.channel.ChannelHandlerContext;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time that one connection waits for its next request. It is looked at when the longest time has passed, not set for each
 * request: Netty's own handler is put into the pipeline and taken out again for every one. Runs on the connection's event loop
 * only.
 */
final class IdleTimer {

    /** The connection that waits, or does not. */
    interface Connection {

        boolean isWaiting();

        void waitedTooLong(ChannelHandlerContext context);
    }

    private final long most;
    private final Connection connection;
    private long since;
    private @Nullable Future<?> look;

    IdleTimer(long most, Connection connection) {
        this.most = most;
        this.connection = connection;
    }

    void start(ChannelHandlerContext context) {
        restart();
        lookIn(this.most, context);
    }

    /** The wait for the next request begins. */
    void restart() {
        this.since = System.nanoTime();
    }

    void stop() {
        Future<?> current = this.look;
        if (current != null) {
            current.cancel(false);
        }
    }

    private void lookIn(long nanos, ChannelHandlerContext context) {
        this.look = context.executor().schedule(() -> look(context), nanos, TimeUnit.NANOSECONDS);
    }

    private void look(ChannelHandlerContext context) {
        boolean waiting = this.connection.isWaiting();
        long left = waiting ? this.since + this.most - System.nanoTime() : this.most;
        if (left > 0) {
            lookIn(left, context);
        } else {
            this.connection.waitedTooLong(context);
        }
    }
}
