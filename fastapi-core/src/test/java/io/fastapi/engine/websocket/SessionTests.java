package io.fastapi.engine.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fastapi.error.WebSocketDisconnect;
import io.fastapi.error.WebSocketDisconnected;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a function may do with a connection that has ended. */
class SessionTests {

    private final Session session = new Session(() -> {}, () -> {});

    private int receivedEnd() {
        return catchThrowableOfType(WebSocketDisconnect.class, this.session::take)
                .code();
    }

    @Test
    void whoCouldNotSendStillReceivesHowTheClientWent() {
        this.session.accept();
        this.session.ended(1001, "");
        assertThat(catchThrowableOfType(WebSocketDisconnect.class, this.session::isWritable)
                        .code())
                .isEqualTo(1006);
        assertThat(receivedEnd()).isEqualTo(1001);
    }

    @Test
    void theEndIsReceivedOnce() {
        this.session.accept();
        this.session.ended(1001, "");
        assertThat(receivedEnd()).isEqualTo(1001);
        assertThatThrownBy(this.session::take).isInstanceOf(WebSocketDisconnected.class);
    }

    @Test
    void whatCouldNotBeSentIsNotTriedAgain() {
        this.session.accept();
        this.session.ended(1001, "");
        assertThatThrownBy(this.session::isWritable).isInstanceOf(WebSocketDisconnect.class);
        assertThatThrownBy(this.session::isWritable).isInstanceOf(WebSocketDisconnected.class);
    }

    @Test
    void whoClosedTheConnectionReceivesNothing() {
        this.session.accept();
        this.session.close(1000, "");
        assertThatThrownBy(this.session::take).isInstanceOf(WebSocketDisconnected.class);
    }

    @Test
    void whoIsGivenUpWhileItAcceptsIsLetInAndReceivesTheEnd() {
        ClosedWith line = new ClosedWith();
        this.session.accept();
        this.session.giveUp(1012, "");
        CompletableFuture<Void> accepting = CompletableFuture.runAsync(this.session::awaitOpened);
        this.session.opened(line);
        assertThat(accepting).succeedsWithin(Duration.ofSeconds(30));
        assertThat(line.codes).containsExactly(1012);
        assertThat(receivedEnd()).isEqualTo(1012);
    }

    @Test
    void whoGoesBeforeTheHandshakeIsAnsweredIsNotWaitedFor() {
        this.session.accept();
        this.session.giveUp(1012, "");
        CompletableFuture<Void> accepting = CompletableFuture.runAsync(this.session::awaitOpened);
        this.session.ended(1006, "");
        assertThat(accepting)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .withCauseInstanceOf(WebSocketDisconnect.class);
    }

    /** Remembers what it is closed with. */
    private static final class ClosedWith implements WebSockets.Line {

        private final List<Integer> codes = new ArrayList<>();

        @Override
        public void send(Object message) {}

        @Override
        public boolean isWritable() {
            return true;
        }

        @Override
        public void read() {}

        @Override
        public void close(int code, String reason) {
            this.codes.add(code);
        }

        @Override
        public void drop() {}
    }
}
