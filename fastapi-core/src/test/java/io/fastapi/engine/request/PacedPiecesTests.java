package io.fastapi.engine.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** A connection that is never full: its client takes everything at once. */
class PacedPiecesTests {

    private static final int PIECES = 100_000;

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
}
