package io.fastapi.engine.websocket;

import static io.fastapi.Dsl.websocket;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.WebSocketSettings;
import io.fastapi.engine.FastApiEngine;
import io.fastapi.engine.FastApiWebHandler;
import io.fastapi.engine.netty.NettyEdge;
import io.fastapi.types.TypeAdapters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** The protocol of WebSockets, RFC 6455, frame by frame: what an echo answers, and how a connection ends. */
class FrameTableTests {

    private static final FastApi ECHO = FastApi.of(
            websocket("/text").handle(socket -> {
                socket.accept();
                socket.texts().forEach(socket::send);
            }),
            websocket("/binary").handle(socket -> {
                socket.accept();
                socket.bytes().forEach(socket::sendBytes);
            }),
            websocket("/text-async").handleAsync(socket -> {
                socket.accept();
                return socket.send(socket.texts());
            }),
            websocket("/binary-async").handleAsync(socket -> {
                socket.accept();
                return socket.send(socket.bytes());
            }));

    private static DisposableServer server;

    @BeforeAll
    static void start() {
        WebSocketSettings settings = new WebSocketSettings(
                70_000,
                70_000,
                1000,
                100,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                false,
                List.of(),
                false);
        FastApiEngine engine = FastApiEngine.of(
                ECHO, TypeAdapters.defaults(), EngineSettings.defaults().webSockets(settings));
        server = NettyEdge.defaults()
                .applyTo(HttpServer.create().port(0))
                .handle(new ReactorHttpHandlerAdapter(FastApiWebHandler.httpHandler(engine)))
                .bindNow();
    }

    @AfterAll
    static void stop() {
        server.disposeNow();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/websocket/frames.csv", delimiter = '|', numLinesToSkip = 1, maxCharsPerColumn = 10_000)
    void anEchoAnswersFramesAsTheProtocolSays(String what, String sent, String expected) throws IOException {
        String kind = sent.contains("binary") ? "/binary" : "/text";
        for (String path : List.of(kind, kind + "-async")) {
            assertThat(answers(path, sent)).as(path).isEqualTo(expected);
        }
    }

    /** All answers to frames; a question mark among them waits for one, the end for all up to the closing frame. */
    private static String answers(String path, String sent) throws IOException {
        try (FrameClient client = new FrameClient(server.port(), path)) {
            List<String> answers = new ArrayList<>();
            for (String frame : sent.split(" ")) {
                if (frame.equals("?")) {
                    answers.add(shortened(client.receive()));
                } else {
                    send(client, frame);
                }
            }
            String answer = client.receive();
            while (!answer.equals("end")) {
                answers.add(shortened(answer));
                answer = answer.startsWith("close") ? "end" : client.receive();
            }
            return String.join(", ", answers);
        }
    }

    private static void send(FrameClient client, String frame) throws IOException {
        byte[] bytes = Frames.bytes(frame);
        if (!Frames.byteByByte(frame)) {
            client.bytes(bytes);
            return;
        }
        for (byte one : bytes) {
            client.bytes(new byte[] {one});
        }
    }

    private static String shortened(String answer) {
        int space = answer.indexOf(' ') + 1;
        int length = answer.substring(space).getBytes(StandardCharsets.UTF_8).length;
        if (answer.startsWith("close ") && !answer.startsWith("close 1000 ")) {
            return answer.split(" ")[0] + " " + answer.split(" ")[1];
        }
        return (length > 30) ? answer.substring(0, space) + length : answer.strip();
    }
}
