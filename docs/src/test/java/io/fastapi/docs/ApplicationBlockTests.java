package io.fastapi.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A console block names the class below this package, {@code app=firststeps.Main}, of the application that gives its
 * commands the answers shown. Line breaks and indentation of an answer are the page's. A GET is sent again for a while, because what
 * it shows may be under way. A JSON block that carries {@code openapi=bodyexamples.Main at=/components/schemas/Item} is that part of
 * the application's {@code /openapi.json}.
 *
 * <p>All blocks of an application talk to one instance of it, in the order of the pages, and have the same
 * {@linkplain ShellVariables variables}; but for those of the Chinese pages, which are the same.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApplicationBlockTests {

    private final RunningApplication application = new RunningApplication();

    /** A block and the application that it is about. */
    record Block(Fence fence, String application) {

        static Block of(Fence fence) {
            String attribute = fence.language().equals("console") ? "app" : "openapi";
            assertThat(fence.attributes()).as("attributes of " + fence).containsKey(attribute);
            return new Block(fence, fence.attributes().get(attribute));
        }

        @Override
        public String toString() {
            return this.fence.toString();
        }
    }

    static Stream<Block> blocks() {
        return Fence.all().stream()
                .filter(fence ->
                        fence.language().equals("console") || fence.attributes().containsKey("openapi"))
                .filter(fence -> !fence.file().toString().contains("/zh/"))
                .map(Block::of)
                .sorted(Comparator.comparing(Block::application));
    }

    @AfterAll
    void stop() {
        this.application.close();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void theApplicationGivesWhatTheBlockShows(Block block) throws Exception {
        this.application.be(block.application());
        if (block.fence().language().equals("console")) {
            verifyAnswers(block.fence());
        } else {
            verifyDocument(block.fence());
        }
    }

    private void verifyAnswers(Fence block) throws Exception {
        int port = this.application.port();
        ShellVariables shell = this.application.shell();
        for (Exchange written : exchanges(block.text())) {
            if (shell.assign(written.line(), port)) {
                continue;
            }
            Exchange exchange = new Exchange(shell.replaced(written.line()), written.answer());
            if (exchange.command().isGet()) {
                await().pollDelay(Duration.ZERO).untilAsserted(() -> exchange.verify(port));
            } else {
                exchange.verify(port);
            }
        }
    }

    private void verifyDocument(Fence block) throws Exception {
        assertThat(block.attributes()).as("attributes of " + block).containsKey("at");
        JsonMapper mapper = JsonMapper.shared();
        JsonNode document =
                mapper.readTree(new CurlCommand("curl localhost:8080/openapi.json").run(this.application.port()));
        assertThat(document.at(block.attributes().get("at"))).isEqualTo(mapper.readTree(block.text()));
    }

    private record Exchange(String line, String answer) {

        CurlCommand command() {
            return new CurlCommand(line());
        }

        void verify(int port) throws Exception {
            String received = command().run(port).lines().map(String::strip).collect(Collectors.joining());
            assertThat(received).as(toString()).isEqualTo(answer());
        }
    }

    private static List<Exchange> exchanges(String text) {
        List<Exchange> exchanges = new ArrayList<>();
        for (String part : text.replace("\\\n", " ").split("(?m)^\\$ ")) {
            if (!part.isBlank()) {
                List<String> lines = part.lines().map(String::strip).toList();
                String answer = String.join("", lines.subList(1, lines.size()));
                exchanges.add(new Exchange(lines.get(0), answer));
            }
        }
        return exchanges;
    }
}
