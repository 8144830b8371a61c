package io.fastapi.docs.testing;

import io.fastapi.test.FastApiTest;
import io.fastapi.test.FastApiTestClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

// tag::slice[]
@FastApiTest
class RouterTests {

    @Autowired
    private FastApiTestClient client;

    @Test
    void theRoutersOfTheApplicationAreServed() {
        this.client
                .get("/items/bar")
                .header("X-Token", "coneofsilence")
                .exchange()
                .expectStatus()
                .isNotFound();
    }
}
// end::slice[]
