package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.response;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.operation.Operation;
import io.fastapi.operation.ResponseClass;
import io.fastapi.operation.ResponseModel;
import io.fastapi.response.Cookie;
import io.fastapi.response.OutgoingResponse;
import io.fastapi.response.Response;
import io.fastapi.types.model.TypeRef;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code twins/response_values.py}. */
final class ResponseValuesTwin {

    private ResponseValuesTwin() {}

    enum Color {
        @JsonProperty("red")
        RED
    }

    static FastApi app() {
        return FastApi.of(
                get("/header/{kind}")
                        .name("read_header")
                        .params(path("kind"), response())
                        .handle(ResponseValuesTwin::header),
                get("/response-header/{kind}")
                        .name("read_response_header")
                        .params(path("kind"))
                        .handle(ResponseValuesTwin::responseHeader),
                get("/cookie/{kind}")
                        .name("read_cookie")
                        .params(path("kind"), response())
                        .handle((kind, response) -> {
                            cookie(kind, response);
                            return 1;
                        }),
                get("/text/{kind}")
                        .name("read_text")
                        .responseClass(ResponseClass.PLAIN_TEXT)
                        .params(path("kind"))
                        .handle(ResponseValuesTwin::value),
                get("/html/{kind}")
                        .name("read_html")
                        .responseClass(ResponseClass.HTML)
                        .params(path("kind"), response())
                        .handle((kind, response) -> {
                            response.header("x-a", "1");
                            return value(kind);
                        }),
                get("/text-model/{kind}")
                        .name("read_text_model")
                        .responseClass(ResponseClass.PLAIN_TEXT)
                        .responseModel(new TypeRef<@Size(max = 3) String>() {})
                        .params(path("kind"))
                        .handle(kind -> kind.equals("long") ? "more" : value(kind)),
                get("/text-nullable/{kind}")
                        .name("read_text_nullable")
                        .responseClass(ResponseClass.HTML)
                        .responseModel(new TypeRef<@Nullable String>() {})
                        .params(path("kind"))
                        .handle(ResponseValuesTwin::value),
                get("/redirect-model")
                        .name("read_redirect_model")
                        .responseClass(ResponseClass.REDIRECT)
                        .responseModel(new TypeRef<@Pattern(regexp = "^/") String>() {})
                        .params(query("to"))
                        .handle(to -> to),
                get("/perhaps/{kind}")
                        .name("read_perhaps")
                        .responseModel(ResponseModel.none())
                        .params(path("kind"))
                        .handle(ResponseValuesTwin::perhaps),
                get("/perhaps-stream/{kind}")
                        .name("read_perhaps_stream")
                        .responseClass(ResponseClass.STREAMING)
                        .params(path("kind"))
                        .handle(ResponseValuesTwin::perhaps),
                get("/redirect")
                        .name("read_redirect")
                        .responseClass(ResponseClass.REDIRECT)
                        .status(302)
                        .params(query("to"), response())
                        .handle((to, response) -> {
                            response.header("x-a", "1");
                            return to;
                        }),
                noContent(),
                get("/status/{kind}").name("read_status").params(path("kind")).handle(ResponseValuesTwin::status),
                get("/stream/{kind}").name("read_stream").params(path("kind")).handle(ResponseValuesTwin::stream));
    }

    private static @Nullable Object perhaps(String kind) {
        return kind.equals("own") ? Optional.of(Response.text("own")) : value(kind);
    }

    private static Operation noContent() {
        return get("/no-content")
                .name("read_no_content")
                .responseClass(ResponseClass.PLAIN_TEXT)
                .status(204)
                .handle(() -> "x");
    }

