package com.example.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The profile {@code mail}: mails arrive at a real SMTP server. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
@ActiveProfiles("mail")
class MailTests {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private WebTestClient client;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        SERVER.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void anOrderIsConfirmedByMailAfterTheAnswer() throws Exception {
        Api.of(this.client)
                .alice()
                .post("/orders/", "{\"item_id\":2,\"quantity\":2}")
                .expectStatus()
                .isCreated();

        await().until(() -> SERVER.getReceivedMessages().length == 1);
        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getFrom()).extracting(Address::toString).containsExactly("shop@example.com");
        assertThat(mail.getAllRecipients()).extracting(Address::toString).containsExactly("alice@example.com");
        assertThat(mail.getSubject()).startsWith("Order ");
        assertThat(mail.getContent()).asString().isEqualToIgnoringNewLines("Your order: 2 x Plumbus");
    }
}
