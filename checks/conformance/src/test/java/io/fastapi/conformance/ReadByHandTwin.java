package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.head;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.request;

import io.fastapi.DocsSettings;
import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.error.RequestValidationException;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.Next;
import io.fastapi.request.Request;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.ServerRequest;

/** {@code twins/read_by_hand.py}. */
final class ReadByHandTwin {

    private ReadByHandTwin() {}

    record Item(int a, @Default("x") String b) {}

    static FastApi app() {
        return FastApi.of(declared(), byHand())
                .docs(DocsSettings.DEFAULT.withoutOpenapi())
                .exceptionHandler(
                        RequestValidationException.class,
                        (request, e) -> Response.json(
                                422,
                                Ordered.map(
                                        "at",
                                        e.errors().stream()
                                                .map(error -> error.get("loc"))
                                                .toList(),
                                        "body",
                                        e.body())));
    }

    private static ApiRouter declared() {
        return ApiRouter.of(
                post("/form")
                        .params(form("a", int.class), form("b").orElse("x"))
                        .handle((a, b) -> a),
                post("/form-model").params(form(Item.class)).handle(item -> item),
                post("/file").params(file("f"), form("n", int.class)).handle((f, n) -> n),
                post("/item").params(body(Item.class)).handle(item -> item),
                post("/uuid").params(body("u", UUID.class)).handle(u -> u),
                post("/bytes").params(body("u", byte[].class)).handle(u -> u),
                post("/str").params(body("u", String.class)).handle(u -> u),
                get("/slash/{a}/").params(path("a")).handle(a -> a),
                head("/length").handle(() -> Response.bytes(new byte[3]).header("content-length", "17")),
                head("/length-of-nothing").handle(() -> Response.empty(200).header("content-length", "17")),
                ApiRouter.of(post("/item").params(body(Item.class)).handle(item -> item))
                        .prefix("/zipped")
                        .around(Middleware.of(ReadByHandTwin::unzipped)));
    }

    private static ApiRouter byHand() {
        return ApiRouter.of(
                post("/raw-form")
                        .params(request())
                        .handle(request ->
                                pairs(Objects.requireNonNull(request.formData().block()))),
                post("/form-twice")
                        .params(request(), form("a", int.class))
                        .handle((request, a) -> List.of(
                                a,
                                Objects.requireNonNull(request.formData().block())
                                        .toSingleValueMap())),
                post("/json-twice")
                        .params(request(), body(Item.class))
                        .handle((request, item) -> List.of(
                                item,
                                Objects.requireNonNull(
                                        request.bodyToMono(Map.class).block()),
                                Objects.requireNonNull(
                                        request.bodyToMono(Object.class).block()))),
                get("/query").params(request()).handle(request -> pairs(request.queryParams())));
    }

    private static List<List<String>> pairs(MultiValueMap<String, String> values) {
        List<List<String>> pairs = new ArrayList<>();
        values.forEach((name, all) -> all.forEach(value -> pairs.add(List.of(name, value))));
        return pairs;
    }

    private static Response unzipped(Request request, Next next) throws Exception {
        if (!request.headers().header("content-encoding").contains("gzip")) {
            return next.handle(request);
        }
        byte[] body =
                unzip(Objects.requireNonNull(request.bodyToMono(byte[].class).block()));
        return next.handle(ServerRequest.from(request)
                .headers(headers -> headers.remove("content-encoding"))
                .headers(headers -> headers.setContentLength(body.length))
                .body(new String(body, StandardCharsets.UTF_8))
                .build());
    }

    private static byte[] unzip(byte[] zipped) {
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return unzipped.readAllBytes();
        } catch (IOException damaged) {
            throw new HttpException(400, "There was an error parsing the body");
        }
    }
}
