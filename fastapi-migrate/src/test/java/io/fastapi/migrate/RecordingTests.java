package io.fastapi.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fastapi.migrate.document.UnreadableDocumentException;
import io.fastapi.migrate.replay.RecordingProxy;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests that pass through the proxy reach the service as they are, and can be sent again. */
class RecordingTests {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(this.printed, true, StandardCharsets.UTF_8);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @TempDir
    private Path folder;

    private HttpServer old;
    private RecordingProxy proxy;

    @BeforeEach
    void start() throws IOException {
        this.old = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.old.setExecutor(Executors.newCachedThreadPool());
        this.old.start();
        this.proxy = RecordingProxy.start(har(), URI.create(oldUrl()), anyPort(), this.out);
    }

    @AfterEach
    void stop() {
        this.proxy.close();
        this.old.stop(0);
    }

    private Path har() {
        return this.folder.resolve("requests.har");
    }

    private String oldUrl() {
        return "http://127.0.0.1:" + this.old.getAddress().getPort();
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create(this.proxy.url() + target));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return this.client.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode recorded() throws IOException {
        this.proxy.close();
        return new JsonMapper().readTree(Files.readString(har())).at("/log/entries");
    }

    private String printed() {
        return this.printed.toString(StandardCharsets.UTF_8);
    }

    private static void echo(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("X-Key") + " "
                + exchange.getRequestHeaders().getFirst("Host") + " ";
        exchange.getResponseHeaders().add("Set-Cookie", "a=1");
        exchange.getResponseHeaders().add("Set-Cookie", "b=2");
        exchange.sendResponseHeaders(202, 0);
        exchange.getResponseBody().write(line.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void requestsAndAnswersPassAsTheyAre() throws Exception {
        this.old.createContext("/", RecordingTests::echo);

        HttpResponse<String> answer =
                send(request("/a%2Fb?c=%20&c=2").header("X-Key", "k").POST(BodyPublishers.ofString("sent é")));

        String host = this.proxy.url().getAuthority();
        assertThat(answer.body()).isEqualTo("POST /a%2Fb?c=%20&c=2 k " + host + " sent é");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
        JsonNode entry = recorded().get(0);
        assertThat(entry.at("/request/method").asString()).isEqualTo("POST");
        assertThat(entry.at("/request/url").asString()).isEqualTo(oldUrl() + "/a%2Fb?c=%20&c=2");
        assertThat(entry.at("/request/postData/text").asString()).isEqualTo("sent é");
        assertThat(entry.at("/response/status").asInt()).isEqualTo(202);
    }

    @Test
    void methodsWithoutBodiesPassToo() throws Exception {
        this.old.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("X-Method", exchange.getRequestMethod());
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("DELETE") ? 204 : 200, -1);
            exchange.close();
        });

        for (String method : List.of("GET", "HEAD", "DELETE", "POST")) {
            HttpResponse<String> answer = send(request("/x").method(method, BodyPublishers.noBody()));

            assertThat(answer.headers().firstValue("x-method")).hasValue(method);
            assertThat(answer.body()).isEmpty();
        }
        assertThat(recorded())
                .hasSize(4)
                .allSatisfy(entry ->
                        assertThat(entry.at("/request").has("postData")).isFalse());
    }

    @Test
    void whatWasRecordedCanBeReplayed() throws Exception {
        this.old.createContext("/", RecordingTests::echo);
        send(request("/text").header("X-Key", "k").PUT(BodyPublishers.ofString("é")));
        send(request("/bytes").PUT(BodyPublishers.ofByteArray(new byte[] {(byte) 0xff, 0, (byte) 0xc3})));
        send(request("/nothing"));
        assertThat(recorded()).hasSize(3);

        int code = new Main(this.out).run(List.of("replay", har().toString(), "--old", oldUrl(), "--new", oldUrl()));

        assertThat(printed()).contains("0 of 3 requests were answered differently");
        assertThat(code).isZero();
    }

    @Test
    void bodiesBeyondTheLimitPassUnrecorded() throws Exception {
        this.old.createContext("/", exchange -> {
            int size = exchange.getRequestBody().readAllBytes().length;
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(String.valueOf(size).getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        int large = RecordingProxy.BODY_LIMIT + 1;

        assertThat(send(request("/large").POST(BodyPublishers.ofByteArray(new byte[large])))
                        .body())
                .isEqualTo(String.valueOf(large));
        assertThat(send(request("/small").POST(BodyPublishers.ofByteArray(new byte[large - 1])))
                        .body())
                .isEqualTo(String.valueOf(large - 1));
        assertThat(recorded()).hasSize(1);
        assertThat(printed())
                .contains("POST /large was passed on, but not recorded: its body has more than 10485760 bytes");
    }

    @Test
    void streamsPassPieceByPiece() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        this.old.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("one\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            try {
                assertThat(read.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException ex) {
                Thread.currentThread().interrupt();
            }
            exchange.getResponseBody().write("two\n".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });

        HttpResponse<InputStream> answer = this.client.send(request("/events").build(), BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("one");
            read.countDown();
            assertThat(lines.readLine()).isEqualTo("two");
        }
    }

    @Test
    void redirectsToTheServiceLeadToTheProxy() throws Exception {
        this.old.createContext("/", exchange -> {
            String elsewhere =
                    exchange.getRequestURI().getPath().equals("/own") ? oldUrl() + "/own/" : "https://example.org/";
            exchange.getResponseHeaders().add("Location", elsewhere);
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });

        assertThat(send(request("/own")).headers().firstValue("location")).hasValue(this.proxy.url() + "/own/");
        assertThat(send(request("/other")).headers().firstValue("location")).hasValue("https://example.org/");
    }

    @Test
    void aWebSocketIsRefusedAndAServiceThatIsAwayIsSaid() throws Exception {
        try (Socket socket =
                new Socket(this.proxy.url().getHost(), this.proxy.url().getPort())) {
            socket.getOutputStream()
                    .write("GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(lines.readLine()).startsWith("HTTP/1.1 501");
        }
        this.old.stop(0);

        assertThat(send(request("/")).statusCode()).isEqualTo(502);
        assertThat(recorded()).isEmpty();
    }

    @Test
    void aFileIsNotReplaced() {
        assertThatThrownBy(() -> RecordingProxy.start(har(), URI.create(oldUrl()), anyPort(), this.out))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("is there already");
    }
}
