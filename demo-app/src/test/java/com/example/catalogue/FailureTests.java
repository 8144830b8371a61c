package com.example.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.catalogue.mail.Outbox;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Operations that fail on purpose. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
@ExtendWith(OutputCaptureExtension.class)
class FailureTests {

    record BrokenOutbox(List<String> asked) implements Outbox {

        @Override
        public void send(String to, String subject, String text) {
            this.asked.add(to);
            throw new IllegalStateException("the mail server is away");
        }
    }

    @TestConfiguration
    static class Broken {

        @Bean
        static FailingCommits failingCommits() {
            return new FailingCommits();
        }

        @Bean
        @Primary
        BrokenOutbox brokenOutbox() {
            return new BrokenOutbox(new CopyOnWriteArrayList<>());
        }
    }

    @Autowired
    private WebTestClient client;

    @Autowired
    private FailingCommits commits;

    @Autowired
    private BrokenOutbox outbox;

    private String orders(Api who) {
        return who.get("/orders/").expectBody(String.class).returnResult().getResponseBody();
    }

    @Test
    void aFaultIsLoggedWithTheIdOfItsRequest(CapturedOutput output) {
        Api alice = Api.of(this.client).alice();
        this.commits.fail.set(true);
        this.client
                .get()
                .uri("/items/")
                .headers(alice::authorize)
                .header("X-Request-Id", "failing-1")
                .exchange()
                .expectStatus()
                .isEqualTo(500);
        this.commits.fail.set(false);

        assertThat(output.getOut().lines())
                .anyMatch(line -> line.contains("failing-1") && line.contains("GET /items/ failed"));
    }

    @Test
    void anOrderThatCannotBeCommittedIsA500AndLeavesNothing() {
        Api alice = Api.of(this.client).alice();
        String before = orders(alice);
        this.outbox.asked().clear();

        this.commits.fail.set(true);
        alice.post("/orders/", "{\"item_id\":2,\"quantity\":2}")
                .expectStatus()
                .isEqualTo(500)
                .expectBody(String.class)
                .isEqualTo("Internal Server Error");
        this.commits.fail.set(false);

        assertThat(orders(alice)).isEqualTo(before);
        assertThat(this.outbox.asked()).isEmpty();
    }

    @Test
    void aMailThatCannotBeSentChangesNoAnswerAndIsLogged(CapturedOutput output) {
        Api alice = Api.of(this.client).alice();
        alice.post("/orders/", "{\"item_id\":2,\"quantity\":2}").expectStatus().isCreated();

        await().until(() -> output.getOut().contains("the mail server is away"));
        assertThat(this.outbox.asked()).contains("alice@example.com");
    }
}
