package io.fastapi.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTests {

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
}
