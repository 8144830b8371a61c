package io.fastapi.engine;

import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.input.UploadFile;
import io.fastapi.types.model.Extra;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms and files on the wire; the expected bodies are FastAPI's. */
class FormTests {

    sealed interface Choice {}

    record S(int x) implements Choice {}

    record L(List<String> y) implements Choice {}

    record Login(String username, Optional<String> password) {}

    @Extra(Extra.Policy.FORBID)
    record Document(String name, UploadFile file) {}

    record Documents(String name, List<UploadFile> files) {}

    record Case(String target, String body, int status, String expected) {

        static Case of(String target, int status, String expected, String... parts) {
            StringBuilder body = new StringBuilder();
            for (String part : parts) {
                body.append("--B\r\nContent-Disposition: form-data; ")
                        .append(part)
                        .append("\r\n");
            }
            return new Case(target, body.append("--B--\r\n").toString(), status, expected);
        }
    }

    private static final String JSON_OF_A_FILE = "{\"filename\":\"n.txt\",\"file\":{\"_file\":{},\"_max_size\":1048576,"
            + "\"_rolled\":false,\"_TemporaryFileArgs\":{\"mode\":\"w+b\",\"buffering\":-1,\"suffix\":null,\"prefix\":null,"
            + "\"encoding\":null,\"newline\":null,\"dir\":null,\"errors\":null}},\"size\":1,\"headers\":"
            + "{\"content-disposition\":\"form-data; name=\\\"b\\\"; filename=\\\"n.txt\\\"\"},\"_max_mem_size\":1048576}";

    private static LiveServer server;

