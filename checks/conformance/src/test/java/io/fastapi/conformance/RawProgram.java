package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.bodyInputStream;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.request;

import io.fastapi.FastApi;
import io.fastapi.request.Request;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/** The raw bodies of {@code twins/services_more.py}. */
final class RawProgram {
    private RawProgram() {}

    static FastApi app() {
        return FastApi.of(requests(), declared()).title("Raw");
    }

    private static ApiRouter requests() {
        return ApiRouter.of(
                post("/echo").name("echo").params(request()).handleAsync(RawProgram::echo),
                post("/json")
                        .name("json_")
                        .params(request(), query("flag", boolean.class).orElse(false))
                        .handleAsync((request, flag) ->
                                request.bodyToMono(Object.class).map(body -> Ordered.map("body", body, "flag", flag))),
                post("/form")
                        .name("raw_form")
                        .params(request())
                        .handleAsync(request -> request.formData().map(RawProgram::items)),
                get("/query")
                        .name("query")
                        .params(request())
                        .handle(request -> Ordered.map(
                                "items",
                                items(request.queryParams()),
                                "path",
                                request.requestPath().value(),
                                "host",
                                request.headers().firstHeader("host"),
                                "cookies",
                                cookies(request),
                                "method",
                                request.method().name())));
    }

    private static Mono<Response> echo(Request request) {
        return request.bodyToMono(byte[].class)
                .defaultIfEmpty(new byte[0])
                .map(body -> Response.bytes(
                                body,
                                Objects.requireNonNullElse(request.headers().firstHeader("content-type"), ""))
                        .header("x-size", String.valueOf(body.length)));
    }

    private static List<List<String>> items(MultiValueMap<String, String> map) {
        List<List<String>> items = new ArrayList<>();
        map.forEach((name, values) -> values.forEach(value -> items.add(List.of(name, value))));
        return items;
    }

    private static Map<String, Object> cookies(Request request) {
        Map<String, Object> cookies = new LinkedHashMap<>();
        request.cookies()
                .forEach((name, values) -> cookies.put(name, values.get(0).getValue()));
        return cookies;
    }

    private static ApiRouter declared() {
        return ApiRouter.of(
                post("/stream").name("stream").params(bodyInputStream()).handle(in -> in.readAllBytes().length),
                post("/bytes")
                        .name("bytes_")
                        .params(body("body", byte[].class).mediaType("application/octet-stream"))
                        .handle(body -> body.length),
                post("/text")
                        .name("text")
                        .params(body("body", String.class).mediaType("text/plain"))
                        .handle(body -> body));
    }
}
