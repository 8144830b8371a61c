package io.fastapi.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.fastapi.migrate.replay.Replay;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReplayTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private HttpServer old;
    private HttpServer replacement;

    @BeforeEach
    void start() throws IOException {
        this.old = server();
        this.replacement = server();
    }

    @AfterEach
    void stop() {
        this.old.stop(0);
        this.replacement.stop(0);
    }

    private static HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        return server;
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static HttpHandler json(int status, String body) {
        return exchange -> answer(exchange, status, body);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private int replay(String... requests) throws IOException {
        Path har = this.folder.resolve("requests.har");
        Files.writeString(har, "{\"log\": {\"entries\": [" + String.join(", ", requests) + "]}}");
        return new Main(new PrintStream(this.printed, true, StandardCharsets.UTF_8))
                .run(List.of("replay", har.toString(), "--old", url(this.old), "--new", url(this.replacement)));
    }

    private String request(String method, String target) {
        return "{\"request\": {\"method\": \"" + method + "\", \"url\": \"" + url(this.old) + target
                + "\", \"headers\": [{\"name\": \"Host\", \"value\": \"x\"}, {\"name\": \"X-Key\", \"value\": \"k\"}]}}";
    }

    private String printed() {
        return this.printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void equalAnswersAreNoDifferenceWhateverTheOrderOfMembers() throws IOException {
        this.old.createContext("/", json(200, "{\"a\": 1, \"b\": [1, 2]}"));
        this.replacement.createContext("/", json(200, "{\"b\":[1,2.0],\"a\":1}"));

        assertThat(replay(request("GET", "/items?q=a%20b"))).isZero();
        assertThat(printed()).isEqualTo("0 of 1 requests were answered differently" + System.lineSeparator());
    }

    @Test
    void statusHeadersAndMembersThatDifferAreListed() throws IOException {
        this.old.createContext("/", json(200, "{\"a\": {\"b\": [1, 2]}}"));
        this.replacement.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            answer(exchange, 201, "{\"a\":{\"b\":[1,3]}}");
        });

        assertThat(replay(request("DELETE", "/items/1?x=1"))).isEqualTo(1);
        assertThat(printed().lines())
                .containsExactly(
                        "DELETE /items/1?x=1",
                        "  status: 200 became 201",
                        "  location: nothing became /elsewhere",
                        "  body /a/b/1: 2 became 3",
                        "1 of 1 requests were answered differently");
    }

    @Test
    void methodTargetHeadersAndBodyAreSentAsRecorded() throws IOException {
        HttpHandler echo = exchange -> answer(
                exchange,
                200,
                "[\"" + exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().getFirst("X-Key") + " "
                        + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8) + "\"]");
        this.old.createContext("/", echo);
        this.replacement.createContext("/", json(200, "[\"\"]"));
        String post = request("POST", "/a%2Fb?c=%20")
                .replace("\"headers\"", "\"postData\": {\"text\": \"sent\"}, \"headers\"");

        assertThat(replay(post)).isEqualTo(1);
        assertThat(printed()).contains("body /0: \"POST /a%2Fb?c=%20 k sent\" became \"\"");
    }

    @Test
    void requestsToOtherHostsAreLeftOut() throws IOException {
        this.old.createContext("/", json(200, "1"));
        this.replacement.createContext("/", json(200, "1"));

        assertThat(replay(request("GET", "/"), request("GET", "/").replace("127.0.0.1", "cdn.example.org")))
                .isZero();
        assertThat(printed()).contains("0 of 1 requests were answered differently; 1 to other hosts were left out");
    }

    @Test
    void aServiceThatDoesNotAnswerIsSaidInOneLine() throws IOException {
        this.old.createContext("/", json(200, "1"));
        String target = request("GET", "/");
        String nowhere = url(this.replacement);
        this.replacement.stop(0);

        assertThat(replay(target)).isEqualTo(2);
        assertThat(printed()).contains("GET / cannot be sent to " + nowhere).hasLineCount(1);
    }

    @Test
    void whereAServiceIsDoesNotDiffer() throws IOException {
        this.old.createContext("/", moved(this.old));
        this.replacement.createContext("/", moved(this.replacement));

        assertThat(replay(request("GET", "/items"))).as(printed()).isZero();
    }

    private static HttpHandler moved(HttpServer server) {
        return exchange -> {
            exchange.getResponseHeaders().add("Location", url(server) + "/items/");
            answer(exchange, 307, "{\"self\": \"" + url(server) + "/items/\"}");
        };
    }

    @Test
    void whatNamesTheOldServiceInARequestNamesTheNewOneWhenThatIsAsked() throws IOException {
        this.old.createContext("/", echo(this.old));
        this.replacement.createContext("/", echo(this.replacement));
        String own = url(this.old);
        String next = "/login?next=" + own.replace(":", "%3A").replace("/", "%2F") + "%2Fhome&q=" + own;
        String post = request("POST", next)
                .replace("\"X-Key\", \"value\": \"k\"", "\"Origin\", \"value\": \"" + own + "\"")
                .replace("\"headers\"", "\"postData\": {\"text\": \"hook=" + own + "/hook\"}, \"headers\"");

        assertThat(replay(post)).as(printed()).isZero();
    }

    /** Answers what it was sent, and whether that names the service itself. */
    private static HttpHandler echo(HttpServer server) {
        return exchange -> {
            String sent = exchange.getRequestURI().getQuery() + " "
                    + exchange.getRequestHeaders().getFirst("Origin") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .add(
                            "Access-Control-Allow-Origin",
                            exchange.getRequestHeaders().getFirst("Origin"));
            exchange.getResponseHeaders()
                    .add("Location", "/?next=" + exchange.getRequestURI().getRawQuery());
            int own = sent.split(Pattern.quote(url(server)), -1).length - 1;
            answer(
                    exchange,
                    200,
                    JSON.writeValueAsString(
                            List.of(sent, own, exchange.getRequestHeaders().getFirst("Host"))));
        };
    }

    @Test
    void theOrderOfMethodsAndTheTimeToTryAgainDoNotDiffer() throws IOException {
        this.old.createContext("/", refusing("GET, POST", "Sun, 29 Nov 2026 12:00:00 GMT"));
        this.replacement.createContext("/", refusing("POST, GET", "Sun, 29 Nov 2026 12:00:01 GMT"));

        assertThat(replay(request("PUT", "/items"))).as(printed()).isZero();
    }

    private static HttpHandler refusing(String allow, String retryAfter) {
        return exchange -> {
            exchange.getResponseHeaders().add("Allow", allow);
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
            exchange.getResponseHeaders().add("ETag", String.valueOf(allow.hashCode()));
            exchange.getResponseHeaders().add("Set-Cookie", "session=" + allow.hashCode() + "; Expires=" + retryAfter);
            answer(exchange, 405, "{}");
        };
    }

    @Test
    void theWholeBodyIsShownWithoutAPointer() throws IOException {
        this.old.createContext("/", json(200, "6.0"));
        this.replacement.createContext("/", json(200, "7"));

        assertThat(replay(request("GET", "/sum"))).isEqualTo(1);
        assertThat(printed()).contains("  body: 6.0 became 7");
    }

    @Test
    void urlsAreSentAsBrowsersWriteThem() throws IOException {
        this.old.createContext(
                "/",
                exchange ->
                        answer(exchange, 200, "\"" + exchange.getRequestURI().getQuery() + "\""));
        this.replacement.createContext("/", json(200, "1"));

        assertThat(replay(request("GET", "/items?a=b|c{d}^`[e]&f=100%&g=%20"))).isEqualTo(1);
        assertThat(printed()).contains("body: \"a=b|c{d}^`[e]&f=100%&g= \" became 1");
    }

    @Test
    void aPathThatTheServicesAreBelowIsNotSentTwice() throws IOException {
        this.old.createContext(
                "/",
                exchange ->
                        answer(exchange, 200, "\"" + exchange.getRequestURI().getPath() + "\""));
        this.replacement.createContext("/", json(200, "1"));
        Path har = this.folder.resolve("requests.har");
        Files.writeString(
                har,
                "\uFEFF{\"log\": {\"entries\": [" + request("GET", "/api/items") + ", " + request("GET", "/other")
                        + "]}}");

        assertThat(new Main(new PrintStream(this.printed, true, StandardCharsets.UTF_8))
                        .run(List.of(
                                "replay", har.toString(),
                                "--old", url(this.old) + "/api/",
                                "--new", url(this.replacement))))
                .isEqualTo(1);
        assertThat(printed().lines())
                .containsExactly(
                        "GET /items",
                        "  body: \"/api/items\" became 1",
                        "1 of 1 requests were answered differently; 1 to other hosts were left out");
    }

    @Test
    void whatIsNoHttpIsLeftOut() throws IOException {
        this.old.createContext("/", json(200, "1"));
        this.replacement.createContext("/", json(200, "1"));

        assertThat(replay(
                        request("GET", "/"),
                        request("GET", "/ws").replace("http:", "ws:"),
                        "{\"request\": {\"method\": \"GET\", \"url\": \"data:image/png;base64,AAAA\"}}",
                        "{}"))
                .isZero();
        assertThat(printed()).contains("0 of 1 requests were answered differently; 3 without HTTP were left out");
    }

    @Test
    void fieldsOfAFormAreSentAsTheFormSaysThatItIsEncoded() throws IOException {
        HttpHandler echo = exchange -> answer(
                exchange,
                200,
                JSON.writeValueAsString(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        this.old.createContext("/", echo);
        this.replacement.createContext("/", json(200, "1"));
        String params = "\"params\": [{\"name\": \"a b\", \"value\": \"1&2\"},"
                + " {\"name\": \"f\", \"fileName\": \"x.txt\", \"contentType\": \"text/plain\", \"value\": \"hello\"}]";
        String multipart =
                "\"postData\": {\"mimeType\": \"multipart/form-data; boundary=xx\", " + params + "}, \"headers\"";
        String encoded =
                "\"postData\": {\"mimeType\": \"application/x-www-form-urlencoded\", " + params + "}, \"headers\"";

        replay(
                request("POST", "/1").replace("\"headers\"", multipart),
                request("POST", "/2").replace("\"headers\"", encoded));
        assertThat(printed())
                .contains("--xx\\r\\nContent-Disposition: form-data; name=\\\"a b\\\"\\r\\n\\r\\n1&2\\r\\n--xx\\r\\n")
                .contains("\"a+b=1%262&f=hello\" became 1");
    }

    @Test
    void whatCannotBeSentIsListedAndTheRestIsSent() throws IOException {
        this.old.createContext("/", json(200, "1"));
        this.replacement.createContext("/", json(200, "1"));

        assertThat(replay(request("A B", "/"), request("GET", "/").replace("X-Key", "X Key"), request("GET", "/")))
                .isEqualTo(1);
        assertThat(printed())
                .contains("A B /" + System.lineSeparator() + "  not sent: ")
                .contains("2 of 3 requests were answered differently");
    }

    @Test
    void aBodyThatIsNoBase64IsSaidInOneLine() throws IOException {
        String bad = "\"postData\": {\"encoding\": \"base64\", \"text\": \"A\"}, \"headers\"";

        assertThat(replay(request("POST", "/").replace("\"headers\"", bad))).isEqualTo(2);
        assertThat(printed())
                .startsWith("fastapi-migrate: A recorded body is no base64")
                .hasLineCount(1);
    }

    @Test
    void aServiceThatClosesTheConnectionHasGivenNoAnswer() throws IOException {
        this.old.createContext("/", json(200, "1"));
        this.replacement.createContext("/", HttpExchange::close);

        assertThat(replay(request("GET", "/"))).isEqualTo(1);
        assertThat(printed()).contains("  status: 200 became no answer, ");
    }

    @Test
    void ofStreamsWithoutAnEndTheStartIsCompared() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        this.old.createContext("/", stream(end, "one"));
        this.replacement.createContext("/", stream(end, "another"));
        Path har = this.folder.resolve("requests.har");
        Files.writeString(har, "{\"log\": {\"entries\": [" + request("GET", "/events") + "]}}");
        try {
            Replay replay =
                    new Replay(new PrintStream(this.printed, true, StandardCharsets.UTF_8), Duration.ofMillis(50));
            assertThat(replay.run(har, URI.create(url(this.old)), URI.create(url(this.replacement))))
                    .isZero();
        } finally {
            end.countDown();
        }
    }

    private static HttpHandler stream(CountDownLatch end, String text) {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            try {
                end.await();
            } catch (InterruptedException ex) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
    }
}
