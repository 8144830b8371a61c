package io.fastapi.engine.websocket;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.websocket;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.WebSocketSettings;
import io.fastapi.engine.FastApiEngine;
import io.fastapi.engine.FastApiWebHandler;
import io.fastapi.engine.netty.NettyEdge;
import io.fastapi.error.WebSocketDisconnect;
import io.fastapi.input.Dependency;
import io.fastapi.types.TypeAdapters;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import reactor.core.publisher.Flux;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.WebsocketClientSpec;
import reactor.netty.http.server.HttpServer;

/** What clients may do that mean no good, or have gone: over real connections, frame by frame. */
class WebSocketLimitsTests {

    private static final int LARGE = 100_000;
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration NEVER = Duration.ZERO;

    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicLong taken = new AtomicLong();
    private final Dependency<String> watching = depends(() -> "").closing((value, failure) -> closed(failure));
    private final FastApi app = FastApi.of(
            websocket("/echo").params(this.watching).handle((socket, watching) -> {
                socket.accept();
                while (true) {
                    socket.send(socket.receiveText());
                }
            }),
            websocket("/echo-async").handleAsync(socket -> {
                socket.accept();
                return socket.send(socket.texts());
            }),
            websocket("/flood").params(this.watching).handle((socket, watching) -> {
                socket.accept();
                String text = "x".repeat(1000);
                while (true) {
                    socket.send(text);
                    this.made.incrementAndGet();
                }
            }),
            websocket("/flood-async").params(this.watching).handleAsync((socket, watching) -> {
                socket.accept();
                String text = "x".repeat(1000);
                return socket.send(Flux.generate(sink -> {
                    this.made.incrementAndGet();
                    sink.next(text);
                }));
            }),
            websocket("/late").handle(socket -> {
                socket.accept();
                this.go.await();
                for (String text : socket.texts()) {
                    this.taken.addAndGet(text.length());
                }
                this.seen.add("took " + this.taken.get());
            }));

    private DisposableServer server;
    private FastApiEngine engine;

    private void closed(Optional<Throwable> failure) {
        this.seen.add(failure.map(f -> (f instanceof WebSocketDisconnect gone) ? "gone " + gone.code() : f.toString())
                .orElse("closed"));
    }

    private FrameClient open(WebSocketSettings settings, String path, String... headers) throws IOException {
        return new FrameClient(start(settings), path, headers);
    }

    private int start(WebSocketSettings settings) {
        this.engine = FastApiEngine.of(
                this.app, TypeAdapters.defaults(), EngineSettings.defaults().webSockets(settings));
        this.server = NettyEdge.defaults()
                .applyTo(HttpServer.create().port(0))
                .handle(new ReactorHttpHandlerAdapter(FastApiWebHandler.httpHandler(this.engine)))
                .bindNow();
        return this.server.port();
    }

    @AfterEach
    void stop() {
        this.server.disposeNow();
    }

    private String seen() throws InterruptedException {
        return String.valueOf(this.seen.poll(20, TimeUnit.SECONDS));
    }

    private static WebSocketSettings settings(
            int size, int connections, Duration idle, Duration ping, Duration send, List<String> origins) {
        return new WebSocketSettings(size, LARGE, connections, 10, idle, ping, ping, send, true, origins, false);
    }

    private static WebSocketSettings size(int size) {
        return settings(size, 10, NEVER, NEVER, NEVER, List.of());
    }

    /** What has come of the body would be held for ever. */
    @ParameterizedTest
    @CsvSource({"Content-Length: 5, 400", "Transfer-Encoding: chunked, 400", "Content-Length: 0, 101"})
    void aHandshakeHasNoBody(String header, int status) throws Exception {
        try (FrameClient client = open(size(10), "/echo", header)) {
            assertThat(client.status()).isEqualTo(status);
        }
    }

    @Test
    void aMessageThatIsTooBigClosesWith1009() throws Exception {
        try (FrameClient client = open(size(10), "/echo")) {
            client.text("0123456789");
            assertThat(client.receive()).isEqualTo("text 0123456789");
            client.text("0123456789a");
            assertThat(client.receive()).isEqualTo("close 1009 The message is too big");
            assertThat(seen()).isEqualTo("gone 1009");
        }
    }

