package io.fastapi.engine.netty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** How long a client may take, how many there may be, and how connections end at shutdown. */
class ConnectionGuardTests {

    private static final String TIMEOUT = "HTTP/1.1 408 Request Timeout";

    private static final Duration IDLE = Duration.ofMillis(100);

    private final NettyEdge edge = NettyEdge.of(
            List.of(),
            new NettyEdge.Limits(
                    2,
                    4096,
                    4096,
                    Duration.ofMinutes(1),
                    Duration.ofMillis(300),
                    Duration.ofMillis(300),
                    500,
                    Duration.ofMillis(300)));
    private final BlockingQueue<Sinks.Empty<Void>> held = new LinkedBlockingQueue<>();
    private final DisposableServer server = this.edge
            .applyTo(HttpServer.create().host("127.0.0.1").port(0))
            .handle(this::serve)
            .bindNow();

    private final List<DisposableServer> more = new ArrayList<>();

    private volatile @Nullable Channel channel;

    private volatile @Nullable BaseSubscriber<ByteBuf> unready;

    /**
     * Answers with the length of the body; {@code /hold} only when the test says so, and reads the body after that. At
     * {@code /unread} somebody reads it who is never ready.
     */
    private Mono<Void> serve(HttpServerRequest request, HttpServerResponse response) {
        Mono<Void> answer = request.receive()
                .aggregate()
                .asByteArray()
                .map(bytes -> bytes.length)
                .defaultIfEmpty(0)
                .flatMap(length -> response.header("content-length", "6")
                        .sendString(Mono.just(String.format("%06d", length)))
                        .then());
        if (request.uri().equals("/unread")) {
            request.withConnection(connection -> this.channel = connection.channel());
            BaseSubscriber<ByteBuf> reader = new BaseSubscriber<>() {
                @Override
                protected void hookOnSubscribe(Subscription demand) {
                    ConnectionGuardTests.this.held.add(Sinks.empty());
                }
            };
            this.unready = reader;
            request.receive().subscribe(reader);
            return Mono.never();
        }
        if (!request.uri().equals("/hold")) {
            return answer;
        }
        request.withConnection(connection -> this.channel = connection.channel());
        Sinks.Empty<Void> until = Sinks.empty();
        this.held.add(until);
        return until.asMono().then(answer);
    }

    @AfterEach
    void stop() {
        this.more.forEach(DisposableServer::disposeNow);
        this.server.disposeNow();
    }

