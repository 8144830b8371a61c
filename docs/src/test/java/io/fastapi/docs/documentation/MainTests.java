package io.fastapi.docs.documentation;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest
@AutoConfigureWebTestClient
class MainTests {

    @Autowired
    private WebTestClient client;

    @Test
    void theDocumentHasWhatThePageSays() {
        this.client
                .get()
                .uri("/openapi.json")
                .exchange()
                .expectBody()
                .jsonPath("$.info.title")
                .isEqualTo("Shop")
                .jsonPath("$.x-generated-by")
                .isEqualTo("shop")
                .jsonPath("$.webhooks.new-invoice.post.operationId")
                .isEqualTo("new_invoicenew_invoice_post")
                .jsonPath("$.paths./items/.post.operationId")
                .isEqualTo("create_item")
                .jsonPath("$.paths./invoices/.post.callbacks.invoice_notification")
                .exists()
                .jsonPath("$.paths./pictures/{id}.get.responses.5XX.description")
                .isEqualTo("Something broke")
                .jsonPath("$.paths./pictures/{id}.get.responses.200.content['image/png']")
                .exists()
                .jsonPath("$.paths./notes/.post.requestBody.content['text/markdown']")
                .exists()
                .jsonPath("$.paths./health")
                .doesNotExist();
    }
}