    @BeforeAll
    static void start() {
        server = LiveServer.of(FastApi.of(
                post("/form")
                        .params(
                                form("a", int.class),
                                form("b").orElse("default"),
                                form("c").list().orElse(List.of()))
                        .handle((a, b, c) -> List.of(a, b, c)),
                post("/login").params(form(Login.class)).handle(login -> login),
                post("/choice").params(form(Choice.class)).handle(choice -> choice),
                post("/file")
                        .params(file("f"), file("raw", byte[].class).orElse(new byte[0]))
                        .handle((f, raw) ->
                                Arrays.asList(f.filename(), f.contentType().orElse(null), f.size(), raw.length)),
                post("/files")
                        .params(file("f").list())
                        .handle(all -> all.stream().map(UploadFile::filename).toList()),
                post("/maybe")
                        .params(file("f").optional())
                        .handle(f -> f.map(UploadFile::filename).orElse("none")),
                post("/document")
                        .params(form(Document.class))
                        .handle(document ->
                                List.of(document.name(), document.file().filename())),
                post("/documents")
                        .params(form(Documents.class))
                        .handle(documents -> documents.files().size())));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/form  | a=1                        | 200 | [1,\"default\",[]]",
                "/form  | a=1&b=                     | 200 | [1,\"default\",[]]",
                "/form  | a=1&b=x+y%20z&c=1&c=2      | 200 | [1,\"x y z\",[\"1\",\"2\"]]",
                "/form  | a=1&a=2                    | 200 | [2,\"default\",[]]",
                "/form  | &&a=1&b                    | 200 | [1,\"default\",[]]",
                "/form  | a=1&b=%C3%A9               | 200 | [1,\"é\",[]]",
                "/form  | a=1&b=é                    | 200 | [1,\"Ã©\",[]]",
                "/form  | a=1&b=%zz%FF               | 200 | [1,\"%zz�\",[]]",
                "/form  | a=&b=x                     | 422 | {\"detail\":[{\"type\":\"missing\",\"loc\":[\"body\",\"a\"],\"msg\":\"Field required\",\"input\":null}]}",
                "/login | username=&password=p       | 422 | {\"detail\":[{\"type\":\"missing\",\"loc\":[\"body\",\"username\"],\"msg\":\"Field required\",\"input\":{\"password\":\"p\"}}]}",
                "/login | username=u&password=       | 200 | {\"username\":\"u\",\"password\":null}",
                "/login | password=p                 | 422 | {\"detail\":[{\"type\":\"missing\",\"loc\":[\"body\",\"username\"],\"msg\":\"Field required\",\"input\":{\"password\":\"p\"}}]}",
                "/choice| x=1                        | 200 | {\"x\":1}",
                "/choice| y=1&y=2                    | 200 | {\"y\":[\"1\",\"2\"]}",
                "/choice| q=1                        | 422 | {\"detail\":[{\"type\":\"missing\",\"loc\":[\"body\",\"S\",\"x\"],\"msg\":\"Field required\",\"input\":{\"q\":\"1\"}},{\"type\":\"missing\",\"loc\":[\"body\",\"L\",\"y\"],\"msg\":\"Field required\",\"input\":{\"q\":\"1\"}}]}",
                "/file  | f=x                        | 422 | {\"detail\":[{\"type\":\"value_error\",\"loc\":[\"body\",\"f\"],\"msg\":\"Value error, Expected UploadFile, received: <class 'str'>\",\"input\":\"x\",\"ctx\":{\"error\":{}}}]}",
            })
    void urlEncodedFormsAreReadAsInFastApi(String target, String body, int status, String expected) {
        HttpResponse<String> response = server.send(server.request(target)
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        assertThat(response.body()).isEqualTo(expected);
        assertThat(response.statusCode()).isEqualTo(status);
    }

    static List<Case> multipart() {
        String fileMissing =
                "{\"detail\":[{\"type\":\"missing\",\"loc\":[\"body\",\"f\"],\"msg\":\"Field required\",\"input\":null}]}";
        String invalid = "{\"detail\":\"Invalid multipart data.\"}";
        return List.of(
                Case.of("/form", 200, "[1,\"default\",[\"x\"]]", "name=\"a\"\r\n\r\n1", "name=\"c\"\r\n\r\nx"),
                Case.of(
                        "/form",
                        422,
                        "{\"detail\":[{\"type\":\"string_type\",\"loc\":[\"body\",\"b\"],\"msg\":\"Input should be a valid"
                                + " string\",\"input\":" + JSON_OF_A_FILE + "}]}",
                        "name=\"a\"\r\n\r\n1",
                        "name=\"b\"; filename=\"n.txt\"\r\n\r\nf"),
                Case.of(
                        "/file",
                        200,
                        "[\"n.txt\",\"text/plain\",5,0]",
                        "name=\"f\"; filename=\"n.txt\"\r\nContent-Type: text/plain\r\n\r\nhello"),
                Case.of(
                        "/file",
                        200,
                        "[\"n.txt\",null,5,3]",
                        "name=\"f\"; filename=\"n.txt\"\r\n\r\nhello",
                        "name=\"raw\"; filename=\"r\"\r\n\r\nabc"),
                Case.of(
                        "/file",
                        200,
                        "[\"é.txt\",\"image/png\",1,5]",
                        "name=\"f\"; filename=\"é.txt\"\r\nContent-Type: image/png\r\n\r\nx",
                        "name=\"raw\"\r\n\r\nplain"),
                Case.of(
                        "/file",
                        422,
                        "{\"detail\":[{\"type\":\"value_error\",\"loc\":[\"body\",\"f\"],\"msg\":\"Value error, Expected"
                                + " UploadFile, received: <class 'str'>\",\"input\":\"hello\",\"ctx\":{\"error\":{}}}]}",
                        "name=\"f\"\r\n\r\nhello"),
                Case.of("/file", 422, fileMissing, "name=\"f\"; filename=\"\"\r\n\r\n"),
                Case.of("/file", 200, "[\"\",null,1,0]", "name=\"f\"; filename=\"\"\r\n\r\n1"),
                Case.of("/maybe", 200, "\"none\"", "name=\"f\"; filename=\"\"\r\n\r\n"),
                Case.of(
                        "/files",
                        200,
                        "[\"a\"]",
                        "name=\"f\"; filename=\"\"\r\n\r\n",
                        "name=\"f\"; filename=\"a\"\r\n\r\n1"),
                Case.of("/file", 422, fileMissing),
                Case.of(
                        "/files",
                        200,
                        "[\"a\",\"b\"]",
                        "name=\"f\"; filename=\"a\"\r\n\r\n1",
                        "name=\"f\"; filename=\"b\"\r\n\r\n2"),
                Case.of(
                        "/files",
                        422,
                        "{\"detail\":[{\"type\":\"value_error\",\"loc\":[\"body\",\"f\",0],\"msg\":\"Value error, Expected"
                                + " UploadFile, received: <class 'str'>\",\"input\":\"1\",\"ctx\":{\"error\":{}}}]}",
                        "name=\"f\"\r\n\r\n1"),
                Case.of("/maybe", 200, "\"none\""),
                Case.of("/maybe", 200, "\"a\"", "name=\"f\"; filename=\"a\"\r\n\r\n1"),
                Case.of(
                        "/document",
                        200,
                        "[\"x\",\"a\"]",
                        "name=\"name\"\r\n\r\nx",
                        "name=\"file\"; filename=\"a\"\r\n\r\n1"),
                Case.of(
                        "/document",
                        422,
                        "{\"detail\":[{\"type\":\"value_error\",\"loc\":[\"body\",\"file\"],\"msg\":\"Value error, Expected"
                                + " UploadFile, received: <class 'str'>\",\"input\":\"t\",\"ctx\":{\"error\":{}}},"
                                + "{\"type\":\"extra_forbidden\",\"loc\":[\"body\",\"x\"],\"msg\":\"Extra inputs are not"
                                + " permitted\",\"input\":[\"1\",\"2\"]}]}",
                        "name=\"name\"\r\n\r\nx",
                        "name=\"file\"\r\n\r\nt",
                        "name=\"x\"\r\n\r\n1",
                        "name=\"x\"\r\n\r\n2"),
                Case.of(
                        "/documents",
                        200,
                        "2",
                        "name=\"name\"\r\n\r\nx",
                        "name=\"files\"; filename=\"a\"\r\n\r\n1",
                        "name=\"files\"; filename=\"b\"\r\n\r\n2"),
                new Case("/file", "garbage", 400, invalid),
                new Case("/file", "", 422, fileMissing),
                new Case(
                        "/file",
                        "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\n1\r\n",
                        422,
                        fileMissing),
                new Case("/file", "--B\r\nContent Disposition: form-data; name=\"f\"\r\n\r\n1\r\n--B--", 400, invalid),
                new Case(
                        "/file",
                        "--B\r\nX: form-data; name=\"f\"\r\n\r\n1\r\n--B--",
                        400,
                        "{\"detail\":\"The Content-Disposition header field \\\"name\\\" must be provided.\"}"));
    }

    @ParameterizedTest
    @MethodSource("multipart")
    void multipartFormsAreReadAsInFastApi(Case one) {
        HttpResponse<String> response = server.send(server.request(one.target())
                .header("content-type", "multipart/form-data; boundary=B")
                .POST(BodyPublishers.ofString(one.body())));
        assertThat(response.body()).isEqualTo(one.expected());
        assertThat(response.statusCode()).isEqualTo(one.status());
    }
}
