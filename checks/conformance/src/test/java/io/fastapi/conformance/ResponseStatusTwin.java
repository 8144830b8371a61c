package io.fastapi.conformance;

import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.response;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Cookie;
import io.fastapi.response.OutgoingResponse;
import io.fastapi.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code twins/response_status.py}. */
final class ResponseStatusTwin {

    private ResponseStatusTwin() {}

    private static final Dependency<String> MARKED = depends(response(), ResponseStatusTwin::marked);

    static FastApi app() {
        return FastApi.of(
                post("/items/")
                        .name("create_item")
                        .status(201)
                        .params(query("name"))
                        .handle(name -> Map.of("name", name)),
                delete("/items/").status(204).name("delete_item").handle(() -> null),
                post("/accepted/").status(202).name("accept").handle(() -> null),
                put("/get-or-create/{key}")
                        .status(200)
                        .params(path("key"), response())
                        .handle(ResponseStatusTwin::getOrCreate),
                get("/headers/").params(response()).handle(ResponseStatusTwin::readHeaders),
                get("/cookie/").params(response()).handle(ResponseStatusTwin::readCookie),
                get("/cookie-attributes/").params(response()).handle(ResponseStatusTwin::readCookieAttributes),
                get("/json/")
                        .name("read_json")
                        .handle(() -> Response.json(418, Ordered.map("b", 1, "a", "ü"))
                                .header("X-Direct", "yes")),
                get("/html/")
                        .name("read_html")
                        .responseClass(ResponseClass.HTML)
                        .handle(() -> "<h1>Hi</h1>"),
                get("/text/")
                        .name("read_text")
                        .responseClass(ResponseClass.PLAIN_TEXT)
                        .handle(() -> "Hi"),
                get("/html-direct/")
                        .name("read_html_direct")
                        .handle(() -> Response.html("<p>ü</p>").status(203)),
                get("/redirect/").name("read_redirect").handle(() -> Response.redirect("/items/?a=b c")),
                get("/redirect-permanent/")
                        .name("read_redirect_permanent")
                        .handle(() -> Response.redirect("https://example.com/").status(308)),
                get("/xml/")
                        .name("read_xml")
                        .handle(() -> Response.bytes("<a/>".getBytes(StandardCharsets.UTF_8), "application/xml")),
                get("/bytes/")
                        .name("read_bytes")
                        .handle(() -> Response.bytes(new byte[] {0, 1, -1}, "application/octet-stream")),
                get("/empty/").name("read_empty").handle(() -> Response.empty(204)),
                get("/dropped/").name("read_dropped").params(response()).handle(response -> {
                    response.header("x-lost", "1");
                    return Response.json(Map.of("kept", false));
                }),
                get("/dependency/").status(201).params(MARKED, response()).handle(ResponseStatusTwin::readDependency),
                get("/dependency-raises/").params(MARKED).handle(ResponseStatusTwin::readDependencyRaises),
                get("/delete-cookie/")
                        .name("read_delete_cookie")
                        .params(response())
                        .handle(response -> {
                            response.deleteCookie("gone");
                            return null;
                        }));
    }

    private static String marked(OutgoingResponse response) {
        response.header("x-dependency", "seen").cookie("from", "dependency").status(202);
        return "marked";
    }

    private static @Nullable Object readDependency(String value, OutgoingResponse response) {
        response.header("x-operation", value);
        return null;
    }

    private static Object readDependencyRaises(String value) {
        throw new HttpException(409, "The headers are dropped");
    }

    private static Object getOrCreate(String key, OutgoingResponse response) {
        if (!key.equals("known")) {
            response.status(201);
        }
        return Map.of("key", key);
    }

    private static Object readHeaders(OutgoingResponse response) {
        response.header("X-Cat-Dog", "alone in the world").header("x-second", "2");
        return Map.of("message", "Hello");
    }

    private static Object readCookie(OutgoingResponse response) {
        response.cookie("fakesession", "fake-cookie-session-value");
        response.cookie(Cookie.of("second", "a b")
                .maxAge(Duration.ofSeconds(60))
                .secure()
                .httpOnly()
                .sameSite("strict"));
        return Map.of("message", "Come to the dark side");
    }

    private static @Nullable Object readCookieAttributes(OutgoingResponse response) {
        response.cookie(
                Cookie.of("plain", "v").path("/sub").domain("example.com").sameSite(""));
        response.cookie(Cookie.of("none", "v").sameSite("none").secure());
        return null;
    }
}
