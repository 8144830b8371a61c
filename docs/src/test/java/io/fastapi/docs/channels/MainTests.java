package io.fastapi.docs.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.channel.Channel;
import io.fastapi.channel.Channels;
import io.fastapi.docs.channels.Main.Note;
import io.fastapi.test.FastApiTestClient;
import io.fastapi.test.WebSocketTestSession;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTests {

    private final Main main = new Main();

    // tag::test[]
    private final Channel<Note> notes = this.main.notes(Channels.inProcess());
    private final FastApiTestClient client =
            FastApiTestClient.of(FastApi.of(this.main.chat(this.notes), this.main.async(this.notes)));

    @ParameterizedTest
    @ValueSource(strings = {"/chat/lobby", "/async/lobby"})
    void everybodyInTheRoomReadsANote(String path) {
        try (WebSocketTestSession alice = this.client.websocket(path);
                WebSocketTestSession bob = this.client.websocket(path)) {
            untilSubscribed(alice, bob);
            alice.sendJson(new Note("alice", "hello"));
            assertThat(alice.receiveJson(Note.class)).isEqualTo(new Note("alice", "hello"));
            assertThat(bob.receiveJson(Note.class)).isEqualTo(new Note("alice", "hello"));
        }
    }

    /** What is sent to a socket is answered once its function reads, which it does after it has subscribed. */
    private static void untilSubscribed(WebSocketTestSession... sockets) {
        for (WebSocketTestSession socket : sockets) {
            socket.sendJson(Map.of());
            assertThat(socket.receiveText()).contains("\"detail\"");
        }
    }
    // end::test[]

    @Test
    void aNoteThatDoesNotFitIsAnsweredWithWhatIsWrong() {
        try (WebSocketTestSession alice = this.client.websocket("/chat/lobby")) {
            alice.sendJson(Map.of("author", "alice", "text", ""));
            assertThat(alice.receiveText()).contains("\"loc\":[\"body\",\"text\"]");
        }
    }
}
