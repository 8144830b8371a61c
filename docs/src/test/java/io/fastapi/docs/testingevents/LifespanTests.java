package io.fastapi.docs.testingevents;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.test.FastApiTestClient;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LifespanTests {

    // tag::lifespan[]
    static final Dependency<AtomicInteger> VISITS = depends(() -> new AtomicInteger());

    static final FastApi APP = FastApi.of(get("/visits").params(VISITS).handle(visits -> visits.incrementAndGet()))
            .lifespan(VISITS);

    @Test
    void visitsAreCountedAsLongAsTheApplicationLives() {
        try (FastApiTestClient client = FastApiTestClient.of(APP)) {
            client.get("/visits").exchange().expectBody(Integer.class).isEqualTo(1);
            client.get("/visits").exchange().expectBody(Integer.class).isEqualTo(2);
        }
    }
    // end::lifespan[]

    // tag::again[]
    @Test
    void anotherClientOpensItAnew() {
        try (FastApiTestClient client = FastApiTestClient.of(APP).started()) {
            client.get("/visits").exchange().expectBody(Integer.class).isEqualTo(1);
        }
    }
    // end::again[]
}
