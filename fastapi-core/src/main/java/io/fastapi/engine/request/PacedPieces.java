package io.fastapi.engine.request;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Operators;
import reactor.netty.NettyPipeline;
import reactor.util.context.Context;

/**
 * Pieces of an answer, asked for as the client takes them. Reactor Netty asks for more than a hundred ahead, whatever their
 * size, and holds all of them for a client that takes nothing.
 */
final class PacedPieces extends Flux<byte[]> {

    /** Bytes that are asked for at once, more or less: as many as a connection holds before it says that it is full. */
    private static final int AHEAD = 64 * 1024;

    /** Pieces that are asked for at once: the next ones may be greater than the one that was seen. */
    private static final int MOST = 16;

    private final Flux<byte[]> pieces;
    private final Channel channel;

    PacedPieces(Flux<byte[]> pieces, Channel channel) {
        this.pieces = pieces;
        this.channel = channel;
    }

    @Override
    public void subscribe(CoreSubscriber<? super byte[]> actual) {
        this.pieces.subscribe(new Pacer(this.channel, actual));
    }

    /** Asks for pieces when those before have come and the connection has room, on the connection's event loop. */
    private static final class Pacer extends ChannelInboundHandlerAdapter
            implements CoreSubscriber<byte[]>, Subscription {

        private final Channel channel;
        private final CoreSubscriber<? super byte[]> actual;
        private final AtomicLong demand = new AtomicLong();
        private final AtomicInteger outstanding = new AtomicInteger();
        private volatile int size = AHEAD;
        private volatile boolean over;
        private volatile @Nullable Subscription source;
        private boolean listening;
        private boolean looking;
        private boolean again;

        Pacer(Channel channel, CoreSubscriber<? super byte[]> actual) {
            this.channel = channel;
            this.actual = actual;
        }

        @Override
        public Context currentContext() {
            return this.actual.currentContext();
        }

        @Override
        public void onSubscribe(Subscription started) {
            this.source = started;
            this.actual.onSubscribe(this);
        }

        @Override
        public void request(long n) {
            if (Operators.validate(n)) {
                this.demand.accumulateAndGet(n, Operators::addCap);
                lookSoon();
            }
        }

        @Override
        public void onNext(byte[] piece) {
            if (this.over) {
                return; // brought by a source that is not asked any more
            }
            this.size = piece.length;
            this.actual.onNext(piece);
            if (this.outstanding.updateAndGet(before -> Math.max(0, before - 1)) == 0) {
                lookSoon();
            }
        }

        /** After what was said before has reached the connection. */
        private void lookSoon() {
            if (this.channel.eventLoop().inEventLoop()) {
                look();
                return;
            }
            try {
                this.channel.eventLoop().execute(this::look);
            } catch (RejectedExecutionException down) {
                Subscription started = this.source;
                if (started != null) {
                    fail(started, down);
                }
            }
        }

        private void fail(Subscription started, Throwable failure) {
            if (end()) {
                started.cancel();
                this.actual.onError(failure);
            }
        }

        private void look() {
            this.again = true;
            if (this.looking) {
                return; // the source brought a piece while it was asked
            }
            this.looking = true;
            while (this.again) {
                this.again = false;
                ask();
            }
            this.looking = false;
        }

        private void ask() {
            Subscription started = this.source;
            long wanted = this.demand.get();
            if (this.over || started == null || wanted == 0 || this.outstanding.get() != 0) {
                return;
            }
            if (this.channel.isWritable()) {
                int next = (int) Math.min(wanted, Math.min(MOST, Math.max(1, AHEAD / Math.max(1, this.size))));
                this.outstanding.set(next);
                this.demand.accumulateAndGet(-next, (left, less) -> (left == Long.MAX_VALUE) ? left : left + less);
                request(started, next);
            } else if (!this.listening && this.channel.isActive()) {
                this.listening = true;
                this.channel.pipeline().addBefore(NettyPipeline.ReactiveBridge, null, this);
            }
        }

        private void request(Subscription started, int next) {
            try {
                started.request(next);
            } catch (RuntimeException thrown) { // nobody but the client would wait for more
                fail(started, thrown);
            }
        }

        @Override
        public void channelWritabilityChanged(ChannelHandlerContext inbound) {
            look();
            inbound.fireChannelWritabilityChanged();
        }

        /** Whether this is the first end. */
        private boolean end() {
            if (this.over) {
                return false;
            }
            this.over = true;
            if (this.channel.eventLoop().inEventLoop()) {
                leave();
            } else if (!this.channel.eventLoop().isShuttingDown()) {
                this.channel.eventLoop().execute(this::leave);
            }
            return true;
        }

        private void leave() {
            if (this.listening) {
                this.listening = false;
                if (this.channel.pipeline().context(this) != null) {
                    this.channel.pipeline().remove(this);
                }
            }
        }

        @Override
        public void onError(Throwable failure) {
            end();
            this.actual.onError(failure);
        }

        @Override
        public void onComplete() {
            end();
            this.actual.onComplete();
        }

        @Override
        public void cancel() {
            end();
            Subscription started = this.source;
            if (started != null) {
                started.cancel();
            }
        }
    }
}
