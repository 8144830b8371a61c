package io.fastapi.engine;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.response;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.gt;
import static io.fastapi.types.constraint.Constraints.le;
import static io.fastapi.types.constraint.Constraints.maxLength;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.response.Response;
import io.fastapi.types.model.Default;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

class FastApiEngineTests {

    record Found(int itemId, Optional<String> q) {}

    record Item(
            @NotBlank @Size(max = 100) String name,
            @Nullable String description,
            @Positive double price,
            @Nullable Double tax,
            @Default("[]") Set<String> tags) {}

    record UserIn(String username, String password) {}

    record UserOut(String username) {}

    private static LiveServer server;

    @BeforeAll
    static void start() {
        server = LiveServer.of(FastApi.of(
                get("/").handle(() -> Map.of("Hello", "World")),
                get("/async").handleAsync(() -> Mono.just(Map.of("Hello", "World"))),
                get("/items/{item_id}")
                        .params(path("item_id", int.class), query("q").optional())
                        .handle(Found::new),
                get("/bounded/{n}")
                        .params(
                                path("n", int.class).where(ge(0), le(10)),
                                query("q").where(maxLength(3)).optional(),
                                query("size", double.class).where(gt(0)).orElse(1.5))
                        .handle((n, q, size) -> List.of(n, q, size)),
                put("/items/{item_id}")
                        .status(201)
                        .params(path("item_id", int.class), body(Item.class))
                        .handle((id, item) -> item),
                post("/users/")
                        .params(body(UserIn.class))
                        .responseModel(UserOut.class)
                        .handle(user -> user),
                post("/two")
                        .params(body(UserIn.class), body("importance", int.class))
                        .handle((user, i) -> i),
                get("/context")
                        .params(header("x-token").list(), cookie("ads").optional(), response())
                        .handle((tokens, ads, out) -> {
                            out.status(202).header("x-cat", "alone").cookie("k", "v");
                            return List.of(tokens, ads);
                        }),
                get("/teapot").handle(() -> {
                    throw new HttpException(418, "Nope", Map.of("x-error", "there"));
                }),
                get("/broken").handle(() -> {
                    throw new IllegalStateException("secret");
                }),
                get("/old").handle(() -> Response.redirect("/new")),
                get("/partial")
                        .responseModel(model(Item.class).excludeUnset().exclude("tax"))
                        .handle(() -> Map.of("name", "n", "price", 1, "tax", 2.5))));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/                    | 200 | {\"Hello\":\"World\"}",
                "/async               | 200 | {\"Hello\":\"World\"}",
                "/items/3?q=x         | 200 | {\"item_id\":3,\"q\":\"x\"}",
                "/items/3             | 200 | {\"item_id\":3,\"q\":null}",
                "/bounded/1           | 200 | [1,null,1.5]",
                "/partial             | 200 | {\"name\":\"n\",\"price\":1.0}",
                "/teapot              | 418 | {\"detail\":\"Nope\"}",
                "/nowhere             | 404 | {\"detail\":\"Not Found\"}",
                "/users/              | 405 | {\"detail\":\"Method Not Allowed\"}",
                "/broken              | 500 | Internal Server Error",
            })
    void answersAsFastApi(String target, int status, String body) {
        HttpResponse<String> response = server.get(target);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEqualTo(body);
    }

    @Test
    void reportsEveryViolationAtOnce() {
        HttpResponse<String> response = server.get("/bounded/x?q=long&size=0");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body())
                .isEqualTo("{\"detail\":["
                        + "{\"type\":\"int_parsing\",\"loc\":[\"path\",\"n\"],\"msg\":\"Input should be a valid integer,"
                        + " unable to parse string as an integer\",\"input\":\"x\"},"
                        + "{\"type\":\"string_too_long\",\"loc\":[\"query\",\"q\"],\"msg\":\"String should have at most 3"
                        + " characters\",\"input\":\"long\",\"ctx\":{\"max_length\":3}},"
                        + "{\"type\":\"greater_than\",\"loc\":[\"query\",\"size\"],\"msg\":\"Input should be greater than"
                        + " 0\",\"input\":\"0\",\"ctx\":{\"gt\":0.0}}]}");
    }

    @Test
    void bodiesAreValidatedAndAnswersWritten() {
        HttpResponse<String> response = server.send(server.request("/items/1")
                .header("content-type", "application/json")
                .PUT(BodyPublishers.ofString("{\"name\":\"Foo\",\"price\":\"42\"}")));
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body())
                .isEqualTo("{\"name\":\"Foo\",\"description\":null,\"price\":42.0,\"tax\":null,\"tags\":[]}");
        assertThat(response.headers().firstValue("content-type")).contains("application/json");
    }

    @Test
    void theResponseModelDropsWhatItDoesNotHave() {
        HttpResponse<String> response = server.postJson("/users/", "{\"username\":\"u\",\"password\":\"p\"}");
        assertThat(response.body()).isEqualTo("{\"username\":\"u\"}");
    }

    @Test
    void anAbsentBodyIsMissing() {
        HttpResponse<String> response = server.postJson("/users/", "");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body())
                .isEqualTo(
                        "{\"detail\":[{\"type\":\"missing\",\"loc\":[\"body\"],\"msg\":\"Field required\",\"input\":null}]}");
    }

    @Test
    void malformedJsonIsAnsweredWithItsPlace() {
        HttpResponse<String> response = server.postJson("/users/", "{\"a\":1,}");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body())
                .isEqualTo("{\"detail\":[{\"type\":\"json_invalid\",\"loc\":[\"body\",7],\"msg\":\"JSON decode error\","
                        + "\"input\":{},\"ctx\":{\"error\":\"Expecting property name enclosed in double quotes\"}}]}");
    }

    @Test
    void severalBodiesStandUnderTheirNames() {
        assertThat(server.postJson("/two", "{\"user_in\":{\"username\":\"u\",\"password\":\"p\"},\"importance\":5}")
                        .body())
                .isEqualTo("5");
        assertThat(server.postJson("/two", "[]").body())
                .isEqualTo(
                        "{\"detail\":[{\"type\":\"missing\",\"loc\":[\"body\",\"user_in\"],\"msg\":\"Field required\",\"input\":null},"
                                + "{\"type\":\"missing\",\"loc\":[\"body\",\"importance\"],\"msg\":\"Field required\",\"input\":null}]}");
    }

    @Test
    void theAnswerToComeCanBeSet() {
        HttpResponse<String> response = server.send(server.request("/context")
                .header("x-token", "a")
                .header("x-token", "b,c")
                .header("cookie", "ads=1; ads=2"));
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEqualTo("[[\"a\",\"b,c\"],\"2\"]");
        assertThat(response.headers().firstValue("x-cat")).contains("alone");
        assertThat(response.headers().firstValue("set-cookie")).contains("k=v; Path=/; SameSite=lax");
    }

    @Test
    void aWrongMethodNamesTheRightOne() {
        HttpResponse<String> response = server.get("/users/");
        assertThat(response.headers().firstValue("allow")).contains("POST");
    }

    @Test
    void aMissingSlashIsRedirected() {
        HttpResponse<String> response = server.postJson("/users?x=1", "{}");
        assertThat(response.statusCode()).isEqualTo(307);
        assertThat(response.headers().firstValue("location"))
                .contains("http://127.0.0.1:" + server.port() + "/users/?x=1");
        assertThat(server.get("/old").headers().firstValue("location")).contains("/new");
    }
}
