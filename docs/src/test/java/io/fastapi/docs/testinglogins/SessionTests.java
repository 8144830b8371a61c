package io.fastapi.docs.testinglogins;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.middleware.Session;
import io.fastapi.middleware.Sessions;
import io.fastapi.test.FastApiTestClient;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class SessionTests {

    // tag::session[]
    static final Dependency<Session> SESSION = depends(request(), Session::of);

    static final FastApi APP = FastApi.of(
                    post("/login").params(SESSION, form("user")).handle((session, user) -> session.put("user", user)),
                    get("/me").params(SESSION).handle(session -> session.getOrDefault("user", "nobody")))
            .middleware(Sessions.secretKey("a key for tests"));

    @Test
    void whoLogsInIsKnownFromThenOn() {
        try (FastApiTestClient client = FastApiTestClient.of(APP)) {
            client.get("/me").exchange().expectBody(String.class).isEqualTo("\"nobody\"");
            client.post("/login")
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .bodyValue("user=ada")
                    .exchange()
                    .expectStatus()
                    .isOk();
            client.get("/me").exchange().expectBody(String.class).isEqualTo("\"ada\"");
        }
    }
    // end::session[]
}