    private static Object header(String kind, OutgoingResponse response) {
        switch (kind) {
            case "latin" -> response.header("X-Name", "naïve");
            case "beyond" -> response.header("X-Name", "€");
            case "set" ->
                response.header("X-A", "1")
                        .addHeader("x-a", "2")
                        .header("x-b", "3")
                        .header("X-a", "4")
                        .addHeader("X-A", "5");
            case "exception" -> throw new HttpException(400, "bad", Map.of("X-Name", "€"));
            case "exception-type" ->
                throw new HttpException(400, "bad", Map.of("Content-Type", "application/problem+json", "X-A", "1"));
            default -> {}
        }
        return 1;
    }

    private static Response responseHeader(String kind) {
        Response response = Response.bytes("abc".getBytes(StandardCharsets.UTF_8), "text/csv");
        return switch (kind) {
            case "constructor" ->
                Response.json(Map.of("a", 1)).headers(Map.of("Content-Type", "application/x", "X-A", "1"));
            case "type" -> response.header("Content-Type", "text/other");
            case "set" ->
                response.header("x-a", "1")
                        .header("x-b", "2")
                        .header("X-A", "3")
                        .addHeader("x-a", "4");
            case "beyond" -> response.header("x-a", "ć");
            case "media-type" -> Response.bytes(new byte[] {'x'}, "text/€");
            default -> response;
        };
    }

    private static void cookie(String kind, OutgoingResponse response) {
        Cookie cookie = Cookie.of("a", "x");
        switch (kind) {
            case "beyond" -> response.cookie("a", "€");
            case "quoted" -> response.cookie("a", "naïve; x,\"y\" \\ \n");
            case "name" -> response.cookie("a b", "x");
            case "reserved" -> response.cookie("Path", "x");
            case "expires" ->
                response.cookie(cookie.expires(Instant.parse("2023-11-05T01:02:03Z"))
                        .domain("example.com")
                        .path("/b"));
            case "policy" -> response.cookie(cookie.sameSite("LAX"));
            case "no-policy" -> response.cookie(cookie.sameSite("no"));
            case "latin-path" -> response.cookie(cookie.path("/é"));
            default -> response.deleteCookie("a");
        }
    }

    private static @Nullable Object value(String kind) {
        return switch (kind) {
            case "text" -> "t";
            case "empty" -> "";
            case "none" -> null;
            case "absent" -> Optional.empty();
            case "present" -> Optional.of("t");
            case "present-bytes" -> Optional.of("<p>é</p>".getBytes(StandardCharsets.UTF_8));
            case "bytes" -> "<p>é</p>".getBytes(StandardCharsets.UTF_8);
            case "binary" -> new byte[] {(byte) 0xff};
            case "number" -> 5;
            case "bool" -> true;
            case "object" -> Map.of("a", 1);
            case "list" -> List.of("a");
            case "uuid" -> UUID.fromString("12345678-1234-5678-1234-567812345678");
            default -> Color.RED;
        };
    }

    private static Response status(String kind) {
        byte[] text = "x".getBytes(StandardCharsets.UTF_8);
        return switch (kind) {
            case "no-content" -> Response.empty(204);
            case "no-content-text" -> Response.text("abc").status(204);
            case "not-modified" -> Response.json(304, null);
            case "reset" -> Response.empty(205);
            case "see-other" -> Response.redirect("/x").status(303).header("x-a", "1");
            case "json" -> Response.json(404, Map.of("a", 1.0));
            case "charset" -> Response.html("é").status(400).mediaType("text/html; charset=latin-1");
            case "upper" -> Response.bytes(text, "TEXT/plain");
            case "untyped" -> Response.bytes(text);
            default -> Response.empty(200);
        };
    }

    private static Response stream(String kind) {
        byte[] second = "b".getBytes(StandardCharsets.UTF_8);
        Iterator<?> items = kind.equals("text")
                ? List.of("a", second, "é").iterator()
                : kind.equals("status") ? List.of("a").iterator() : List.of().iterator();
        return switch (kind) {
            case "text" -> Response.stream(items, "text/csv");
            case "status" ->
                Response.stream(items, "text/plain")
                        .status(201)
                        .header("x-a", "1")
                        .header("content-type", "a/b");
            default -> Response.stream(items);
        };
    }
}
