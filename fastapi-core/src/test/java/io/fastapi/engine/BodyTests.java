package io.fastapi.engine;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.bodyInputStream;
import static io.fastapi.Dsl.bodyStream;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;

/** Bodies that are not plain JSON, and the limits of all. */
class BodyTests {

    record Item(String name) {}

    private static final Limits LIMITS = new Limits(2000, 4000, 3, 2, 1024, 1024, 10_000_000);

    private static LiveServer server;

    @BeforeAll
    static void start() {
        server = LiveServer.of(
                FastApi.of(
                        post("/json").params(body(Item.class)).handle(item -> item),
                        post("/lenient")
                                .strictContentType(false)
                                .params(body(Item.class))
                                .handle(item -> item),
                        post("/any").params(body(Object.class)).handle(any -> "read"),
                        post("/bytes").params(body(byte[].class)).handle(bytes -> bytes.length),
                        post("/raw")
                                .params(body(Item.class), body(byte[].class), body(String.class), request())
                                .handleAsync((item, bytes, text, request) -> request.bodyToMono(String.class)
                                        .map(again -> List.of(item.name(), bytes.length, text.equals(again)))),
                        post("/text").params(body(String.class)).handle(text -> text),
                        post("/form").params(form("a").list()).handle(List::size),
                        post("/stream")
                                .params(bodyStream())
                                .handleAsync(buffers -> Flux.from(buffers)
                                        .map(buffer -> {
                                            int size = buffer.readableByteCount();
                                            DataBufferUtils.release(buffer);
                                            return size;
                                        })
                                        .reduce(Integer::sum)),
                        post("/input-stream").params(bodyInputStream()).handle(in -> in.readAllBytes().length)),
                LIMITS);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> send(String target, String contentType, BodyPublisher body) {
        var request = server.request(target).POST(body);
        return server.send(contentType.isEmpty() ? request : request.header("content-type", contentType));
    }

    private static BodyPublisher chunked(byte[] bytes) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/json    | application/json             | 200 | {\"name\":\"x\"}",
                "/json    | APPLICATION/JSON; charset=x  | 200 | {\"name\":\"x\"}",
                "/json    | application/geo+json         | 200 | {\"name\":\"x\"}",
                "/lenient |                              | 200 | {\"name\":\"x\"}",
                "/bytes   | application/octet-stream     | 200 | 12",
                "/bytes   |                              | 200 | 12",
                "/text    | text/plain                   | 200 | \"{\\\"name\\\":\\\"x\\\"}\"",
            })
    void theContentTypeDecidesWhatIsJson(String target, String contentType, int status, String expected) {
        HttpResponse<String> response =
                send(target, (contentType == null) ? "" : contentType, BodyPublishers.ofString("{\"name\":\"x\"}"));
        assertThat(response.body()).isEqualTo(expected);
        assertThat(response.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "text/json", "application/x-json"})
    void anythingElseIsText(String contentType) {
        assertThat(send("/json", contentType, BodyPublishers.ofString("{\"name\":\"x\"}"))
                        .body())
                .isEqualTo(
                        "{\"detail\":[{\"type\":\"model_attributes_type\",\"loc\":[\"body\"],\"msg\":\"Input should be a"
                                + " valid dictionary or object to extract fields from\",\"input\":\"{\\\"name\\\":\\\"x\\\"}\"}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void theBytesDecideTheCharsetOfJson(String charset) {
        byte[] bytes = "{\"name\":\"é\"}".getBytes(Charset.forName(charset));
        assertThat(send("/json", "application/json", BodyPublishers.ofByteArray(bytes))
                        .body())
                .isEqualTo("{\"name\":\"é\"}");
    }

    @Test
    void jsonThatNestsTooDeepCannotBeParsed() {
        String deep = "[".repeat(1500);
        HttpResponse<String> response = send("/any", "application/json", BodyPublishers.ofString(deep));
        assertThat(response.body()).isEqualTo("{\"detail\":\"There was an error parsing the body\"}");
        assertThat(response.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/bytes,  application/octet-stream,          2001, 413",
        "/bytes,  application/octet-stream,          2000, 200",
        "/json,   application/json,                  2001, 413",
        "/form,   application/x-www-form-urlencoded, 2001, 413",
        "/form,   multipart/form-data; boundary=B,   4001, 413",
    })
    void largeBodiesAreRefusedWithAndWithoutLength(String target, String contentType, int size, int status) {
        byte[] bytes = "&".repeat(size).getBytes(StandardCharsets.US_ASCII);
        if (contentType.startsWith("multipart")) {
            byte[] head = "--B\r\nContent-Disposition: form-data; name=a; filename=f\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(head, 0, bytes, 0, head.length);
        }
        assertSent(send(target, contentType, BodyPublishers.ofByteArray(bytes)), status, "Content Too Large");
        assertSent(send(target, contentType, chunked(bytes)), status, "{\"detail\":\"Content Too Large\"}");
    }

    private static void assertSent(HttpResponse<String> response, int status, String refusal) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEqualTo(status == 200 ? "2000" : refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=1&a=2&a=3              | 200 | 3",
                "a=1&a=2&a=3&b=4          | 400 | {\"detail\":\"Too many fields. Maximum number of fields is 3.\"}",
            })
    void fieldsAreCounted(String body, int status, String expected) {
        HttpResponse<String> response =
                send("/form", "application/x-www-form-urlencoded", BodyPublishers.ofString(body));
        assertThat(response.body()).isEqualTo(expected);
        assertThat(response.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"1023, 200", "1024, 400"})
    void fieldsAreMeasured(int size, int status) {
        HttpResponse<String> response =
                send("/form", "application/x-www-form-urlencoded", BodyPublishers.ofString("a=" + "x".repeat(size)));
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body())
                .isEqualTo(status == 200 ? "1" : "{\"detail\":\"Field exceeded maximum size of 1KB.\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 1, '', 200, 1",
        "1025, 1, '', 400, '{\"detail\":\"Part exceeded maximum size of 1KB.\"}'",
        "1,    4, '', 400, '{\"detail\":\"Too many fields. Maximum number of fields is 3.\"}'",
        "1,    3, '; filename=f', 400, '{\"detail\":\"Too many files. Maximum number of files is 2.\"}'",
    })
    void partsAreCountedAndMeasured(int size, int count, String filename, int status, String expected) {
        String part =
                "--B\r\nContent-Disposition: form-data; name=a" + filename + "\r\n\r\n" + "x".repeat(size) + "\r\n";
        HttpResponse<String> response =
                send("/form", "multipart/form-data; boundary=B", BodyPublishers.ofString(part.repeat(count) + "--B--"));
        assertThat(response.body()).isEqualTo(expected);
        assertThat(response.statusCode()).isEqualTo(status);
    }

    @Test
    void aMultipartFormNeedsABoundary() {
        HttpResponse<String> response = send("/form", "multipart/form-data", BodyPublishers.ofString("x"));
        assertThat(response.body()).isEqualTo("{\"detail\":\"Missing boundary in multipart.\"}");
        assertThat(response.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/stream", "/input-stream"})
    void streamsAreReadAsTheyComeWithoutLimit(String target) {
        assertThat(send(target, "", chunked(new byte[3_000_000])).body()).isEqualTo("3000000");
    }

    @Test
    void aClientMayWaitForOneHundredContinue() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /bytes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nExpect: 100-continue\r\n"
                            + "Connection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] line = socket.getInputStream().readNBytes(21);
            assertThat(new String(line, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 100 Continue");
            out.write("abc".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .contains("HTTP/1.1 200 OK")
                    .endsWith("\r\n\r\n3");
        }
    }

    @Test
    void theRawBodyAndTheRequestAreThereBesideABoundBody() {
        String sent = "{ \"name\":\"a\"}";
        HttpResponse<String> response = send("/raw", "application/json", BodyPublishers.ofString(sent));
        assertThat(response.body()).isEqualTo("[\"a\",13,true]");
    }
}
