package io.fastapi.test.sample;

import static org.mockito.BDDMockito.given;

import io.fastapi.test.FastApiTest;
import io.fastapi.test.FastApiTestClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@FastApiTest(properties = "spring.jackson.property-naming-strategy=SNAKE_CASE")
class FastApiTestSliceTests {

    @MockitoBean
    private ItemStore store;

    @Autowired
    private FastApiTestClient client;

    @Test
    void theSliceServesTheRoutersWithTheApplicationsNamesAndOverrides() {
        given(this.store.name(3)).willReturn("towel");
        this.client
                .override(ItemRoutes.USER, "alice")
                .get("/items/3")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"item_id\":3,\"name\":\"towel\",\"read_by\":\"alice\"}");
    }

    @Test
    void withoutOverrideTheDependencyIsTheRealOne() {
        this.client.get("/items/3").exchange().expectStatus().isEqualTo(422);
    }
}
