package io.fastapi.test;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.websocket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.engine.FastApiEngine;
import io.fastapi.engine.FastApiWebHandler;
import io.fastapi.error.DefinitionException;
import io.fastapi.error.WebSocketDisconnect;
import io.fastapi.error.WebSocketException;
import io.fastapi.input.Dependency;
import io.fastapi.response.Response;
import io.fastapi.types.TypeAdapters;
import io.fastapi.websocket.Accept;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** WebSockets in tests, without a socket and over one: what is written, reads the same both ways. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebSocketTestSessionTests {

    /** How the client reaches the application. */
    enum Way {
        DIRECT,
        NETWORK
    }

    private static final int MANY = 20_000;

    record ChatIn(String text, int size) {}

    private static final Dependency<String> USER = depends(query("user").orElse("nobody"), user -> user);

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final CountDownLatch leaving = new CountDownLatch(1);
    private final FastApi app = FastApi.of(
            websocket("/echo/{room}").params(path("room"), USER).handle((socket, room, user) -> {
                socket.accept();
                for (String text : socket.texts()) {
                    socket.send(room + " " + user + ": " + text);
                }
            }),
            websocket("/async").handleAsync(socket -> {
                socket.accept();
                return socket.send(Flux.from(socket.texts()).map(text -> "async " + text));
            }),
            websocket("/future").handleFuture(socket -> {
                socket.accept();
                return Mono.from(socket.receiveText())
                        .flatMap(text -> Mono.from(socket.sendText("future " + text)))
                        .toFuture();
            }),
            websocket("/typed").handle(socket -> {
                socket.accept();
                for (ChatIn in : socket.messages(ChatIn.class)) {
                    socket.sendJson(Map.of("got", in));
                }
            }),
            websocket("/typed-async").handleAsync(socket -> {
                socket.accept();
                return socket.send(Flux.from(socket.messages(ChatIn.class)).map(in -> Map.of("got", in)));
            }),
            websocket("/one").handle(socket -> {
                socket.accept();
                socket.sendJson(socket.receiveJson(ChatIn.class));
            }),
            websocket("/flood").handleAsync(socket -> {
                socket.accept();
                return socket.send(Flux.range(0, MANY).map(number -> "number " + number));
            }),
            websocket("/fails").handleAsync(socket -> {
                socket.accept();
                return Mono.error(new WebSocketException(4001, "enough"));
            }),
            websocket("/denied")
                    .handle(socket -> socket.sendDenialResponse(
                            Response.json(401, Map.of("who", "you")).header("x-why", "none"))),
            websocket("/protocol").handle(socket -> {
                socket.accept(Accept.of().subprotocol(socket.subprotocols().get(1)));
                socket.sendBytes(new byte[] {1, 2});
                socket.close(4000, "done");
            }),
            websocket("/tasks").params(backgroundTasks()).handle((socket, tasks) -> {
                socket.accept();
                tasks.add(() -> this.events.add("task"));
                socket.close();
                this.events.add("ended");
            }),
            websocket("/leaving").handle(socket -> {
                try {
                    socket.accept(); // tells it too, if the client has read the answer and the function has not gone on
                    socket.receiveText();
                } catch (WebSocketDisconnect gone) {
                    this.events.add("left with " + gone.code());
                    this.leaving.countDown();
                }
            }));

    private final FastApiEngine engine = FastApiEngine.of(this.app, TypeAdapters.defaults(), EngineSettings.defaults());
    private final DisposableServer server = HttpServer.create()
            .port(0)
            .handle(new ReactorHttpHandlerAdapter(FastApiWebHandler.httpHandler(this.engine)))
            .bindNow();

    @AfterAll
    void stop() {
        this.server.disposeNow();
    }

    private FastApiTestClient client(Way way) {
        return (way == Way.DIRECT) ? FastApiTestClient.of(this.app) : FastApiTestClient.port(this.server.port());
    }

    @ParameterizedTest
    @EnumSource
    void messagesGoBothWays(Way way) {
        try (WebSocketTestSession socket = client(way).websocket("/echo/hall?user=alice")) {
            socket.send("hello");
            assertThat(socket.receiveText()).isEqualTo("hall alice: hello");
            socket.send("again");
            assertThat(socket.receiveText()).isEqualTo("hall alice: again");
        }
    }

    @ParameterizedTest
    @EnumSource
    void publishersAreSentAndReceived(Way way) {
        try (WebSocketTestSession socket = client(way).websocket("/async")) {
            for (int i = 0; i < 100; i++) {
                socket.send("m" + i);
            }
            for (int i = 0; i < 100; i++) {
                assertThat(socket.receiveText()).isEqualTo("async m" + i);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFunctionThatReturnsIsClosedNormally(Way way) {
        try (WebSocketTestSession socket = client(way).websocket("/future")) {
            socket.send("x");
            assertThat(socket.receiveText()).isEqualTo("future x");
            assertThat(socket.receiveClose().code()).isEqualTo(1000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMessageThatDoesNotFitIsAnsweredAndTheNextOneTaken(Way way) {
        for (String target : List.of("/typed", "/typed-async")) {
            try (WebSocketTestSession socket = client(way).websocket(target)) {
                socket.send("{\"text\":\"a\",\"size\":\"x\"}");
                assertThat(socket.receiveText())
                        .isEqualTo(
                                "{\"detail\":[{\"type\":\"int_parsing\",\"loc\":[\"body\",\"size\"],\"msg\":\"Input"
                                        + " should be a valid integer, unable to parse string as an integer\",\"input\":\"x\"}]}");
                socket.send("{");
                assertThat(socket.receiveText()).contains("json_invalid");
                socket.send("{\"text\":\"a\",\"size\":1}");
                assertThat(socket.receiveText()).isEqualTo("{\"got\":{\"text\":\"a\",\"size\":1}}");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneMessageThatDoesNotFitClosesTheConnection(Way way) {
        try (WebSocketTestSession socket = client(way).websocket("/one")) {
            socket.send("{\"text\":\"a\"}");
            WebSocketDisconnect closed = socket.receiveClose();
            assertThat(closed.code()).isEqualTo(1008);
            assertThat(closed.reason()).isEqualTo("body.size: Field required");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClientThatTakesSlowlyGetsEverything(Way way) {
        try (WebSocketTestSession socket = client(way).websocket("/flood")) {
            for (int i = 0; i < MANY; i++) {
                assertThat(socket.receiveText()).isEqualTo("number " + i);
            }
            assertThat(socket.receiveClose().code()).isEqualTo(1000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailureClosesWithItsCode(Way way) {
        try (WebSocketTestSession socket = client(way).websocket("/fails")) {
            assertThatThrownBy(socket::receiveText)
                    .isInstanceOf(WebSocketDisconnect.class)
                    .hasMessage("4001: enough");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalIsThrown(Way way) {
        WebSocketDenialResponse denied = catchThrowableOfType(
                WebSocketDenialResponse.class, () -> client(way).websocket("/denied"));
        assertThat(denied.status()).isEqualTo(401);
        assertThat(denied.headers().getFirst("x-why")).isEqualTo("none");
        assertThat(denied.body()).isEqualTo((way == Way.DIRECT) ? "{\"who\":\"you\"}" : "");
        WebSocketDenialResponse unknown = catchThrowableOfType(
                WebSocketDenialResponse.class, () -> client(way).websocket("/unknown"));
        assertThat(unknown.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource
    void theSubProtocolIsTheOneChosen(Way way) {
        try (WebSocketTestSession socket =
                client(way).websocket("/protocol", headers -> headers.add("Sec-WebSocket-Protocol", "a, b"))) {
            assertThat(socket.acceptedSubprotocol()).contains("b");
            assertThat(socket.receiveBytes()).containsExactly(1, 2);
            assertThat(socket.receiveClose().code()).isEqualTo(4000);
        }
    }

    @Test
    void tasksRunAfterTheConnectionWasClosed() {
        this.events.clear();
        FastApiTestClient client = client(Way.DIRECT);
        try (WebSocketTestSession socket = client.websocket("/tasks")) {
            assertThat(socket.receiveClose().code()).isEqualTo(1000);
        }
        client.awaitBackgroundTasks();
        assertThat(this.events).containsExactly("ended", "task");
    }

    @Test
    void aDependencyIsReplaced() {
        FastApiTestClient client = client(Way.DIRECT).override(USER, "bob");
        try (WebSocketTestSession socket = client.websocket("/echo/hall")) {
            socket.send("x");
            assertThat(socket.receiveText()).isEqualTo("hall bob: x");
        }
    }

    @Test
    void aShutdownClosesWhatIsOpenAndRefusesWhatComes() throws InterruptedException {
        FastApiEngine engine = FastApiEngine.of(this.app, TypeAdapters.defaults(), EngineSettings.defaults());
        DisposableServer own = HttpServer.create()
                .port(0)
                .handle(new ReactorHttpHandlerAdapter(FastApiWebHandler.httpHandler(engine)))
                .bindNow();
        FastApiTestClient client = FastApiTestClient.port(own.port());
        try (WebSocketTestSession socket = client.websocket("/leaving")) {
            engine.drain();
            assertThat(socket.receiveClose().code()).isEqualTo(1012);
        }
        assertThat(this.leaving.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(this.events).contains("left with 1012");
        assertThat(engine.awaitPending(Duration.ofSeconds(10))).isTrue();
        WebSocketDenialResponse late =
                catchThrowableOfType(WebSocketDenialResponse.class, () -> client.websocket("/leaving"));
        assertThat(late.status()).isEqualTo(503);
        own.disposeNow();
    }

    @Test
    void inputsThatReadABodyStopTheStart() {
        FastApi wrong = FastApi.of(websocket("/ws")
                .params(body(ChatIn.class), form("field"))
                .handle((socket, in, field) -> socket.accept()));
        assertThatThrownBy(() -> FastApiTestClient.of(wrong))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("WEBSOCKET /ws")
                .hasMessageContaining("reads a body, and the handshake of a WebSocket has none")
                .hasMessageContaining("socket.receiveJson(..)");
    }
}
