package io.fastapi.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import tools.jackson.databind.JsonNode;

/** The programs of the guide, in Python and Java: what the real FastAPI answers to the one, the other answers, too. */
class GuideTests {

    private static final Path PYTHON = Path.of("src/test/python/guide");
    private static final Path JAVA = Path.of("src/test/java/io/fastapi/docs/guide");
    private static final double MOST = 1.6;
    private static final Duration WAITED = Duration.ofSeconds(10);

    @TestFactory
    Stream<DynamicContainer> javaAnswersAsPythonDoes() throws IOException {
        return programs().stream()
                .map(program -> dynamicContainer(program, Stream.of(program).flatMap(GuideTests::exchanges)));
    }

    @Test
    void everyProgramIsShownInBothLanguages() throws IOException {
        for (String program : programs()) {
            String page = Navigation.read(Path.of("pages/guide", program.replace('_', '-') + ".md"));
            assertThat(page)
                    .contains("```python file=guide/" + program + ".py\n")
                    .contains("```java head=guide/" + folder(program) + "/Main.java\n");
        }
    }

    @Test
    void javaIsNotMuchLongerThanPython() throws IOException {
        long python = 0;
        long java = 0;
        for (String program : programs()) {
            python += lines(PYTHON.resolve(program + ".py"), "#");
            java += lines(JAVA.resolve(folder(program)).resolve("Main.java"), "//");
        }
        assertThat((double) java / python).as(java + " lines for " + python).isLessThanOrEqualTo(MOST);
    }

    private static long lines(Path file, String comment) throws IOException {
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith(comment))
                .count();
    }

    private static List<String> programs() throws IOException {
        try (Stream<Path> files = Files.list(PYTHON)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".py"))
                    .map(name -> name.substring(0, name.length() - ".py".length()))
                    .sorted()
                    .toList();
        }
    }

    private static String folder(String program) {
        return program.replace("_", "");
    }

    private static Stream<DynamicTest> exchanges(String program) {
        ReactiveWebServerApplicationContext application = start(program);
        int port = application.getWebServer().getPort();
        return Recorded.of(program).exchanges().stream()
                .map(exchange -> dynamicTest(exchange.id(), () -> {
                    List<JsonNode> talk = exchange.talk();
                    if (talk == null) {
                        answer(exchange, port);
                    } else {
                        talk(exchange, talk, port);
                    }
                }))
                .onClose(application::close);
    }

    private static ReactiveWebServerApplicationContext start(String program) {
        try {
            Class<?> main = Class.forName(GuideTests.class.getPackageName() + ".guide." + folder(program) + ".Main");
            return (ReactiveWebServerApplicationContext) SpringApplication.run(main, "--server.port=0");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The document has an ETag here, see {@code deviations.md}. */
    private static void answer(Recorded.Exchange exchange, int port) throws Exception {
        String wanted = RawAnswer.of(exchange.response());
        if (exchange.until() == null) {
            String answer = RawAnswer.to(exchange.request(), port);
            boolean document = exchange.request().target().endsWith("openapi.json");
            assertThat(document ? answer.replace("etag: <tag>\n", "") : answer).isEqualTo(wanted);
        } else {
            Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(RawAnswer.to(exchange.request(), port)).isEqualTo(wanted));
        }
    }

    private static void talk(Recorded.Exchange exchange, List<JsonNode> talk, int port) throws Exception {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        if (exchange.response().status() != 101) {
            assertThatThrownBy(() -> connect(exchange, port, received))
                    .cause()
                    .isInstanceOfSatisfying(
                            WebSocketHandshakeException.class,
                            refused -> assertThat(refused.getResponse().statusCode())
                                    .isEqualTo(exchange.response().status()));
            return;
        }
        WebSocket socket = connect(exchange, port, received);
        for (JsonNode step : talk) {
            if (step.has("text")) {
                socket.sendText(step.get("text").asString(), true).join();
            } else if (step.has("received") && step.get("received").has("text")) {
                assertThat(received.poll(WAITED.toSeconds(), TimeUnit.SECONDS))
                        .isEqualTo(step.get("received").get("text").asString());
            } else if (step.has("close")) {
                socket.sendClose(step.get("close").asInt(), "").join();
            }
        }
        assertThat(received).isEmpty();
    }

    private static WebSocket connect(Recorded.Exchange exchange, int port, BlockingQueue<String> received) {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        exchange.request().headers().stream()
                .filter(header -> header.get(0).equals("cookie"))
                .forEach(header -> builder.header("cookie", header.get(1)));
        URI uri = URI.create("ws://localhost:" + port + exchange.request().target());
        return builder.buildAsync(uri, new Listener(received)).join();
    }

    private record Listener(BlockingQueue<String> received) implements WebSocket.Listener {

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            received().add(text.toString());
            socket.request(1);
            return CompletableFuture.completedFuture(text);
        }
    }
}
