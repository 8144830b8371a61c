package io.fastapi.engine.websocket;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.websocket;
import static io.fastapi.operation.ResponseClass.EVENT_SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.WebSocketSettings;
import io.fastapi.channel.Channel;
import io.fastapi.channel.ChannelMeter;
import io.fastapi.channel.ChannelSettings;
import io.fastapi.channel.ChannelSubscription;
import io.fastapi.channel.Channels;
import io.fastapi.engine.FastApiEngine;
import io.fastapi.engine.FastApiWebHandler;
import io.fastapi.engine.netty.NettyEdge;
import io.fastapi.error.WebSocketDisconnect;
import io.fastapi.types.TypeAdapters;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import reactor.core.publisher.Flux;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Channels whose subscribers are WebSockets and streams of events, over real connections. */
class ChannelSocketsTests {

    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private final List<IntSupplier> open = new ArrayList<>();
    private final Channels channels =
            Channels.inProcess(TypeAdapters.defaults(), ChannelSettings.DEFAULT.buffer(20), new ChannelMeter() {
                @Override
                public Runnable counter(String channel, Count count) {
                    return () -> {};
                }

                @Override
                public void opened(String channel, IntSupplier subscriptions) {
                    ChannelSocketsTests.this.open.add(subscriptions);
                }
            });
    private final Channel<String> news = this.channels.channel("news", String.class);

    private final FastApi app = FastApi.of(
            websocket("/blocking").handle(socket -> {
                socket.accept();
                ChannelSubscription subscription = socket.subscribe(this.news, "all");
                socket.send("ready");
                try {
                    while (true) {
                        String text = socket.receiveText();
                        if (text.equals("leave")) {
                            subscription.close();
                        }
                        socket.send("you said " + text);
                    }
                } catch (WebSocketDisconnect gone) {
                    this.seen.add("gone " + gone.code() + " " + gone.reason());
                }
            }),
            websocket("/async").handleAsync(socket -> {
                socket.accept();
                return Flux.from(socket.subscribe(this.news, "all"))
                        .thenMany(socket.sendText("ready"))
                        .thenMany(socket.texts())
                        .doOnComplete(() -> this.seen.add("gone"));
            }),
            websocket("/stream").handleAsync(socket -> {
                socket.accept();
                return socket.send(Flux.concat(Flux.just("ready"), this.news.events("all", "0")));
            }),
            websocket("/sends-later").handle(socket -> {
                socket.accept();
                socket.subscribe(this.news, "all");
                socket.send("ready");
                Awaitility.await().until(() -> subscriptions() == 0);
                try {
                    socket.send("too late");
                } catch (WebSocketDisconnect gone) {
                    this.seen.add("gone " + gone.code());
                }
            }),
            get("/events")
                    .responseClass(EVENT_SOURCE)
                    .params(header("Last-Event-ID").orElse(""))
                    .handleAsync(last -> this.news.events("all", last)));

    private DisposableServer server;
    private FastApiEngine engine;

