package io.fastapi.engine;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.dependsAsync;
import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.Next;
import io.fastapi.request.Request;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What {@code request()} still gives of a body that other inputs have read. */
class RereadTests {

    record Item(String name) {}

    private static final String PARTS = """
            --x\r
            content-disposition: form-data; name="a"\r
            \r
            1\r
            --x\r
            content-disposition: form-data; name="f"; filename="f.txt"\r
            \r
            22\r
            --x--\r
            """;

    private static final Dependency<Integer> VERIFIED =
            dependsAsync(request(), request -> request.bodyToMono(byte[].class).map(body -> body.length));

    private static LiveServer server;

    private static Response afterwards(Request request, Next next) {
        try {
            next.handle(request);
        } catch (Exception failed) {
            return Response.text(sent(request));
        }
        return Response.text(sent(request));
    }

    private static String sent(Request request) {
        return String.valueOf(request.bodyToMono(String.class).block());
    }

    @BeforeAll
    static void start() {
        server = LiveServer.of(FastApi.of(
                        post("/json")
                                .params(body(Item.class), request())
                                .handleAsync((item, request) -> Mono.zip(
                                                request.bodyToMono(String.class),
                                                request.bodyToMono(String.class),
                                                request.bodyToMono(Item.class))
                                        .map(again -> List.of(item, again.getT1(), again.getT2(), again.getT3()))),
                        post("/form")
                                .params(form("a"), request())
                                .handleAsync((a, request) -> Mono.zip(request.formData(), request.formData())
                                        .map(again -> List.of(a, again.getT1(), again.getT2()))),
                        post("/form-text")
                                .params(form("a").orElse("none"), request())
                                .handleAsync((a, request) -> request.bodyToMono(String.class)),
                        post("/parts")
                                .params(file("f"), request())
                                .handleAsync(
                                        (f, request) -> request.multipartData().map(parts -> parts.size())),
                        post("/parts-fields")
                                .params(file("f"), request())
                                .handleAsync((f, request) -> request.formData()),
                        post("/verified")
                                .dependencies(VERIFIED)
                                .params(request())
                                .handleAsync(request -> Mono.zip(
                                                request.bodyToMono(String.class), request.bodyToMono(Item.class))
                                        .map(again -> List.of(again.getT1().length(), again.getT2()))),
                        post("/verified-text")
                                .dependencies(VERIFIED)
                                .params(request())
                                .handleAsync(request ->
                                        request.bodyToMono(String.class).map(String::length)),
                        ApiRouter.of(post("/around").params(body(Item.class)).handle(item -> item))
                                .around(Middleware.of(RereadTests::afterwards)),
                        post("/undeclared-texts")
                                .params(request())
                                .handleAsync(request -> request.formData()
                                        .map(texts -> texts.keySet().stream().toList())),
                        post("/undeclared")
                                .params(request())
                                .handleAsync(request -> request.multipartData()
                                        .map(parts ->
                                                parts.keySet().stream().sorted().toList())))
                .exceptionHandler(
                        IllegalStateException.class,
                        (request, failure) ->
                                Response.text(failure.getMessage()).status(500)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String send(String target, String type, String body) {
        return server.send(server.request(target).header("content-type", type).POST(BodyPublishers.ofString(body)))
                .body();
    }

    private static String sendParts(String target) {
        return send(target, "multipart/form-data; boundary=x", PARTS);
    }

    @Test
    void jsonIsReadAgainAsOftenAsAskedFor() {
        assertThat(send("/json", "application/json", "{\"name\": \"x\"}"))
                .isEqualTo(
                        "[{\"name\":\"x\"},\"{\\\"name\\\": \\\"x\\\"}\",\"{\\\"name\\\": \\\"x\\\"}\",{\"name\":\"x\"}]");
    }

    @Test
    void whatADependencyReadIsLeftToTheOperationHoweverLong() {
        String name = "x".repeat(300_000); // more than Spring's decoders take
        assertThat(send("/verified-text", "text/plain", name)).isEqualTo("300000");
        assertThat(send("/verified", "application/json", "{\"name\":\"x\"}")).isEqualTo("[12,{\"name\":\"x\"}]");
    }

    @Test
    void theFieldsOfAFormAreReadAgainAsOftenAsAskedFor() {
        assertThat(send("/form", "application/x-www-form-urlencoded", "a=1&b=2&b=%C3%A4"))
                .isEqualTo("[\"1\",{\"a\":[\"1\"],\"b\":[\"2\",\"ä\"]},{\"a\":[\"1\"],\"b\":[\"2\",\"ä\"]}]");
    }

    @Test
    void theTextOfAFormIsGone() {
        assertThat(send("/form-text", "application/x-www-form-urlencoded", "a=1"))
                .startsWith("An input of the operation has read the form, so that its text is gone;");
    }

    @Test
    void aBodyThatIsNoFormIsLeftToTheRequest() {
        assertThat(send("/form-text", "text/plain", "a=1")).isEqualTo("\"a=1\"");
    }

    @Test
    void thePartsOfAFormAreGoneAndItsFieldsAreNot() {
        assertThat(sendParts("/parts"))
                .startsWith("An input of the operation has read the form, so that its parts are gone;");
        assertThat(sendParts("/parts-fields")).isEqualTo("{\"a\":[\"1\"]}");
    }

    @Test
    void whatStandsAroundAnOperationReadsTheBodyAfterIt() {
        assertThat(send("/around", "application/json", "{\"name\":1}")).isEqualTo("{\"name\":1}");
        assertThat(send("/around", "application/json", "{\"name\":\"a\"}")).isEqualTo("{\"name\":\"a\"}");
        assertThat(send("/around", "application/json", "{")).isEqualTo("{");
    }

    @Test
    void aFormThatNoInputReadsIsLeftToTheRequest() {
        assertThat(sendParts("/undeclared")).isEqualTo("[\"a\",\"f\"]");
    }

    @Test
    void aMalformedFormIsTheMistakeOfTheClientHereToo() {
        String malformed = "{\"detail\":\"There was an error parsing the body\"}";
        assertThat(send("/undeclared", "multipart/form-data", PARTS)).isEqualTo(malformed);
        List<String> bodies = List.of(
                "--x\r\nwithout an end",
                "--x\r\ncontent-disposition: form-data\r\n\r\nwithout a name\r\n--x--\r\n",
                "--x\r\ncontent-disposition: form-data; filename=\"f\"\r\n\r\nwithout a name\r\n--x--\r\n",
                "--x\r\ncontent-type: text/plain\r\n\r\nwithout a disposition\r\n--x--\r\n",
                "--x\r\ncontent-disposition: form-data; name=\"a\"\r\ncontent-type: text/plain;charset=none\r\n\r\na\r\n--x--\r\n",
                "--x\r\ncontent-disposition: form-data; name=\"a\"\r\ncontent-type: none\r\n\r\na\r\n--x--\r\n");
        for (String body : bodies) {
            for (String path : List.of("/undeclared", "/undeclared-texts")) {
                assertThat(send(path, "multipart/form-data; boundary=x", body))
                        .as(path + " " + body)
                        .isEqualTo(malformed);
            }
        }
    }
}