    @Test
    void fragmentsCountTogether() throws Exception {
        try (FrameClient client = open(size(10), "/echo")) {
            client.frame(FrameClient.TEXT, "012345".getBytes());
            client.frame(FrameClient.FINAL | FrameClient.CONTINUATION, "678901".getBytes());
            assertThat(client.receive()).startsWith("close 1009");
        }
    }

    @Test
    void aFrameThatIsTooBigClosesWith1009() throws Exception {
        try (FrameClient client = open(size(LARGE * 2), "/echo")) {
            client.bytes(new byte[] {(byte) 0x81, (byte) 0xff, 0, 0, 0, 0, 0, 1, (byte) 0x90, 0, 0, 0, 0, 0});
            assertThat(client.receive()).startsWith("close 1009");
            assertThat(seen()).isEqualTo("gone 1009");
        }
    }

    @Test
    void whatIsNoUtf8ClosesWith1007() throws Exception {
        try (FrameClient client = open(size(LARGE), "/echo")) {
            client.frame(FrameClient.FINAL | FrameClient.TEXT, new byte[] {(byte) 0xc3, 0x28});
            assertThat(client.receive()).startsWith("close 1007");
            assertThat(seen()).isEqualTo("gone 1007");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"8100", "8380", "c180", "a180", "c28000000000", "8081", "89fe0080", "0880", "8881"})
    void whatIsNoFrameClosesWith1002(String hex) throws Exception {
        try (FrameClient client = open(size(LARGE), "/echo")) {
            byte[] wrong = java.util.HexFormat.of().parseHex(hex);
            client.bytes(java.util.Arrays.copyOf(wrong, wrong.length + 8));
            assertThat(client.receive()).startsWith("close 1002");
            assertThat(seen()).isEqualTo("gone 1002");
        }
    }

    @Test
    void aClientThatDoesNotAnswerPingsIsGivenUp() throws Exception {
        try (FrameClient client = open(settings(LARGE, 10, NEVER, SHORT, NEVER, List.of()), "/echo")) {
            assertThat(client.receive()).isEqualTo("ping");
            assertThat(client.receive()).isEqualTo("close 1011 keepalive ping timeout");
            assertThat(seen()).isEqualTo("gone 1011");
        }
    }

    @Test
    void aClientThatSaysNothingIsIdle() throws Exception {
        try (FrameClient client = open(settings(LARGE, 10, SHORT, NEVER, NEVER, List.of()), "/echo")) {
            assertThat(client.receive()).isEqualTo("close 1001 idle");
        }
    }

    @ParameterizedTest
    @CsvSource({"/flood,false", "/flood-async,false", "/flood,true", "/flood-async,true"})
    void aClientThatTakesNothingIsResetAndCostsLittleUntilThen(String path, boolean pinged) throws Exception {
        Duration ping = pinged ? SHORT : NEVER;
        WebSocketSettings settings =
                new WebSocketSettings(LARGE, LARGE, 10, 10, NEVER, ping, NEVER, SHORT, false, List.of(), false);
        try (FrameClient client = open(settings, path)) {
            assertThat(seen()).startsWith("gone ");
            int sent = this.made.get();
            assertThat(sent).isBetween(100, 20_000);
            int received = 0;
            while (!client.receive().equals("end")) {
                received++;
            }
            assertThat(received).isLessThan(sent / 2); // nothing that the system held is sent any more
        }
    }

