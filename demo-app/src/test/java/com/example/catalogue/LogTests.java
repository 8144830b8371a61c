package com.example.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The profile {@code structured-logs}: JSON, with the id of the request in every line that it causes. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "logging.level.org.springframework.r2dbc=debug",
            "logging.level.io.r2dbc.h2=debug",
            "logging.level.io.fastapi=debug"
        })
@AutoConfigureWebTestClient
@ActiveProfiles("structured-logs")
@ExtendWith(OutputCaptureExtension.class)
class LogTests {

    @Autowired
    private WebTestClient client;

    private static List<JsonNode> lines(CapturedOutput output) {
        return output.getOut()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(new JsonMapper()::readTree)
                .toList();
    }

    private static List<String> said(CapturedOutput output, String id) {
        return lines(output).stream()
                .filter(line -> line.path("request_id").asString("").equals(id))
                .map(line -> line.path("logger_name").asString() + ": "
                        + line.path("message").asString())
                .toList();
    }

    @Test
    void theDatabaseAndABackgroundTaskAreLoggedWithTheIdOfTheRequest(CapturedOutput output) {
        Api alice = Api.of(this.client).alice();
        int before = lines(output).size();
        this.client
                .post()
                .uri("/orders/")
                .headers(alice::authorize)
                .header("X-Request-Id", "order-1")
                .header("Content-Type", "application/json")
                .bodyValue("{\"item_id\":2,\"quantity\":2}")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("X-Request-Id", "order-1");

        await().untilAsserted(
                        () -> assertThat(said(output, "order-1")).anyMatch(line -> line.contains("Mail to alice")));
        assertThat(said(output, "order-1")).anyMatch(line -> line.contains("INSERT INTO orders"));
        assertThat(lines(output).stream().skip(before))
                .allSatisfy(line -> assertThat(line.path("request_id").asString(""))
                        .as(line.toString())
                        .isEqualTo("order-1"));
    }

    @Test
    void anIdThatCouldBeTakenForALineIsReplaced() {
        this.client
                .get()
                .uri("/items/1")
                .header("X-Request-Id", "a b")
                .exchange()
                .expectHeader()
                .value("X-Request-Id", id -> assertThat(id).isNotEqualTo("a b"));
    }
}