    private Socket connect(String begin) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.server.port());
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(begin.getBytes(ISO_8859_1));
        return socket;
    }

    /** What the server says until it closes the connection. */
    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }

    private static String read(Socket socket, int length) throws IOException {
        InputStream in = socket.getInputStream();
        return new String(in.readNBytes(length), ISO_8859_1);
    }

    @Test
    void aHeadThatDoesNotEndIsAnsweredWith408() throws IOException {
        try (Socket socket = connect("GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ")) {
            assertThat(rest(socket))
                    .startsWith(TIMEOUT)
                    .contains("connection: close")
                    .endsWith("{\"detail\":\"Request Timeout\"}");
        }
    }

    @Test
    void aConnectionThatIsNotUsedIsClosedWithoutAWord() throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), impatient().port())) {
            socket.setSoTimeout(10_000);
            assertThat(rest(socket)).isEmpty();
        }
    }

    @Test
    void aConnectionThatIsNotUsedAgainIsClosed() throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), impatient().port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(ISO_8859_1));
            assertThat(rest(socket))
                    .startsWith("HTTP/1.1 200 OK")
                    .doesNotContainIgnoringCase("connection: close")
                    .endsWith("000000");
        }
    }

    @Test
    void aHandlerMayTakeLongerThanAConnectionMayWait() throws Exception {
        int port = impatient().port();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("GET /hold HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(ISO_8859_1));
            Sinks.Empty<Void> until = this.held.take();
            try (Socket unused = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(rest(unused)).isEmpty(); // as long as a connection may wait has passed
            }
            until.tryEmitEmpty();
            assertThat(rest(socket)).startsWith("HTTP/1.1 200 OK");
        }
    }

    private DisposableServer impatient() {
        NettyEdge.Limits limits = new NettyEdge.Limits(
                2, 4096, 4096, IDLE, Duration.ofSeconds(20), Duration.ofSeconds(20), 500, Duration.ofSeconds(20));
        DisposableServer impatient = NettyEdge.of(List.of(), limits)
                .applyTo(HttpServer.create().host("127.0.0.1").port(0))
                .handle(this::serve)
                .bindNow();
        this.more.add(impatient);
        return impatient;
    }

    @Test
    void aBodyThatStopsIsAnsweredWith408() throws IOException {
        try (Socket socket = connect("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n0123456789")) {
            assertThat(rest(socket)).startsWith(TIMEOUT);
        }
    }

    @Test
    void aBodyThatDripsIsAnsweredWith408() throws IOException {
        try (Socket socket = connect("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n")) {
            socket.setSoTimeout(50);
            StringBuilder answer = new StringBuilder();
            while (!answer.toString().contains("\r\n\r\n")) {
                try {
                    answer.append((char) socket.getInputStream().read());
                } catch (java.net.SocketTimeoutException none) {
                    socket.getOutputStream().write('x');
                }
            }
            assertThat(answer.toString()).startsWith(TIMEOUT);
        }
    }

    @Test
    void aDamagedChunkIsAnsweredWith400() throws IOException {
        try (Socket socket = connect("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab")) {
            assertThat(rest(socket))
                    .startsWith("HTTP/1.1 400 Bad Request")
                    .contains("connection: close")
                    .endsWith("Invalid HTTP request received.");
        }
    }

    /** Reactor Netty warns of everything that it learns of a body after its first failure. */
    @Test
    void aClientThatLeavesIsNoWarning() throws Exception {
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        logged.start();
        root.addAppender(logged);
        try (Socket socket = connect("POST /unread HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n0123456789")) {
            this.held.take();
            socket.setSoLinger(true, 0); // a reset, not an orderly end
        } finally {
            Channel lost = Objects.requireNonNull(this.channel);
            lost.read(); // without the natives of Netty, who does not read does not see a reset
            lost.closeFuture().await();
            lost.eventLoop().submit(() -> {}).await(); // it closes ..
            lost.eventLoop().submit(() -> {}).await(); // .. and tells those behind
            Objects.requireNonNull(this.unready).cancel(); // what it did not take is held for it until then
            root.detachAppender(logged);
        }
        assertThat(logged.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .isEmpty();
    }

    @Test
    void aHandlerMayTakeLongerThanAClient() throws Exception {
        String request = "POST /hold HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc";
        try (Socket socket = connect(request);
                Socket slow = connect("GET / HTTP/1.1\r\n")) {
            Sinks.Empty<Void> until = this.held.take();
            assertThat(rest(slow)).startsWith(TIMEOUT); // as long as a client may take has passed
            until.tryEmitEmpty();
            assertThat(rest(socket)).startsWith("HTTP/1.1 200 OK").endsWith("000003");
        }
    }

    @Test
    void aClientThatIsNotToldToGoOnMayWait() throws Exception {
        String head = "POST /hold HTTP/1.1\r\nHost: a\r\nConnection: close\r\nExpect: 100-continue\r\n"
                + "Content-Length: 3\r\n\r\n";
        try (Socket socket = connect(head);
                Socket slow = connect("GET / HTTP/1.1\r\n")) {
            Sinks.Empty<Void> until = this.held.take();
            assertThat(rest(slow)).startsWith(TIMEOUT);
            until.tryEmitEmpty();
            assertThat(read(socket, 21)).isEqualTo("HTTP/1.1 100 Continue");
            socket.getOutputStream().write("abc".getBytes(ISO_8859_1));
            assertThat(rest(socket)).contains("HTTP/1.1 200 OK").endsWith("000003");
        }
    }

    @Test
    void oneConnectionTooManyIsToldToComeBack() throws IOException {
        String request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
        try (Socket first = connect(request);
                Socket second = connect(request)) {
            assertThat(List.of(read(first, 15), read(second, 15))).containsOnly("HTTP/1.1 200 OK");
            Socket third = connect("");
            assertThat(rest(third))
                    .startsWith("HTTP/1.1 503 Service Unavailable")
                    .contains("retry-after: 1");
        }
    }

    /** After its first message a WebSocket is not guarded any more. */
    @Test
    void aWebSocketCountsUntilItEnds() throws Exception {
        NettyEdge.Limits one = new NettyEdge.Limits(
                1, 4096, 4096, IDLE, Duration.ofSeconds(20), Duration.ofSeconds(20), 500, Duration.ofSeconds(20));
        DisposableServer echoes = NettyEdge.of(List.of(), one)
                .applyTo(HttpServer.create().host("127.0.0.1").port(0))
                .route(routes ->
                        routes.ws("/", (in, out) -> out.sendString(in.receive().asString())))
                .bindNow();
        this.more.add(echoes);
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        WebSocket webSocket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + echoes.port()), new WebSocket.Listener() {
                    @Override
                    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                        received.add(text.toString());
                        from.request(1);
                        return null;
                    }
                })
                .join();
        for (String text : List.of("first", "second")) {
            webSocket.sendText(text, true).join();
            assertThat(received.take()).isEqualTo(text);
        }
        assertThat(statusLine(echoes)).isEqualTo("HTTP/1.1 503");
        webSocket.abort();
        await().untilAsserted(() -> assertThat(statusLine(echoes)).isEqualTo("HTTP/1.1 404"));
    }

    private static String statusLine(DisposableServer server) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("GET /none HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(ISO_8859_1));
            return read(socket, 12);
        }
    }

    @Test
    void aConnectionThatWaitsIsClosedWhenAShutdownBegins() throws IOException {
        try (Socket socket = connect("GET / HTTP/1.1\r\nHost: a\r\n\r\n")) {
            assertThat(read(socket, 15)).isEqualTo("HTTP/1.1 200 OK");
            this.edge.drain();
            assertThat(rest(socket)).endsWith("000000").doesNotContain("connection: close");
        }
    }

    @Test
    void aConnectionThatIsServedIsClosedAfterItsAnswer() throws Exception {
        try (Socket socket = connect("GET /hold HTTP/1.1\r\nHost: a\r\n\r\n")) {
            Sinks.Empty<Void> until = this.held.take();
            this.edge.drain();
            until.tryEmitEmpty();
            assertThat(rest(socket))
                    .startsWith("HTTP/1.1 200 OK")
                    .contains("connection: close")
                    .endsWith("000000");
        }
    }

    @Test
    void aRequestThatArrivesWithTheShutdownIsAnswered() throws Exception {
        try (Socket socket = connect("GET /hold HTTP/1.1\r\nHost: a\r\n\r\n")) {
            Sinks.Empty<Void> until = this.held.take();
            Channel served = Objects.requireNonNull(this.channel);
            this.edge.drain();
            served.close(); // as Reactor Netty does with a connection that it saw before the request
            served.eventLoop().submit(until::tryEmitEmpty).sync();
            assertThat(rest(socket)).startsWith("HTTP/1.1 200 OK").endsWith("000000");
        }
    }
}
