package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.bodyInputStream;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.websocket;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.response.Response;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.web.server.reactive.context.AnnotationConfigReactiveWebServerApplicationContext;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** What a client gets that passes a limit of {@code application.yml}: the table in {@code docs/pages/configuration.md}. */
class LimitsTests {

    private static final String JSON = "|host: a|content-type: application/json|content-length: ";
    private static final String FORM = "|host: a|content-type: application/x-www-form-urlencoded|content-length: ";
    private static final String PART = "--b|content-disposition: form-data; name=\"%s\"%s||%s|";
    private static final String UPGRADE = "|host: a|connection: upgrade|upgrade: websocket|sec-websocket-version: 13"
            + "|sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==||";

    private final ReactiveWebApplicationContextRunner server = new ReactiveWebApplicationContextRunner(
                    AnnotationConfigReactiveWebServerApplicationContext::new)
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    NettyReactiveWebServerAutoConfiguration.class,
                    HttpHandlerAutoConfiguration.class,
                    WebFluxAutoConfiguration.class,
                    FastApiAutoConfiguration.class))
            .withUserConfiguration(Endpoints.class)
            .withPropertyValues("server.port=0");

    /** What the endpoints wait for, and what they say. */
    static final class Signals {

        private final CountDownLatch go = new CountDownLatch(1);
        private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

        String await() throws InterruptedException {
            this.said.add("waits");
            this.go.await();
            return "waited";
        }

        void go() {
            this.go.countDown();
        }

        String said() throws InterruptedException {
            return String.valueOf(this.said.poll(20, TimeUnit.SECONDS));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Endpoints {

        @Bean
        Signals signals() {
            return new Signals();
        }

        @Bean
        FastApi app(Signals signals) {
            Dependency<String> watched = depends(() -> "").closing((value, failure) -> signals.said.add("left"));
            return FastApi.of(
                    get("/").handle(() -> "ok"),
                    get("/wait").handle(signals::await),
                    post("/wait").params(bodyInputStream()).handle(body -> signals.await()),
                    get("/much")
                            .params(watched)
                            .handle(value -> Response.stream(Stream.generate(() -> "x".repeat(10_000)), "text/plain")),
                    websocket("/flood").params(watched).handle((socket, value) -> {
                        socket.accept();
                        while (true) {
                            socket.send("x".repeat(10_000));
                        }
                    }),
                    post("/json").params(body(Object.class)).handle(value -> value),
                    post("/form").params(form("a"), form("b").optional()).handle((a, b) -> a),
                    post("/file").params(file("a"), file("b").optional()).handle((a, b) -> a.filename()),
                    websocket("/echo").handle(socket -> {
                        socket.accept();
                        while (true) {
                            socket.send(socket.receiveText());
                        }
                    }));
        }
    }

    private static Arguments row(String property, String request, String answer) {
        return Arguments.of(property, request, answer);
    }

    private static String multipart(String path, String... parts) {
        String body = String.join("", parts) + "--b--|";
        return "POST " + path + " HTTP/1.1|host: a|content-type: multipart/form-data; boundary=b|content-length: "
                + body.replace("|", "\r\n").length() + "||" + body;
    }

    private static String filePart(String name, int size) {
        return PART.formatted(name, "; filename=\"f\"", "x".repeat(size));
    }

    private static Stream<Arguments> requests() {
        String much = "a".repeat(1100);
        return Stream.of(
                row("limits.request-line=1KB", "GET /?" + much + " HTTP/1.1|host: a||", "HTTP/1.1 414"),
                row("limits.headers=1KB", "GET / HTTP/1.1|host: a|x: " + much + "||", "HTTP/1.1 431"),
                row("limits.body-size=9B", "POST /json HTTP/1.1" + JSON + "10||\"12345678\"", "HTTP/1.1 413"),
                row("limits.body-size=9B", "POST /form HTTP/1.1" + FORM + "10||a=12345678", "HTTP/1.1 413"),
                row("limits.form-size=99B", multipart("/file", filePart("a", 100)), "HTTP/1.1 413"),
                row("limits.json-depth=3", "POST /json HTTP/1.1" + JSON + "8||[[[[]]]]", "HTTP/1.1 400"),
                row("limits.form-fields=1", "POST /form HTTP/1.1" + FORM + "7||a=1&b=2", "HTTP/1.1 400"),
                row("limits.form-files=1", multipart("/file", filePart("a", 1), filePart("b", 1)), "HTTP/1.1 400"),
                row("limits.field-size=9B", multipart("/form", PART.formatted("a", "", "0123456789")), "HTTP/1.1 400"),
                row("limits.head-time=200ms", "GET / HTTP/1.1|host: a|x", "HTTP/1.1 408"),
                row("limits.read-time=200ms", "POST /json HTTP/1.1" + JSON + "10||\"1", "HTTP/1.1 408"),
                row("limits.idle-time=200ms", "", ""));
    }

    private static byte[] bytes(String text) {
        return text.replace("|", "\r\n").getBytes(ISO_8859_1);
    }

    private static Socket send(int port, String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(bytes(text));
        return socket;
    }

    private static String read(Socket socket, int length) throws IOException {
        return new String(socket.getInputStream().readNBytes(length), ISO_8859_1);
    }

    private interface Check {

        void run(int port) throws Exception;
    }

    private interface SignalledCheck {

        void run(int port, Signals signals) throws Exception;
    }

    private void onPort(String properties, Check check) {
        onPort(properties, (port, signals) -> check.run(port));
    }

    private void onPort(String properties, SignalledCheck check) {
        this.server.withPropertyValues(properties.split(" ")).run(context -> {
            assertThat(context).hasNotFailed();
            ReactiveWebServerApplicationContext web =
                    (ReactiveWebServerApplicationContext) context.getSourceApplicationContext();
            check.run(web.getWebServer().getPort(), context.getBean(Signals.class));
        });
    }

    /** A client that takes little of what it does not read. */
    private static Socket sendAndTakeLittle(int port, String text) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(bytes(text));
        return socket;
    }

    private static String head(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            assertThat(next).as("the end of an answer that began with " + head).isNotNegative();
            head.append((char) next);
        }
        return head.toString();
    }

    private static void assertToldToComeBack(Socket socket) throws IOException {
        assertThat(head(socket)).startsWith("HTTP/1.1 503").containsIgnoringCase("retry-after: 1");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestIsAnsweredAsTheTableSays(String property, String request, String answer) {
        onPort("fastapi." + property, port -> {
            try (Socket socket = send(port, request)) {
                assertThat(read(socket, "HTTP/1.1 200".length())).isEqualTo(answer);
            }
        });
    }

    @Test
    void aBodyThatDripsIsGivenUp() {
        onPort("fastapi.limits.read-rate=1MB fastapi.limits.read-time=300ms", port -> {
            try (Socket socket = send(port, "POST /json HTTP/1.1" + JSON + "1000000||")) {
                socket.setSoTimeout(50);
                assertThat(dripUntilAnswered(socket)).isEqualTo("HTTP/1.1 408");
            }
        });
    }

    private static String dripUntilAnswered(Socket socket) throws IOException {
        for (int i = 0; i < 400; i++) {
            try {
                int first = socket.getInputStream().read();
                return (char) first + read(socket, "TTP/1.1 200".length());
            } catch (SocketTimeoutException notYet) {
                socket.getOutputStream().write(' ');
            }
        }
        return "no answer";
    }

    @Test
    void oneWebSocketTooManyIsToldToComeBack() {
        onPort("fastapi.websocket.connections=1", port -> {
            try (Socket first = send(port, "GET /echo HTTP/1.1" + UPGRADE)) {
                assertThat(read(first, 12)).isEqualTo("HTTP/1.1 101");
                try (Socket second = send(port, "GET /echo HTTP/1.1" + UPGRADE)) {
                    assertThat(read(second, 12)).isEqualTo("HTTP/1.1 503");
                }
            }
        });
    }

    @Test
    void oneConnectionTooManyIsToldToComeBack() {
        onPort("fastapi.limits.connections=1", port -> {
            try (Socket first = send(port, "GET / HTTP/1.1|host: a||")) {
                assertThat(head(first)).startsWith("HTTP/1.1 200"); // it counts from its first answer on at the latest
                try (Socket second = send(port, "GET / HTTP/1.1|host: a||")) {
                    assertToldToComeBack(second);
                }
            }
            try (Socket third = send(port, "GET / HTTP/1.1|host: a|connection: close||")) {
                assertThat(head(third)).startsWith("HTTP/1.1 ");
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"GET /much HTTP/1.1|host: a||, limits", "GET /flood HTTP/1.1, websocket"})
    void aClientThatTakesNothingOfWhatItIsSentIsCut(String request, String where) {
        String upgrade = request.endsWith("|") ? request : request + UPGRADE;
        onPort("fastapi." + where + ".send-time=300ms", (port, signals) -> {
            try (Socket socket = sendAndTakeLittle(port, upgrade)) {
                assertThat(signals.said()).isEqualTo("left");
                assertThatThrownBy(() -> socket.getInputStream().transferTo(OutputStream.nullOutputStream()))
                        .isInstanceOf(SocketException.class);
            }
        });
    }

    @ParameterizedTest
    @EnabledForJreRange(max = JRE.JAVA_20)
    @CsvSource({
        "GET, fastapi.threads.workers=1 fastapi.threads.queue=1",
        "POST, fastapi.threads.readers=1 fastapi.threads.queue=1",
    })
    void oneCallMoreThanMayWaitIsToldToComeBack(String method, String properties) {
        onPort(properties, (port, signals) -> {
            CompletableFuture<HttpResponse<String>> runs = call(port, method);
            assertThat(signals.said()).isEqualTo("waits");
            CompletableFuture<HttpResponse<String>> one = call(port, method);
            CompletableFuture<HttpResponse<String>> two = call(port, method);
            assertToldToComeBack(CompletableFuture.anyOf(one, two));
            signals.go();
            assertThat(runs.join().statusCode()).isEqualTo(200);
            assertThat(one.join().statusCode() + two.join().statusCode()).isEqualTo(200 + 503);
        });
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void oneCallTooManyOnVirtualThreadsIsToldToComeBack() {
        onPort("fastapi.threads.virtual=1", (port, signals) -> {
            CompletableFuture<HttpResponse<String>> runs = call(port, "GET");
            assertThat(signals.said()).isEqualTo("waits");
            assertToldToComeBack(call(port, "GET"));
            signals.go();
            assertThat(runs.join().statusCode()).isEqualTo(200);
        });
    }

    private static CompletableFuture<HttpResponse<String>> call(int port, String method) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/wait"))
                .version(HttpClient.Version.HTTP_1_1)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
    }

    private static void assertToldToComeBack(CompletableFuture<?> call) throws Exception {
        HttpResponse<?> answer = (HttpResponse<?>) call.get(20, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).contains("1");
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_20)
    void oneWebSocketMoreThanThereAreThreadsIsToldToComeBack() {
        onPort("fastapi.websocket.threads=1", port -> {
            try (Socket first = send(port, "GET /echo HTTP/1.1" + UPGRADE)) {
                assertThat(head(first)).startsWith("HTTP/1.1 101");
                try (Socket second = send(port, "GET /echo HTTP/1.1" + UPGRADE)) {
                    assertToldToComeBack(second);
                }
            }
        });
    }

    /** A body is larger than what the network holds: its client is still sending when it is answered. */
    @ParameterizedTest
    @CsvSource({
        "/json, fastapi.limits.body-size=1KB, 413",
        "/nowhere, fastapi.limits.body-size=100MB, 404",
        "/, fastapi.limits.body-size=100MB, 405",
        "/many-headers, fastapi.limits.headers=1KB, 431",
    })
    void aClientThatIsStillSendingHearsTheAnswer(String path, String property, int status) {
        byte[] body = new byte[30_000_000];
        onPort(property, port -> {
            String head = "POST " + path + " HTTP/1.1|host: a|x: " + "a".repeat(path.length() > 10 ? 1100 : 1)
                    + "|content-type: application/json|content-length: " + body.length + "||";
            try (Socket socket = send(port, head)) {
                socket.getOutputStream().write(body);
                assertThat(head(socket)).startsWith("HTTP/1.1 " + status);
            }
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("content-type", "application/json")
                    .header("x", "a".repeat(path.length() > 10 ? 1100 : 1))
                    .version(HttpClient.Version.HTTP_1_1)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(status);
        });
    }

    /** A message is larger than what the network holds: its client is still sending when the server says that it is too big. */
    @ParameterizedTest
    @ValueSource(strings = {"fastapi.websocket.message-size=100KB", "fastapi.websocket.frame-size=1KB"})
    void aMessageThatIsTooBigClosesWith1009AndTheClientHearsIt(String property) {
        String message = "x".repeat(15_000_000);
        onPort(property, port -> {
            assertThat(codeHeardByTheJdk(port, message)).isEqualTo(1009);
            assertThat(codeHeardByReactorNetty(port, message)).isEqualTo(1009);
            try (Socket socket = send(port, "GET /echo HTTP/1.1" + UPGRADE)) {
                head(socket);
                DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                out.writeShort(0x81ff);
                out.writeLong(message.length());
                out.writeInt(0);
                out.write(bytes(message));
                DataInputStream in = new DataInputStream(socket.getInputStream());
                assertThat(in.readUnsignedByte()).isEqualTo(0x88);
                in.readUnsignedByte();
                assertThat(in.readUnsignedShort()).isEqualTo(1009);
            }
        });
    }

    private static int codeHeardByTheJdk(int port, String message) throws Exception {
        CompletableFuture<Integer> code = new CompletableFuture<>();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/echo"), new WebSocket.Listener() {

                    @Override
                    public @Nullable CompletionStage<?> onClose(WebSocket closed, int status, String reason) {
                        code.complete(status);
                        return null;
                    }

                    @Override
                    public void onError(WebSocket broken, Throwable failure) {
                        code.completeExceptionally(failure);
                    }
                })
                .get(20, TimeUnit.SECONDS);
        socket.sendText(message, true);
        return code.get(20, TimeUnit.SECONDS);
    }

    private static int codeHeardByReactorNetty(int port, String message) {
        AtomicInteger code = new AtomicInteger();
        reactor.netty.http.client.HttpClient.create()
                .port(port)
                .websocket()
                .uri("/echo")
                .handle((in, out) -> out.sendString(Mono.just(message))
                        .then()
                        .and(in.receiveCloseStatus()
                                .doOnNext(status -> code.set(status.code()))
                                .then()))
                .blockLast(Duration.ofSeconds(20));
        return code.get();
    }

    @ParameterizedTest
    @CsvSource({
        "websocket.idle-time=200ms, 1001",
        "websocket.ping-timeout=200ms, 1011",
    })
    void aWebSocketIsClosedAsTheTableSays(String property, int code) {
        onPort("fastapi.websocket.ping-interval=1s fastapi." + property, port -> {
            try (Socket socket = send(port, "GET /echo HTTP/1.1" + UPGRADE)) {
                assertThat(closingCode(socket)).isEqualTo(code);
            }
        });
    }

    /** The code of the first closing frame behind the handshake; other frames are short. */
    private static int closingCode(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        assertThat(head).startsWith("HTTP/1.1 101");
        while (in.readUnsignedByte() != 0x88) {
            in.skipNBytes(in.readUnsignedByte());
        }
        in.readUnsignedByte();
        return in.readUnsignedShort();
    }
}
