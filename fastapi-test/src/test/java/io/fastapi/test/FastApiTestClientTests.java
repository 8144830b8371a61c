package io.fastapi.test;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.response.Cookie;
import io.fastapi.response.Response;
import java.net.HttpCookie;
import java.net.URI;
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
    void anApplicationLivesFromItsFirstRequestUntilTheClientIsClosed() {
        try (FastApiTestClient own = FastApiTestClient.of(this.app)) {
            assertThat(this.events).isEmpty();
            own.post("/mail").exchange().expectStatus().isOk();
            own.get("/echo?q=a").exchange().expectStatus().isOk();
        }
        assertThat(this.events).containsExactly("up", "mail", "down");
    }

    @Test
    void anApplicationCanBeStartedBeforeItsFirstRequest() {
        try (FastApiTestClient started = this.client.started()) {
            assertThat(this.events).containsExactly("up");
            started.get("/echo?q=a").exchange().expectStatus().isOk();
        }
        assertThat(this.events).containsExactly("up", "down");
    }

    @Test
    void backgroundTasksCanBeWaitedFor() {
        this.client.post("/mail").exchange().expectStatus().isOk();
        this.client.awaitBackgroundTasks();
        assertThat(this.events).containsExactly("up", "mail");
    }

    private static FastApi visits() {
        return FastApi.of(
                        get("/set")
                                .params(query("path").orElse("/"))
                                .handle(path -> Response.json("set")
                                        .cookie(Cookie.of("seen", "yes").path(path))),
                        get("/forget").handle(() -> Response.json("gone").deleteCookie("seen")),
                        get("/seen").params(cookie("seen").orElse("no")).handle(seen -> seen),
                        get("/old").handle(() -> Response.redirect("/echo")),
                        get("/loop").handle(() -> Response.redirect("/loop")),
                        post("/see-other")
                                .handle(() -> Response.redirect("/echo").status(303)),
                        post("/kept").handle(() -> Response.redirect("/echo")),
                        get("/echo").handle(() -> "got"),
                        post("/echo").params(body("value", String.class)).handle(value -> "posted " + value),
                        get("/fault").handle(() -> {
                            throw new UnsupportedOperationException("fault");
                        }))
                .exceptionHandler(500, (request, e) -> Response.json(500, "answered"));
    }

    @Test
    void cookiesAreKeptUntilTheyAreDeleted() {
        FastApiTestClient visitor = FastApiTestClient.of(visits());
        visitor.get("/seen").exchange().expectBody(String.class).isEqualTo("\"no\"");
        visitor.get("/set").exchange().expectStatus().isOk();
        visitor.get("/seen").exchange().expectBody(String.class).isEqualTo("\"yes\"");
        assertThat(visitor.cookies().getCookies())
                .extracting(HttpCookie::getValue)
                .containsExactly("yes");
        FastApiTestClient.of(visits())
                .get("/seen")
                .exchange()
                .expectBody(String.class)
                .isEqualTo("\"no\"");
        visitor.get("/forget").exchange().expectStatus().isOk();
        visitor.get("/seen").exchange().expectBody(String.class).isEqualTo("\"no\"");
        visitor.get("/set?path=/elsewhere").exchange().expectStatus().isOk();
        visitor.get("/seen").exchange().expectBody(String.class).isEqualTo("\"no\"");
    }

    @Test
    void aTestCanAddCookies() {
        FastApiTestClient visitor = FastApiTestClient.of(visits());
        HttpCookie cookie = new HttpCookie("seen", "before");
        cookie.setPath("/");
        cookie.setVersion(0);
        visitor.cookies().add(URI.create("http://testserver/"), cookie);
        visitor.get("/seen").exchange().expectBody(String.class).isEqualTo("\"before\"");
    }

    @Test
    void redirectsAreFollowedAsBrowsersDo() {
        FastApiTestClient visitor = FastApiTestClient.of(visits());
        visitor.get("/old").exchange().expectBody(String.class).isEqualTo("\"got\"");
        visitor.post("/see-other").exchange().expectBody(String.class).isEqualTo("\"got\"");
        visitor.post("/kept")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("\"a\"")
                .exchange()
                .expectBody(String.class)
                .isEqualTo("\"posted a\"");
        assertThatIllegalStateException()
                .isThrownBy(() -> visitor.get("/loop").exchange())
                .withMessage("Exceeded maximum allowed redirects.");
    }

    @Test
    void redirectsCanBeLookedAt() {
        FastApiTestClient visitor = FastApiTestClient.of(visits()).followRedirects(false);
        visitor.get("/old")
                .exchange()
                .expectStatus()
                .isTemporaryRedirect()
                .expectHeader()
                .location("/echo");
    }

    @Test
    void whatTheApplicationThrowsIsThrownInTheTest() {
        FastApiTestClient visitor = FastApiTestClient.of(visits());
        assertThatThrownBy(() -> visitor.get("/fault").exchange())
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("fault");
        FastApiTestClient unhandled =
                FastApiTestClient.of(FastApi.of(get("/fault").handle(() -> {
                    throw new IllegalStateException("unhandled");
                })));
        assertThatIllegalStateException()
                .isThrownBy(() -> unhandled.get("/fault").exchange())
                .withMessage("unhandled");
    }

    @Test
    void theAnswerToAFaultCanBeLookedAt() {
        FastApiTestClient visitor = FastApiTestClient.of(visits()).raiseServerExceptions(false);
        visitor.get("/fault")
                .exchange()
                .expectStatus()
                .isEqualTo(500)
                .expectBody()
                .json("\"answered\"");
    }

    @Test
    void aClientOfAPortCannotOverride() {
        assertThatIllegalStateException()
                .isThrownBy(() -> FastApiTestClient.port(1).override(USER, "x"))
                .withMessage("A client of a port cannot override dependencies: use FastApiTestClient.of(app)");
    }
}