    private int start(boolean compression) {
        WebSocketSettings settings = new WebSocketSettings(
                1_000_000,
                1_000_000,
                1000,
                100,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                compression,
                List.of(),
                false);
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

    private int subscriptions() {
        return this.open.stream().mapToInt(IntSupplier::getAsInt).sum();
    }

    private String seen() throws InterruptedException {
        return String.valueOf(this.seen.poll(20, TimeUnit.SECONDS));
    }

    private static FrameClient ready(int port, String path) throws IOException {
        FrameClient client = new FrameClient(port, path);
        assertThat(client.receive()).isEqualTo("text ready");
        return client;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/blocking", "/async"})
    void whatIsPublishedIsATextForEverySubscriber(String path) throws Exception {
        int port = start(false);
        List<FrameClient> clients = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            clients.add(ready(port, path));
        }
        List<String> texts = List.of("short", "x".repeat(200), "y".repeat(70_000));
        texts.forEach(text -> this.news.publish("all", text));
        for (FrameClient client : clients) {
            for (String text : texts) {
                assertThat(client.receive()).isEqualTo("text \"" + text + "\"");
            }
            client.close();
        }
        Awaitility.await().until(() -> subscriptions() == 0);
    }

    @Test
    void aStreamOfMessagesIsSentAsTexts() throws Exception {
        int port = start(false);
        this.news.publish("all", "kept");
        try (FrameClient client = ready(port, "/stream")) {
            assertThat(client.receive()).isEqualTo("text \"kept\"");
            this.news.publish("all", "new");
            assertThat(client.receive()).isEqualTo("text \"new\"");
        }
    }

    @Test
    void aSubscriptionThatIsClosedSendsNoMore() throws Exception {
        try (FrameClient client = ready(start(false), "/blocking")) {
            this.news.publish("all", "one");
            client.text("leave");
            assertThat(client.receive()).isEqualTo("text \"one\"");
            assertThat(client.receive()).isEqualTo("text you said leave");
            this.news.publish("all", "two");
            client.text("still here");
            assertThat(client.receive()).isEqualTo("text you said still here");
            assertThat(subscriptions()).isZero();
        }
    }

    @Test
    void aFunctionLearnsHowItsClientLeftAlsoAfterASubscriptionFoundOut() throws Exception {
        FrameClient client = ready(start(false), "/sends-later");
        client.abort();
        this.news.publish("all", "to nobody");
        assertThat(seen()).isEqualTo("gone 1006");
    }

    @Test
    void aClientThatIsTooSlowIsClosedWith1013AndNobodyWaitsForIt() throws Exception {
        int port = start(false);
        try (FrameClient slow = ready(port, "/blocking");
                FrameClient fast = ready(port, "/blocking")) {
            String text = "x".repeat(100_000);
            int published = 0;
            while (this.seen.isEmpty() && published < 2000) {
                this.news.publish("all", text);
                assertThat(fast.receive()).hasSize(text.length() + 7);
                published++;
            }
            assertThat(seen()).isEqualTo("gone 1013 too slow");
            assertThat(subscriptions()).isEqualTo(1);
            int received = 0;
            String answer = slow.receive();
            while (answer.startsWith("text")) {
                received++;
                answer = slow.receive();
            }
            assertThat(answer).isEqualTo("close 1013 too slow");
            assertThat(received).isBetween(1, published - 20);
        }
    }

    @Test
    void aStreamOfEventsThatIsTooSlowEndsCompletelyAndComesBack() throws Exception {
        int port = start(false);
        try (Socket slow = events(port, "")) {
            InputStream in = slow.getInputStream();
            String head = upTo(in, "\r\n\r\n");
            assertThat(head).startsWith("HTTP/1.1 200");
            Awaitility.await().until(() -> subscriptions() == 1);
            String text = "x".repeat(100_000);
            int published = 0;
            while (subscriptions() == 1 && published < 2000) {
                this.news.publish("all", published + text);
                published++;
            }
            assertThat(subscriptions()).isZero();
            String rest = head + upTo(in, "\r\n0\r\n\r\n");
            int last = rest.lastIndexOf("\nid: ");
            String id = rest.substring(last + 5, rest.indexOf('\n', last + 5));
            long received =
                    rest.lines().filter(line -> line.startsWith("data: ")).count();
            assertThat(received).isLessThan(published);
            try (Socket back = events(port, id)) {
                assertThat(upTo(back.getInputStream(), "\nid: ")).contains("data: \"" + received + "x");
            }
        }
    }

    private static Socket events(int port, String lastEventId) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(16_384);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setSoTimeout(20_000);
        String id = lastEventId.isEmpty() ? "" : "Last-Event-ID: " + lastEventId + "\r\n";
        socket.getOutputStream()
                .write(("GET /events HTTP/1.1\r\nHost: x\r\n" + id + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String upTo(InputStream in, String end) throws IOException {
        StringBuilder read = new StringBuilder();
        byte[] some = new byte[65_536];
        while (read.indexOf(end, Math.max(0, read.length() - some.length - end.length())) < 0) {
            int length = in.read(some);
            if (length < 0) {
                throw new IOException("The stream was cut after " + read.length() + " bytes");
            }
            read.append(new String(some, 0, length, StandardCharsets.ISO_8859_1));
        }
        return read.toString();
    }

    @Test
    void messagesAreCompressedWhereTheOthersAre() {
        int port = start(true);
        List<String> received = reactor.netty.http.client.HttpClient.create()
                .port(port)
                .websocket(reactor.netty.http.client.WebsocketClientSpec.builder()
                        .compress(true)
                        .build())
                .uri("/blocking")
                .handle((in, out) -> in.aggregateFrames()
                        .receive()
                        .asString()
                        .take(2)
                        .doOnNext(text -> {
                            if (text.equals("ready")) {
                                reactor.core.scheduler.Schedulers.boundedElastic()
                                        .schedule(() -> this.news.publish("all", "z".repeat(1000)));
                            }
                        }))
                .collectList()
                .block(Duration.ofSeconds(20));
        assertThat(received).containsExactly("ready", "\"" + "z".repeat(1000) + "\"");
    }

    /** A long proof with {@code FASTAPI_CONNECTIONS=100000}: it takes a minute for each 50,000. */
    @Test
    void connectionsThatCameAndWentLeaveNothingBehind() throws Exception {
        int connections = Integer.parseInt(System.getenv().getOrDefault("FASTAPI_CONNECTIONS", "1000"));
        int port = start(false);
        for (int i = 0; i < connections; i++) {
            FrameClient client = ready(port, (i % 2 == 0) ? "/blocking" : "/async");
            switch (i % 3) {
                case 0 -> client.abort();
                case 1 -> client.close();
                default -> {
                    client.frame(FrameClient.FINAL | FrameClient.CLOSE, new byte[0]);
                    assertThat(client.receive()).isEqualTo("close");
                    client.close();
                }
            }
        }
        assertThat(this.engine.awaitPending(Duration.ofSeconds(60))).isTrue();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> subscriptions() == 0);
        assertThat(this.seen).hasSize(connections);
        this.news.publish("all", "to nobody");
    }

    @Test
    void aShutdownClosesSubscribedSocketsWith1012() throws Exception {
        try (FrameClient client = ready(start(false), "/blocking")) {
            this.engine.drain();
            assertThat(client.receive()).startsWith("close 1012");
            assertThat(seen()).startsWith("gone 1012");
            assertThat(this.engine.awaitPending(Duration.ofSeconds(20))).isTrue();
            assertThat(subscriptions()).isZero();
        }
    }
}
