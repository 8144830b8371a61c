package io.fastapi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;

/**
 * A console block names the class below this package, {@code app=firststeps.Main}, of the application that gives its
 * commands the answers shown. Line breaks and indentation of an answer are the page's.
 */
class ConsoleBlockTests {

    static Stream<Fence> consoleBlocks() {
        return Fence.all().stream().filter(fence -> fence.language().equals("console"));
    }

    @ParameterizedTest
    @MethodSource("consoleBlocks")
    void theApplicationGivesTheAnswersShown(Fence block) throws Exception {
        assertThat(block.attributes()).as("attributes of " + block).containsKey("app");

        try (ReactiveWebServerApplicationContext context =
                start(block.attributes().get("app"))) {
            int port = context.getWebServer().getPort();
            for (Exchange exchange : exchanges(block.text())) {
                assertThat(exchange.command().run(port)).as(exchange.toString()).isEqualTo(exchange.answer());
            }
        }
    }

    private record Exchange(CurlCommand command, String answer) {}

    private static List<Exchange> exchanges(String text) {
        List<Exchange> exchanges = new ArrayList<>();
        for (String part : text.replace("\\\n", " ").split("(?m)^\\$ ")) {
            if (!part.isBlank()) {
                List<String> lines = part.lines().toList();
                String answer = String.join(
                        "",
                        lines.subList(1, lines.size()).stream()
                                .map(String::strip)
                                .toList());
                exchanges.add(new Exchange(new CurlCommand(lines.get(0)), answer));
            }
        }
        return exchanges;
    }

    private static ReactiveWebServerApplicationContext start(String application) throws ClassNotFoundException {
        Class<?> main = Class.forName(ConsoleBlockTests.class.getPackageName() + "." + application);
        return (ReactiveWebServerApplicationContext) SpringApplication.run(main, "--server.port=0");
    }
}
