package io.fastapi.engine;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.middleware.Middleware;
import io.fastapi.response.Response;
import io.fastapi.types.TypeAdapters;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;

class DebugPageTests {

    private static final FastApi APP = FastApi.of(
                    get("/items/{item_id}").params(path("item_id")).handle(DebugPageTests::broken),
                    get("/http").handle(() -> {
                        throw new HttpException(404, "Item not found");
                    }))
            .exceptionHandler(
                    Exception.class, (request, e) -> Response.text("handled").status(500));

    private static String broken(String id) {
        throw new IllegalStateException("no <b>" + id + "</b>", new IllegalArgumentException("the cause"));
    }

    private static MockServerHttpResponse answer(FastApi app, String target, String accept) {
        MockServerHttpResponse response = new MockServerHttpResponse();
        FastApiWebHandler.httpHandler(FastApiEngine.of(app, TypeAdapters.defaults(), EngineSettings.defaults()))
                .handle(
                        MockServerHttpRequest.get(target)
                                .header("accept", accept)
                                .header("authorization", "Bearer secret")
                                .header("x-shown", "<script>")
                                .build(),
                        response)
                .block();
        return response;
    }

    private static String body(FastApi app, String target, String accept) {
        return String.valueOf(answer(app, target, accept).getBodyAsString().block());
    }

    @Test
    void browsersReadWhichOperationFailedAndWhere() {
        MockServerHttpResponse response = answer(APP.debug(true), "/items/5", "text/html,*/*;q=0.8");
        assertThat(response.getStatusCode()).hasToString("500 INTERNAL_SERVER_ERROR");
        assertThat(response.getHeaders().getContentType())
                .isEqualTo(MediaType.parseMediaType("text/html;charset=utf-8"));
        assertThat(response.getBodyAsString().block())
                .contains("GET /items/{item_id}")
                .contains("IllegalStateException: no &lt;b&gt;5&lt;/b&gt;")
                .contains("Caused by java.lang.IllegalArgumentException: the cause")
                .contains("DebugPageTests.broken(DebugPageTests.java:")
                .contains("&lt;script&gt;")
                .doesNotContain("secret", "<script>", "<b>5");
    }

    @Test
    void othersReadTheSameAsJson() {
        assertThat(body(APP.debug(true), "/items/5", "application/json"))
                .startsWith(
                        "{\"detail\":\"Internal Server Error\",\"operation\":\"GET /items/{item_id}\",\"exceptions\":[{"
                                + "\"type\":\"java.lang.IllegalStateException\",\"message\":\"no <b>5</b>\",\"trace\":[")
                .contains("DebugPageTests.broken(DebugPageTests.java:", "\"message\":\"the cause\"")
                .doesNotContain("secret");
    }

    @Test
    void withoutDebugTheHandlerOfFaultsAnswers() {
        assertThat(body(APP, "/items/5", "text/html")).isEqualTo("handled");
    }

    @Test
    void whatIsNoFaultIsAnsweredAsEver() {
        assertThat(body(APP.debug(true), "/http", "text/html")).isEqualTo("{\"detail\":\"Item not found\"}");
    }

    @Test
    void faultsBelowMiddlewareAndMountsAreShownToo() {
        FastApi outer = FastApi.of().mount("/sub", APP).debug(true);
        assertThat(body(outer, "/sub/items/5", "text/html")).contains("GET /items/{item_id}");
        FastApi wrapped = APP.debug(true).middleware(Middleware.of((request, next) -> next.handle(request)));
        assertThat(body(wrapped, "/items/5", "text/html")).contains("GET /items/{item_id}");
    }
}
