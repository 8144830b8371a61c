package io.fastapi.engine.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Operators;

/** A connection that is never full: its client takes everything at once. */
class PacedPiecesTests {

    private static final int PIECES = 50_000;

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger received = new AtomicInteger();
    private boolean complete;

    @AfterEach
    void close() {
        this.channel.finishAndReleaseAll();
    }

    private void subscribe(Flux<byte[]> pieces) {
        new PacedPieces(pieces, this.channel)
                .subscribe(piece -> this.received.incrementAndGet(), failure -> {}, () -> this.complete = true);
    }

    private Flux<byte[]> pieces() {
        return Flux.generate(sink -> {
            if (this.made.getAndIncrement() == PIECES) {
                sink.complete();
            } else {
                sink.next(new byte[1000]);
            }
        });
    }

    @Test
    void aSourceThatBringsAtOnceIsNotAskedForAllInOneGo() {
        subscribe(pieces());
        assertThat(this.made.get()).isBetween(2, 1000);
        int before = this.made.get();
        this.channel.runScheduledPendingTasks();
        assertThat(this.made.get()).isBetween(before + 1, before + 1000);
    }

    @Test
    void allOfItComesInTheEnd() {
        subscribe(pieces());
        for (int i = 0; i < PIECES && !this.complete; i++) {
            this.channel.runScheduledPendingTasks();
        }
        assertThat(this.complete).isTrue();
        assertThat(this.received.get()).isEqualTo(PIECES);
    }

    @Test
    void aSourceOfAnotherThreadIsNotDeliveredWholeInOneGo() throws Exception {
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Channel unconnected = new NioSocketChannel();
            loops.register(unconnected).sync();
            CompletableFuture<Integer> beforeTheNextTurn = new CompletableFuture<>();
            unconnected.eventLoop().submit(() -> {
                subscribeToPingPong(unconnected, thread);
                unconnected
                        .eventLoop()
                        .schedule(() -> beforeTheNextTurn.complete(this.received.get()), 0, TimeUnit.SECONDS);
            });
            assertThat(beforeTheNextTurn.get(60, TimeUnit.SECONDS)).isLessThan(1000);
            await().until(() -> this.received.get() == PIECES);
        } finally {
            thread.shutdown();
            loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        }
    }

    /** Each piece is brought, on the thread, while the one before is delivered. */
    private void subscribeToPingPong(Channel connection, ExecutorService thread) {
        AtomicReference<Subscriber<? super byte[]>> source = new AtomicReference<>();
        Flux<byte[]> pieces = Flux.from(subscriber -> {
            source.set(subscriber);
            subscriber.onSubscribe(Operators.emptySubscription());
        });
        Runnable bring = () -> {
            Future<?> brought = thread.submit(() -> source.get().onNext(new byte[1000]));
            while (!brought.isDone()) {
                // an event loop is neither parked nor told to wait
            }
        };
        new PacedPieces(pieces, connection).subscribe(piece -> {
            if (this.received.incrementAndGet() < PIECES) {
                bring.run();
            }
        });
        bring.run();
    }
}
