package io.fastapi.engine.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoop;
import io.netty.channel.local.LocalChannel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** By which thread pieces of an answer come, and in which order. */
class PacedPiecesTests {

    private static final int COUNT = 2000;

    private final EventLoop loop = new DefaultEventLoop();
    private final LocalChannel channel = new LocalChannel();
    private final Server server = new Server();

    @BeforeEach
    void register() {
        this.loop.register(this.channel).syncUninterruptibly();
    }

    @AfterEach
    void stop() {
        this.loop.shutdownGracefully(0, 0, TimeUnit.SECONDS).syncUninterruptibly();
    }

    /** What a server does: it asks for some more whenever it has sent some, on the event loop. */
    private final class Server implements CoreSubscriber<byte[]> {

        private static final int SOME = 8;

        private final List<Integer> lengths = new ArrayList<>();
        private final Set<Boolean> onEventLoop = ConcurrentHashMap.newKeySet();
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile @Nullable Throwable failure;
        private @Nullable Subscription pieces;

        @Override
        public void onSubscribe(Subscription started) {
            this.pieces = started;
            started.request(SOME);
        }

        @Override
        public void onNext(byte[] piece) {
            this.onEventLoop.add(PacedPiecesTests.this.loop.inEventLoop());
            this.lengths.add(piece.length);
            if (this.pieces != null && this.lengths.size() % SOME == 0) {
                this.pieces.request(SOME);
            }
        }

        @Override
        public void onError(Throwable thrown) {
            this.failure = thrown;
            onComplete();
        }

        @Override
        public void onComplete() {
            this.onEventLoop.add(PacedPiecesTests.this.loop.inEventLoop());
            this.ended.countDown();
        }
    }

    private void serve(Flux<byte[]> pieces) throws InterruptedException {
        new PacedPieces(pieces, this.channel).subscribe(this.server);
        assertThat(this.server.ended.await(60, TimeUnit.SECONDS)).isTrue();
    }

    private static Flux<byte[]> pieces() {
        return Flux.range(0, COUNT).map(byte[]::new);
    }

    private static List<Integer> all() {
        return IntStream.range(0, COUNT).boxed().toList();
    }

    @Test
    void whatAnotherThreadBringsComesOnTheEventLoopInItsOrder() throws InterruptedException {
        serve(pieces().publishOn(Schedulers.parallel(), 16));
        assertThat(this.server.lengths).isEqualTo(all());
        assertThat(this.server.onEventLoop).containsExactly(true);
        assertThat(this.server.failure).isNull();
    }

    @Test
    void whatTheEventLoopItselfBringsComesInItsOrder() throws InterruptedException {
        serve(pieces());
        assertThat(this.server.lengths).isEqualTo(all());
        assertThat(this.server.onEventLoop).containsExactly(true);
    }

    @Test
    void aFailureOfAnotherThreadComesAfterThePiecesBeforeIt() throws InterruptedException {
        serve(pieces().concatWith(Flux.error(new IOException("torn"))).publishOn(Schedulers.parallel(), 16));
        assertThat(this.server.lengths).isEqualTo(all());
        assertThat(this.server.onEventLoop).containsExactly(true);
        assertThat(this.server.failure).isInstanceOf(IOException.class);
    }

    @Test
    void nothingComesAfterTheServerHasCancelled() throws Exception {
        ConcurrentLinkedQueue<Integer> seen = new ConcurrentLinkedQueue<>();
        CountDownLatch cancelled = new CountDownLatch(1);
        new PacedPieces(pieces().publishOn(Schedulers.parallel()).doOnCancel(cancelled::countDown), this.channel)
                .take(10)
                .subscribe(piece -> seen.add(piece.length));
        assertThat(cancelled.await(60, TimeUnit.SECONDS)).isTrue();
        this.loop.submit(() -> {}).get();
        assertThat(seen).hasSize(10);
    }
}
