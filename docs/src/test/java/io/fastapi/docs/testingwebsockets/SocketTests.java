package io.fastapi.docs.testingwebsockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fastapi.FastApi;
import io.fastapi.test.FastApiTestClient;
import io.fastapi.test.WebSocketDenialResponse;
import io.fastapi.test.WebSocketTestSession;
import org.junit.jupiter.api.Test;

// tag::test[]
class SocketTests {

    private final FastApiTestClient client = FastApiTestClient.of(FastApi.of(new Main().sockets()));

    @Test
    void aMessageComesBack() {
        try (WebSocketTestSession socket = this.client.websocket("/ws?token=t")) {
            socket.send("hello");
            assertThat(socket.receiveText()).isEqualTo("Message text was: hello");
        }
    }

    @Test
    void theServerEndsAConversation() {
        try (WebSocketTestSession socket = this.client.websocket("/ws?token=t")) {
            socket.send("bye");
            assertThat(socket.receiveClose().code()).isEqualTo(4000);
        }
    }

    @Test
    void whoSendsNoTokenIsRefused() {
        WebSocketDenialResponse refusal =
                catchThrowableOfType(WebSocketDenialResponse.class, () -> this.client.websocket("/ws"));
        assertThat(refusal.status()).isEqualTo(401);
        assertThat(refusal.body()).isEqualTo("{\"detail\":\"Who are you?\"}");
    }
}
// end::test[]
