package io.fastapi.docs.testingdependencies;

import io.fastapi.FastApi;
import io.fastapi.test.FastApiTestClient;
import org.junit.jupiter.api.Test;

// tag::client[]
class ClientTests {

    private final FastApiTestClient client =
            FastApiTestClient.of(FastApi.of(new Main().me())).override(Main.CURRENT_USER, new Main.User("alice"));

    @Test
    void aTestSignsInWithoutAToken() {
        this.client.get("/me").exchange().expectStatus().isOk().expectBody().json("{\"name\":\"alice\"}");
    }
}
// end::client[]
