package io.fastapi.engine;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.response;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.operation.ResponseClass;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers that are made with Spring's types. */
class SpringAnswersTests {

    record Item(String fullName) {}

    private static LiveServer server;

    @BeforeAll
    static void start() {
        server = LiveServer.of(FastApi.of(
                        get("/entity").handle(SpringAnswersTests::entity),
                        get("/entity-async").handleAsync(() -> Mono.just(entity())),
                        get("/entity-future").handleFuture(() -> CompletableFuture.completedFuture(entity())),
                        get("/entity-class").responseClass(ResponseClass.HTML).handle(() -> entity()),
                        get("/model").responseModel(String.class).handle(() -> entity()),
                        get("/empty").handle(() -> ResponseEntity.noContent().build()),
                        get("/text")
                                .handle(() -> ResponseEntity.ok()
                                        .contentType(MediaType.TEXT_MARKDOWN)
                                        .body("# Ü")),
                        get("/json-text").handle(() -> ResponseEntity.ok("text")),
                        get("/bytes")
                                .handle(() -> ResponseEntity.ok()
                                        .contentType(MediaType.IMAGE_PNG)
                                        .body("png".getBytes(StandardCharsets.UTF_8))),
                        get("/mono").handle(() -> ResponseEntity.ok(Mono.just(new Item("Ada")))),
                        get("/flux").handle(() -> ResponseEntity.ok(Flux.just(1, 2))),
                        get("/chunks")
                                .handle(() -> ResponseEntity.ok()
                                        .contentType(MediaType.TEXT_PLAIN)
                                        .body(Flux.just("a", "b"))),
                        get("/resource")
                                .handle(() -> ResponseEntity.ok()
                                        .contentType(MediaType.TEXT_PLAIN)
                                        .body(new ByteArrayResource("content".getBytes(StandardCharsets.UTF_8)))),
                        get("/http-entity").status(202).handle(() -> new HttpEntity<>(1, header("x-a", "b"))),
                        get("/past").params(response()).handle(out -> {
                            out.status(202).header("x-lost", "1");
                            return entity();
                        }),
                        get("/server")
                                .handleAsync(() -> ServerResponse.status(203)
                                        .header("x-a", "b")
                                        .bodyValue(Map.of("a", 1))),
                        get("/server-plain")
                                .handle(() ->
                                        ServerResponse.ok().bodyValue("text").block()),
                        get("/fail/state").handle(() -> {
                            throw new UnsupportedOperationException("state");
                        }),
                        get("/fail/argument").handle(() -> {
                            throw new IllegalArgumentException("argument");
                        }),
                        get("/fail/number").handle(() -> {
                            throw new ArithmeticException("number");
                        }),
                        get("/fail/index").handle(() -> {
                            throw new IndexOutOfBoundsException("index");
                        }))
                .exceptionHandler(
                        UnsupportedOperationException.class,
                        (request, e) ->
                                ResponseEntity.status(409).header("x-a", "b").body(new Item(e.getMessage())))
                .exceptionHandlerAsync(
                        IllegalArgumentException.class,
                        (request, e) -> ServerResponse.status(418).bodyValue(Map.of("error", e.getMessage())))
                .exceptionHandlerFuture(
                        ArithmeticException.class,
                        (request, e) -> CompletableFuture.completedFuture(new HttpEntity<>(e.getMessage())))
                .exceptionHandlerNow(IndexOutOfBoundsException.class, (request, e) -> {
                    Object unknown = e.getMessage();
                    return unknown;
                })
                .exceptionHandler(
                        404, (request, e) -> ResponseEntity.status(404).body("nothing here")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static ResponseEntity<Item> entity() {
        return ResponseEntity.status(201).header("X-Many", "1", "2").body(new Item("Ada"));
    }

    private static HttpHeaders header(String name, String value) {
        HttpHeaders headers = new HttpHeaders();
        headers.add(name, value);
        return headers;
    }

    private static HttpResponse<String> answer(String path) throws Exception {
        return server.get(path);
    }

    private static String contentType(HttpResponse<String> answer) {
        return answer.headers().firstValue("content-type").orElse("");
    }

    @Test
    void aResponseEntityKeepsItsStatusHeadersAndBody() throws Exception {
        for (String path :
                new String[] {"/entity", "/entity-async", "/entity-future", "/entity-class", "/model", "/past"}) {
            HttpResponse<String> answer = answer(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(201);
            assertThat(answer.headers().allValues("x-many")).as(path).containsExactly("1", "2");
            assertThat(answer.headers().map()).as(path).doesNotContainKey("x-lost");
            assertThat(contentType(answer)).as(path).isEqualTo("application/json");
            assertThat(answer.body()).as(path).isEqualTo("{\"full_name\":\"Ada\"}");
        }
    }

    @Test
    void aResponseEntityWithoutBodyIsEmpty() throws Exception {
        HttpResponse<String> answer = answer("/empty");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(contentType(answer)).isEmpty();
    }

    @Test
    void textAndBytesOfAnotherContentTypeAreSentAsTheyAre() throws Exception {
        assertThat(answer("/text").body()).isEqualTo("# Ü");
        assertThat(contentType(answer("/text"))).isEqualTo("text/markdown");
        assertThat(answer("/json-text").body()).isEqualTo("\"text\"");
        assertThat(answer("/bytes").body()).isEqualTo("png");
        assertThat(contentType(answer("/bytes"))).isEqualTo("image/png");
        assertThat(answer("/chunks").body()).isEqualTo("ab");
        assertThat(answer("/resource").body()).isEqualTo("content");
    }

    @Test
    void aPublisherInAResponseEntityIsWaitedFor() throws Exception {
        assertThat(answer("/mono").body()).isEqualTo("{\"full_name\":\"Ada\"}");
        assertThat(answer("/flux").body()).isEqualTo("[1,2]");
        assertThat(contentType(answer("/flux"))).isEqualTo("application/json");
    }

    @Test
    void anHttpEntityHasTheStatusOfTheOperation() throws Exception {
        HttpResponse<String> answer = answer("/http-entity");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("x-a")).hasValue("b");
        assertThat(answer.body()).isEqualTo("1");
    }

    @Test
    void exceptionHandlersAnswerWithThemToo() throws Exception {
        HttpResponse<String> entity = answer("/fail/state");
        assertThat(entity.statusCode()).isEqualTo(409);
        assertThat(entity.headers().firstValue("x-a")).hasValue("b");
        assertThat(entity.body()).isEqualTo("{\"full_name\":\"state\"}");

        assertThat(answer("/fail/argument").statusCode()).isEqualTo(418);
        assertThat(answer("/fail/argument").body()).isEqualTo("{\"error\":\"argument\"}");
        assertThat(answer("/fail/number").statusCode()).isEqualTo(200);
        assertThat(answer("/fail/number").body()).isEqualTo("\"number\"");
        assertThat(answer("/unknown").statusCode()).isEqualTo(404);
        assertThat(answer("/unknown").body()).isEqualTo("\"nothing here\"");
    }

    @Test
    void anythingElseOfAnExceptionHandlerIsAFault() throws Exception {
        assertThat(answer("/fail/index").statusCode()).isEqualTo(500);
    }

    @Test
    void aServerResponseWritesItself() throws Exception {
        HttpResponse<String> answer = answer("/server");

        assertThat(answer.statusCode()).isEqualTo(203);
        assertThat(answer.headers().firstValue("x-a")).hasValue("b");
        assertThat(answer.body()).isEqualTo("{\"a\":1}");
        assertThat(answer("/server-plain").body()).isEqualTo("text");
    }
}
