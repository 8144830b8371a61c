package io.fastapi.engine.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fastapi.error.WebSocketDisconnect;
import io.fastapi.error.WebSocketDisconnected;
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
}
