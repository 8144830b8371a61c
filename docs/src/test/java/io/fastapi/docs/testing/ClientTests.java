package io.fastapi.docs.testing;

import io.fastapi.FastApi;
import io.fastapi.test.FastApiTestClient;
import java.util.Map;
import org.junit.jupiter.api.Test;

// tag::client[]
class ClientTests {

    private final FastApiTestClient client = FastApiTestClient.of(FastApi.of(new Main().shop()));

    @Test
    void anItemIsRead() {
        this.client
                .get("/items/foo")
                .header("X-Token", "coneofsilence")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"id\":\"foo\",\"title\":\"Foo\"}");
    }

    @Test
    void aWrongTokenIsRefused() {
        this.client
                .get("/items/foo")
                .header("X-Token", "hailhydra")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .json("{\"detail\":\"Invalid X-Token header\"}");
    }

    @Test
    void anItemThatIsThereIsNotMadeAgain() {
        this.client
                .post("/items/")
                .header("X-Token", "coneofsilence")
                .bodyValue(Map.of("id", "foo", "title", "The Foo"))
                .exchange()
                .expectStatus()
                .isEqualTo(409);
    }
}
// end::client[]
