package io.fastapi.engine;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.response.Response;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Applications below a path, and below the path of a proxy, as FastAPI serves them. */
class MountTests {

    private static final Events EVENTS = new Events();

    private static LiveServer server;
    private static LiveServer proxied;

    @BeforeAll
    static void start() {
        FastApi deepest = FastApi.of(get("/leaf").handle(() -> "leaf"));
        FastApi sub = FastApi.of(
                        get("/sub").handle(() -> Map.of("message", "Hello World from sub API")),
                        get("/items/{name}").params(path("name")).handle(name -> name),
                        get("/broken").handle(() -> {
                            throw new IllegalStateException("secret");
                        }),
                        get("/tasks").params(backgroundTasks()).handle(tasks -> {
                            tasks.add(() -> EVENTS.add("task"));
                            return 1;
                        }))
                .exceptionHandler(
                        404, (request, e) -> Response.text("nothing below").status(404))
                .mount("/deep", deepest);
        FastApi main = FastApi.of(
                        get("/app").handle(() -> "main"), get("/subapi/own").handle(() -> "own"))
                .dependencies(depends(() -> {
                    EVENTS.add("dependency of main");
                    return 1;
                }))
                .mount("/subapi", sub);
        server = LiveServer.of(main);
        proxied = LiveServer.of(FastApi.of(
                        get("/app").params(request()).handle(request -> request.path()),
                        get("/teapot").handle(() -> {
                            throw new HttpException(418);
                        }))
                .rootPath("/api/v1")
                .mount("/subapi", FastApi.of(get("/sub").handle(() -> "sub"))));
    }

    @AfterAll
    static void stop() {
        server.close();
        proxied.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/app                 | 200 | \"main\"",
                "/subapi/own          | 200 | \"own\"",
                "/subapi/sub          | 200 | {\"message\":\"Hello World from sub API\"}",
                "/subapi/items/a%20b  | 200 | \"a b\"",
                "/subapi/deep/leaf    | 200 | \"leaf\"",
                "/subapi/nothing      | 404 | nothing below",
                "/subapi/deep/nothing | 404 | {\"detail\":\"Not Found\"}",
                "/subapi/app          | 404 | nothing below",
                "/nothing             | 404 | {\"detail\":\"Not Found\"}",
                "/subapiary           | 404 | {\"detail\":\"Not Found\"}",
                "/subapi/broken       | 500 | Internal Server Error",
            })
    void eachApplicationAnswersForItself(String target, int status, String body) {
        assertThat(server.get(target).statusCode()).isEqualTo(status);
        assertThat(server.get(target).body()).isEqualTo(body);
    }

    @Test
    void dependenciesOfTheApplicationAboveDoNotApply() {
        EVENTS.clear();
        server.get("/subapi/sub");
        assertThat(EVENTS.all()).isEmpty();
        server.get("/app");
        assertThat(EVENTS.all()).containsExactly("dependency of main");
    }

    @Test
    void eachApplicationHasItsOwnDocument() {
        assertThat(server.get("/openapi.json").body()).contains("\"/app\"").doesNotContain("\"/sub\"", "servers");
        assertThat(server.get("/subapi/openapi.json").body())
                .contains("\"/sub\"", "\"servers\":[{\"url\":\"/subapi\"}]")
                .doesNotContain("\"/app\"");
        assertThat(server.get("/subapi/deep/openapi.json").body())
                .contains("\"/leaf\"", "\"servers\":[{\"url\":\"/subapi/deep\"}]");
    }

    @Test
    void theMountsOwnPathIsRedirected() {
        assertThat(server.get("/subapi").statusCode()).isEqualTo(307);
        assertThat(server.get("/subapi").headers().firstValue("location"))
                .contains("http://127.0.0.1:" + server.port() + "/subapi/");
    }

    @Test
    void redirectsBelowKeepTheWholePath() {
        assertThat(server.get("/subapi/sub/").headers().firstValue("location"))
                .contains("http://127.0.0.1:" + server.port() + "/subapi/sub");
    }

    @Test
    void tasksBelowAreWaitedFor() throws Exception {
        EVENTS.clear();
        server.get("/subapi/tasks");
        EVENTS.await("task");
        assertThat(server.engine().awaitPending(java.time.Duration.ofSeconds(10)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/app                | 200 | \"/app\"",
                "/api/v1/app         | 200 | \"/api/v1/app\"",
                "/api/v1app          | 404 | {\"detail\":\"Not Found\"}",
                "/api/v1             | 404 | {\"detail\":\"Not Found\"}",
                "/api/v1/teapot      | 418 | {\"detail\":\"I'm a Teapot\"}",
                "/subapi/sub         | 200 | \"sub\"",
                "/api/v1/subapi/sub  | 200 | \"sub\"",
            })
    void theRootPathIsThereOrNot(String target, int status, String body) {
        assertThat(proxied.get(target).statusCode()).isEqualTo(status);
        assertThat(proxied.get(target).body()).isEqualTo(body);
    }

    @Test
    void theRootPathGoesOnBelow() {
        assertThat(proxied.get("/openapi.json").body()).contains("\"servers\":[{\"url\":\"/api/v1\"}]");
        assertThat(proxied.get("/subapi/openapi.json").body()).contains("\"servers\":[{\"url\":\"/api/v1/subapi\"}]");
        assertThat(proxied.get("/api/v1/subapi/openapi.json").body())
                .contains("\"servers\":[{\"url\":\"/api/v1/subapi\"}]");
    }
}
