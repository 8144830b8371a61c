package ${package};

import io.fastapi.FastApi;
import io.fastapi.test.FastApiTestClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest
@AutoConfigureWebTestClient
class ItemOperationsTests {

    @Autowired
    private WebTestClient client;

    @Test
    void anItemThatWasCreatedCanBeRead() {
        this.client
                .post()
                .uri("/items/")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\":\"Plumbus\",\"price\":\"10\"}")
                .exchange()
                .expectStatus()
                .isCreated();
        this.client
                .get()
                .uri("/items/1")
                .exchange()
                .expectBody()
                .json("{\"item_id\":1,\"name\":\"Plumbus\",\"price\":10.0}");
    }

    @Test
    void aClientReadsAllThatIsWrong() {
        FastApiTestClient alone = FastApiTestClient.of(FastApi.of(new ItemOperations().itemRouter()));
        alone.post("/items/")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\":\"\",\"price\":0}")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail.length()")
                .isEqualTo(2);
    }
}
