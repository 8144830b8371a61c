package io.fastapi.docs.websockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fastapi.FastApi;
import io.fastapi.error.WebSocketDisconnect;
import io.fastapi.test.FastApiTestClient;
import io.fastapi.test.WebSocketDenialResponse;
import io.fastapi.test.WebSocketTestSession;
import org.junit.jupiter.api.Test;

class MainTests {

    private final Main main = new Main();
    private final FastApiTestClient client = FastApiTestClient.of(FastApi.of(
            this.main.echo(),
            this.main.items(),
            this.main.chat(),
            this.main.game(),
            this.main.async(),
            this.main.refusing()));

    @Test
    void aMessageComesBack() {
        try (WebSocketTestSession socket = this.client.websocket("/ws")) {
            socket.send("hello");
            assertThat(socket.receiveText()).isEqualTo("Message text was: hello");
        }
    }

    @Test
    void inputsAreThoseOfOperations() {
        try (WebSocketTestSession socket = this.client.websocket("/items/foo/ws?token=t&q=3")) {
            socket.send("m");
            assertThat(socket.receiveText()).isEqualTo("Session cookie or query token value is: t");
            assertThat(socket.receiveText()).isEqualTo("Query parameter q is: 3");
            assertThat(socket.receiveText()).isEqualTo("Message text was: m, for item ID: foo");
        }
        assertThat(denied("/items/foo/ws").status()).isEqualTo(403);
    }

    @Test
    void theOthersReadWhatOneWritesAndThatItLeft() {
        try (WebSocketTestSession first = this.client.websocket("/chat/1")) {
            first.send("here");
            assertThat(first.receiveText()).isEqualTo("You wrote: here");
            assertThat(first.receiveText()).as("in the room").isEqualTo("Client #1 says: here");
            try (WebSocketTestSession second = this.client.websocket("/chat/2")) {
                second.send("hi");
                assertThat(second.receiveText()).isEqualTo("You wrote: hi");
                assertThat(first.receiveText()).isEqualTo("Client #2 says: hi");
            }
            assertThat(first.receiveText()).isEqualTo("Client #2 left the chat");
        }
    }

    @Test
    void aMoveThatDoesNotFitIsAnswered() {
        try (WebSocketTestSession socket = this.client.websocket("/game")) {
            socket.send("{\"piece\":\"queen\",\"to\":\"e\"}");
            assertThat(socket.receiveText()).contains("\"loc\":[\"body\",\"to\"]");
            socket.send("{\"piece\":\"queen\",\"to\":\"e4\"}");
            assertThat(socket.receiveText()).isEqualTo("{\"moved\":{\"piece\":\"queen\",\"to\":\"e4\"}}");
        }
    }

    @Test
    void publishersAreSent() {
        try (WebSocketTestSession socket = this.client.websocket("/async")) {
            socket.send("loud");
            assertThat(socket.receiveText()).isEqualTo("LOUD");
        }
    }

    @Test
    void aRefusalHasAnAnswer() {
        assertThat(denied("/members").body()).isEqualTo("{\"detail\":\"Who are you?\"}");
        WebSocketDenialResponse other = catchThrowableOfType(
                WebSocketDenialResponse.class,
                () -> this.client.websocket("/members", headers -> headers.set("x-token", "t")));
        assertThat(other.body()).isEqualTo("Only chat is spoken here");
        try (WebSocketTestSession socket = this.client.websocket("/members", headers -> {
            headers.set("x-token", "t");
            headers.set("Sec-WebSocket-Protocol", "chat");
        })) {
            assertThat(socket.acceptedSubprotocol()).contains("chat");
            WebSocketDisconnect closed = socket.receiveClose();
            assertThat(closed.reason()).isEqualTo("That was all");
        }
    }

    private WebSocketDenialResponse denied(String target) {
        return catchThrowableOfType(WebSocketDenialResponse.class, () -> this.client.websocket(target));
    }
}
