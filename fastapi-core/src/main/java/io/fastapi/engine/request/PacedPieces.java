package io.fastapi.engine.request;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Operators;
import reactor.netty.NettyPipeline;
import reactor.util.concurrent.Queues;
import reactor.util.context.Context;

/**
 * Pieces of an answer, asked for as the client takes them, and brought on the connection's event loop. Reactor Netty asks for more
 * than a hundred ahead, whatever their size, and holds all of them for a client that takes nothing; and its groups may lose a
 * demand, so that a stream stands still for ever, if another thread brings a piece while the event loop asks for more.
 */
final class PacedPieces extends Flux<byte[]> {

    /** Bytes that are asked for at once, more or less: as many as a connection holds before it says that it is full. */
    private static final int AHEAD = 64 * 1024;

    /** Pieces that are asked for at once: the next ones may be greater than the one that was seen. */
    private static final int MOST = 16;

    /** How often the source is asked in one go, while the client takes all of it: then the event loop's other connections have a turn. */
    private static final int IN_ONE_GO = 16;

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

    /** Asks for pieces when those before have come and the connection has room. */
    private static final class Pacer extends ChannelInboundHandlerAdapter
            implements CoreSubscriber<byte[]>, Subscription {

        private final Channel channel;
        private final CoreSubscriber<? super byte[]> actual;
        private final AtomicLong demand = new AtomicLong();
        private final Queue<byte[]> arrived =
                Queues.<byte[]>unboundedMultiproducer().get();

        /** How often something arrived since the event loop last looked; whoever makes it one wakes it. */
        private final AtomicInteger arrivals = new AtomicInteger();

        private volatile boolean over;
        private volatile boolean done;
        private volatile @Nullable Throwable failure;
        private volatile @Nullable Subscription source;
        private int outstanding;
        private int size = AHEAD;
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
            if (isNext()) {
                deliver(piece);
            } else {
                this.arrived.add(piece);
                arrived();
            }
        }

        /** Whether what comes now may be delivered by the thread that brings it. */
        private boolean isNext() {
            return this.channel.eventLoop().inEventLoop() && this.arrived.isEmpty();
        }

        private void arrived() {
            if (this.arrivals.getAndIncrement() == 0) {
                execute(this::deliverArrived);
            }
        }

        private void deliverArrived() {
            int left = IN_ONE_GO * MOST;
            int seen = 1;
            while (seen != 0) {
                boolean last = this.done; // first: a piece that comes before the end may come after the last look
                for (byte[] piece = this.arrived.poll(); piece != null; piece = this.arrived.poll()) {
                    deliver(piece);
                    left--;
                    if (left == 0) {
                        executeLater(this::deliverArrived);
                        return;
                    }
                }
                if (last) {
                    finish();
                }
                seen = this.arrivals.addAndGet(-seen);
            }
        }

        private void deliver(byte[] piece) {
            if (this.over) {
                return; // brought by a source that is not asked any more
            }
            this.size = piece.length;
            this.actual.onNext(piece);
            this.outstanding = Math.max(0, this.outstanding - 1);
            if (this.outstanding == 0) {
                look();
            }
        }

        /** After what was said before has reached the connection. */
        private void lookSoon() {
            if (this.channel.eventLoop().inEventLoop()) {
                look();
            } else {
                execute(this::look);
            }
        }

        private void execute(Runnable onEventLoop) {
            try {
                this.channel.eventLoop().execute(onEventLoop);
            } catch (RejectedExecutionException down) {
                fail(down);
            }
        }

        /** After the event loop has looked at its connections: what is only executed comes before. */
        private void executeLater(Runnable onEventLoop) {
            try {
                this.channel.eventLoop().schedule(onEventLoop, 0, TimeUnit.NANOSECONDS);
            } catch (RejectedExecutionException down) {
                fail(down);
            }
        }

        private void fail(RejectedExecutionException down) {
            Subscription started = this.source;
            if (started != null) {
                fail(started, down);
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
            for (int asked = 0; this.again && asked < IN_ONE_GO; asked++) {
                this.again = false;
                ask();
            }
            this.looking = false;
            if (this.again) {
                executeLater(this::look);
            }
        }

        private void ask() {
            Subscription started = this.source;
            long wanted = this.demand.get();
            if (this.over || started == null || wanted == 0 || this.outstanding != 0) {
                return;
            }
            if (this.channel.isWritable()) {
                int next = (int) Math.min(wanted, Math.min(MOST, Math.max(1, AHEAD / Math.max(1, this.size))));
                this.outstanding = next;
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
        public void onError(Throwable thrown) {
            this.failure = thrown;
            onComplete();
        }

        @Override
        public void onComplete() {
            this.done = true;
            if (isNext()) {
                finish();
            } else {
                arrived();
            }
        }

        private void finish() {
            if (end()) {
                Throwable thrown = this.failure;
                if (thrown == null) {
                    this.actual.onComplete();
                } else {
                    this.actual.onError(thrown);
                }
            }
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
