package io.fastapi.engine.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.WebSocketSettings;
import io.fastapi.types.TypeAdapters;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A connection that is never full: its client takes everything at once. */
class OutgoingTests {

    private static final int MESSAGES = 10_000;

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final Session session = new Session(() -> {}, () -> {});
    private final Messages messages = new Messages(TypeAdapters.defaults());
    private final AtomicInteger made = new AtomicInteger();
    private boolean complete;

    @BeforeEach
    void open() {
        NettyLine line = new NettyLine(this.session, WebSocketSettings.DEFAULT);
        this.channel.pipeline().addLast(line);
        this.session.accept();
        this.session.opened(line);
        line.open();
    }

    @AfterEach
    void close() {
        this.channel.finishAndReleaseAll();
    }

    private Mono<Void> sending(Publisher<?> items) {
        return new Outgoing(this.session, this.session::isWritable, this.messages, items);
    }

    private void send(Mono<Void> sending) {
        sending.subscribe(nothing -> {}, failure -> {}, () -> this.complete = true);
    }

    private Flux<String> messages() {
        return Flux.range(0, MESSAGES).map(number -> "message " + this.made.incrementAndGet());
    }

    private void takeTurns() {
        for (int i = 0; i < MESSAGES && !this.complete; i++) {
            this.channel.runScheduledPendingTasks();
        }
    }

    private void assertSentInTurns() {
        assertThat(this.made.get()).isBetween(2, 200);
        int before = this.made.get();
        this.channel.runScheduledPendingTasks();
        assertThat(this.made.get()).isBetween(before + 1, before + 200);
        takeTurns();
        assertThat(this.complete).isTrue();
        assertThat(this.channel.outboundMessages()).hasSize(MESSAGES);
    }

    @Test
    void aSourceThatBringsAtOnceIsSentInTurns() {
        send(sending(messages()));
        assertSentInTurns();
    }

    @Test
    void messagesSentOneByOneAreSentInTurns() {
        send(messages().concatMap(text -> sending(Mono.just(text))).then());
        assertSentInTurns();
    }

    @Test
    void aClientThatGoesEndsASourceThatWaitsForItsTurn() {
        send(sending(messages()));
        this.session.ended(1006, "");
        takeTurns();
        assertThat(this.made.get()).isLessThan(MESSAGES);
    }
}
