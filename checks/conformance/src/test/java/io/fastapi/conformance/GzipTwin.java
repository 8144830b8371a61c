package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.response;
import static io.fastapi.Dsl.route;

import io.fastapi.FastApi;
import io.fastapi.middleware.GZip;
import io.fastapi.middleware.Middleware;
import io.fastapi.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code twins/gzip.py}. */
final class GzipTwin {

    private GzipTwin() {}

    static FastApi app() {
        return FastApi.of()
                .mount("/default", sub().middleware(GZip.minimumSize(500)))
                .mount("/ten", sub().middleware(GZip.minimumSize(10).compressLevel(1)))
                .mount(
                        "/types",
                        sub().middleware(GZip.minimumSize(10)
                                .excludeContentTypes("text/Plain; charset=utf-8", "application/*")))
                .mount("/twice", sub().middleware(GZip.minimumSize(10)).middleware(GZip.minimumSize(10)))
                .mount("/inside", sub().middleware(inside()).middleware(GZip.minimumSize(500)))
                .mount("/outside", sub().middleware(GZip.minimumSize(500)).middleware(outside()));
    }

    private static Middleware inside() {
        return Middleware.ofAsync((request, next) -> {
            String size = request.headers().firstHeader("x-short");
            return (size == null)
                    ? next.handle(request)
                    : Mono.just(Response.json(Map.of("short", "s".repeat(Integer.parseInt(size)))));
        });
    }

    private static Middleware outside() {
        return Middleware.of((request, next) -> {
            Response response = next.handle(request);
            String encoding = response.headers().stream()
                    .filter(header -> header.getKey().equals("content-encoding"))
                    .findFirst()
                    .map(Map.Entry::getValue)
                    .orElse("none");
            return response.header("x-outside", encoding);
        });
    }

    private static FastApi sub() {
        return FastApi.of(
                get("/size/{size}").params(path("size", int.class)).handle(size -> Response.text("a".repeat(size))),
                get("/json").handle(() -> Map.of("text", "b".repeat(600))),
                get("/small").handle(() -> Map.of("text", "b")),
                get("/empty").handle(() -> Response.empty(204)),
                get("/etag")
                        .handle(() -> Response.text("e".repeat(600))
                                .header("etag", "\"strong\"")
                                .header("vary", "Accept")),
                get("/varies").params(response()).handle(response -> {
                    response.addHeader("vary", "Accept");
                    response.addHeader("vary", "Origin");
                    return "v".repeat(600);
                }),
                get("/encoded").handle(() -> Response.text("c".repeat(600)).header("content-encoding", "identity")),
                get("/partial").handle(() -> Response.text("p".repeat(600)).status(206)),
                get("/type")
                        .params(query("type"))
                        .handle(type -> Response.bytes("t".repeat(600).getBytes(StandardCharsets.UTF_8), type)),
                get("/stream")
                        .handle(() -> stream(Flux.range(0, 3).map(number -> ("piece " + number + " ").repeat(20)))),
                get("/one-piece").handle(() -> stream(List.of("tiny"))),
                get("/no-piece").handle(() -> stream(List.of())),
                get("/large").handle(() -> Response.text("0123456789".repeat(20_000))),
                route("/head", "HEAD", "GET").handle(() -> Response.text("h".repeat(600))));
    }

    private static Response stream(Object pieces) {
        return Response.stream(pieces, "text/plain");
    }
}
