package io.fastapi.test;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class FastApiTestClientTests {

    record Item(String name) {}

    private static final Dependency<String> USER = depends(header("x-user"), name -> name);

    private final List<String> events = Collections.synchronizedList(new ArrayList<>());

    private final FastApi app = FastApi.of(
                    get("/me").params(USER).handle(user -> Map.of("user", user)),
                    get("/echo").params(query("q")).handle(q -> q),
                    post("/items").params(body(Item.class)).handle(item -> item),
                    post("/mail").params(backgroundTasks()).handle(tasks -> {
                        tasks.add(() -> this.events.add("mail"));
                        return "ok";
                    }))
            .onStartup(() -> this.events.add("up"))
            .onShutdown(() -> this.events.add("down"));

    private final FastApiTestClient client = FastApiTestClient.of(this.app);

    @Test
    void requestsAreServedWithoutASocket() {
        this.client.get("/me").header("x-user", "ann").exchange().expectBody().json("{\"user\":\"ann\"}");
        this.client
                .post("/items")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\":\"a\"}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"name\":\"a\"}");
    }

    @Test
    void targetsAreSentAsWritten() {
        this.client.get("/echo?q=a%20b%2Bc").exchange().expectBody(String.class).isEqualTo("\"a b+c\"");
    }

    @Test
    void anOverrideReplacesADependencyAndItsInputs() {
        this.client.override(USER, "alice").get("/me").exchange().expectBody().json("{\"user\":\"alice\"}");
        FastApiTestClient other = this.client.override(USER, depends(query("as"), name -> name));
        other.get("/me?as=bob").exchange().expectBody().json("{\"user\":\"bob\"}");
        other.get("/me").exchange().expectStatus().isEqualTo(422);
    }

    @Test
    void overridesDoNotLeakIntoClientsUsedAtTheSameTime() {
        IntStream.range(0, 64)
                .parallel()
                .forEach(i -> this.client
                        .override(USER, "user" + i)
                        .get("/me")
                        .exchange()
                        .expectBody()
                        .json("{\"user\":\"user" + i + "\"}"));
        this.client.get("/me").exchange().expectStatus().isEqualTo(422);
    }

    @Test
    void hooksRunWhenTheClientIsStartedAndClosed() {
        try (FastApiTestClient started = this.client.started()) {
            started.post("/mail").exchange().expectStatus().isOk();
        }
        assertThat(this.events).containsExactly("up", "mail", "down");
    }

    @Test
    void backgroundTasksCanBeWaitedFor() {
        this.client.post("/mail").exchange().expectStatus().isOk();
        this.client.awaitBackgroundTasks();
        assertThat(this.events).containsExactly("mail");
    }

    @Test
    void aClientOfAPortCannotOverride() {
        assertThatIllegalStateException()
                .isThrownBy(() -> FastApiTestClient.port(1).override(USER, "x"))
                .withMessage("A client of a port cannot override dependencies: use FastApiTestClient.of(app)");
    }
}