    @Test
    void aClientWhoseMessagesAreNotTakenIsMadeToWait() throws Exception {
        int messages = 20_000;
        byte[] message = new byte[1000];
        AtomicInteger sent = new AtomicInteger();
        CountDownLatch waits = new CountDownLatch(1);
        try (FrameClient client = open(size(LARGE), "/late")) {
            Thread writer = new Thread(() -> {
                try {
                    for (int i = 0; i < messages; i++) {
                        client.frame(FrameClient.FINAL | FrameClient.TEXT, message);
                        sent.incrementAndGet();
                    }
                    client.frame(FrameClient.FINAL | FrameClient.CLOSE, new byte[0]);
                } catch (IOException broken) {
                    this.seen.add(broken.toString());
                }
                waits.countDown();
            });
            writer.start();
            assertThat(waits.await(2, TimeUnit.SECONDS))
                    .as("all was sent before anything was taken")
                    .isFalse();
            this.go.countDown();
            assertThat(seen()).isEqualTo("took " + (messages * message.length));
            writer.join();
            assertThat(sent.get()).isEqualTo(messages);
        }
    }

    @Test
    void clientsThatGoAwayLeaveNothingBehind() throws Exception {
        int port = start(settings(LARGE, 400, NEVER, NEVER, NEVER, List.of()));
        for (int i = 0; i < 300; i++) {
            FrameClient client = new FrameClient(port, "/echo");
            client.text("x");
            assertThat(client.receive()).isEqualTo("text x");
            client.abort();
        }
        for (int i = 0; i < 300; i++) {
            assertThat(seen()).isEqualTo("gone 1005");
        }
        assertThat(this.engine.awaitPending(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void oneConnectionTooManyIsRefused() throws Exception {
        int port = start(settings(LARGE, 1, NEVER, NEVER, NEVER, List.of()));
        try (FrameClient first = new FrameClient(port, "/echo");
                FrameClient second = new FrameClient(port, "/echo")) {
            assertThat(first.status()).isEqualTo(101);
            assertThat(second.status()).isEqualTo(503);
        }
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_20, disabledReason = "later, each connection has a virtual thread")
    void aConnectionThatWouldHoldAThreadIsRefusedWhenAllAreHeld() throws Exception {
        int port =
                start(new WebSocketSettings(LARGE, LARGE, 100, 2, NEVER, NEVER, NEVER, NEVER, false, List.of(), false));
        try (FrameClient first = new FrameClient(port, "/echo");
                FrameClient second = new FrameClient(port, "/echo");
                FrameClient third = new FrameClient(port, "/echo");
                FrameClient async = new FrameClient(port, "/echo-async")) {
            assertThat(List.of(first.status(), second.status(), third.status(), async.status()))
                    .containsExactly(101, 101, 503, 101);
            second.abort();
            assertThat(seen()).isEqualTo("gone 1005");
            Awaitility.await().until(() -> {
                try (FrameClient again = new FrameClient(port, "/echo")) {
                    return again.status() == 101;
                }
            });
        }
    }

    @Test
    void pagesOfOtherSitesAreRefused() throws Exception {
        int port = start(settings(LARGE, 10, NEVER, NEVER, NEVER, List.of("https://one.example")));
        try (FrameClient own = new FrameClient(port, "/echo", "Origin: https://one.example");
                FrameClient other = new FrameClient(port, "/echo", "Origin: https://two.example");
                FrameClient none = new FrameClient(port, "/echo")) {
            assertThat(own.status()).isEqualTo(101);
            assertThat(other.status()).isEqualTo(403);
            assertThat(none.status()).isEqualTo(101);
        }
    }

    @Test
    void compressedMessagesAreReadAndAreNotTooBigEither() {
        int port = start(size(10_000));
        assertThat(echoed(port, "x".repeat(9_000))).containsExactly("x".repeat(9_000));
        assertThat(echoed(port, "x".repeat(90_000))).isEmpty();
    }

    private static List<String> echoed(int port, String text) {
        return HttpClient.create()
                .port(port)
                .websocket(WebsocketClientSpec.builder().compress(true).build())
                .uri("/echo")
                .handle((in, out) -> {
                    assertThat(in.headers().get("Sec-WebSocket-Extensions")).startsWith("permessage-deflate");
                    return out.sendString(Flux.just(text))
                            .then()
                            .thenMany(in.aggregateFrames().receive().asString().take(1));
                })
                .collectList()
                .block(Duration.ofSeconds(20));
    }
}
