package io.fastapi.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A console block names the class below this package, {@code app=firststeps.Main}, of the application that gives its
 * commands the answers shown. Line breaks and indentation of an answer are the page's. All blocks of an application talk to
 * one instance of it, but for those of the Chinese pages, which are the same; a GET is sent again for a while, because what it shows may be under way.
 * They have the same variables, see {@link ShellVariables}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleBlockTests {

    private final Applications applications = new Applications();
    private final Map<String, ShellVariables> variables = new HashMap<>();

    static Stream<Fence> consoleBlocks() {
        return Fence.all().stream()
                .filter(fence -> fence.language().equals("console"))
                .filter(fence -> !fence.file().toString().contains("/zh/"));
    }

    @AfterAll
    void stop() {
        this.applications.close();
    }

    @ParameterizedTest
    @MethodSource("consoleBlocks")
    void theApplicationGivesTheAnswersShown(Fence block) throws Exception {
        assertThat(block.attributes()).as("attributes of " + block).containsKey("app");

        int port = this.applications.port(block.attributes().get("app"));
        ShellVariables shell =
                this.variables.computeIfAbsent(block.attributes().get("app"), app -> new ShellVariables());
        for (Exchange written : exchanges(block.text())) {
            if (shell.assign(written.line(), port)) {
                continue;
            }
            Exchange exchange = new Exchange(shell.replaced(written.line()), written.answer());
            if (exchange.command().isGet()) {
                await().untilAsserted(() -> exchange.verify(port));
            } else {
                exchange.verify(port);
            }
        }
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
