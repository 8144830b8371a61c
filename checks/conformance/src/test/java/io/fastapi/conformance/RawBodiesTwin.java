package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.dependsAsync;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.request;

import io.fastapi.DocsSettings;
import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.error.RequestValidationException;
import io.fastapi.input.Dependency;
import io.fastapi.request.Request;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpCookie;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** {@code twins/raw_bodies.py}. */
final class RawBodiesTwin {

    private static final Dependency<String> VERIFIED =
            dependsAsync(request(), request -> rawLater(request).map(raw -> verified(request, raw)));
    private static final Dependency<Map<String, String>> PARAMS = depends(request(), Request::pathVariables);

    private RawBodiesTwin() {}

    record Item(String name, @Default("1") double price) {}

    static FastApi app() {
        return FastApi.of(hooks(), bodies(), requests(), queries(), nested())
                .mount("/tenants/{tenant}", below())
                .exceptionHandler(RequestValidationException.class, RawBodiesTwin::invalid)
                .docs(DocsSettings.DEFAULT.withoutOpenapi());
    }

    private static Response invalid(ServerRequest request, RequestValidationException e) {
        List<Object> types = e.errors().stream().map(error -> error.get("type")).toList();
        return Response.json(
                422,
                Ordered.map("types", types, "body", e.body(), "raw", raw(request), "params", request.pathVariables()));
    }

    private static ApiRouter hooks() {
        return ApiRouter.of(
                post("/hooks/{source}/{number}")
                        .params(path("source"), path("number", int.class), body(Item.class), request())
                        .handle((source, number, item, request) -> Ordered.map(
                                "source", source,
                                "number", number,
                                "params", request.pathVariables(),
                                "raw", raw(request),
                                "item", item)),
                post("/signed/{source}")
                        .dependencies(VERIFIED)
                        .params(path("source"), body(Item.class))
                        .handle((source, item) -> Ordered.map("source", source, "item", item)),
                post("/signed-async/{source}")
                        .params(path("source"), body(Item.class), VERIFIED)
                        .handle((source, item, signature) -> Ordered.map("signature", signature, "item", item)));
    }

    private static ApiRouter bodies() {
        return ApiRouter.of(
                post("/embedded/{source}")
                        .params(request(), body(Item.class), body("count", int.class))
                        .handle((request, item, count) ->
                                Ordered.map("raw", raw(request), "count", count, "params", request.pathVariables())),
                post("/list/")
                        .params(request(), body("items", new TypeRef<List<Item>>() {}))
                        .handle((request, items) -> Ordered.map("raw", raw(request), "count", items.size())),
                post("/maybe/")
                        .params(request(), body(Item.class).optional())
                        .handle((request, item) -> Ordered.map("raw", raw(request), "item", item)),
                put("/text/{name:path}")
                        .params(request(), body("value", String.class).mediaType("text/plain"))
                        .handle((request, value) ->
                                Ordered.map("raw", raw(request), "value", value, "params", request.pathVariables())));
    }

    private static ApiRouter requests() {
        return ApiRouter.of(
                post("/unread/{name}")
                        .params(request())
                        .handle(request -> Ordered.map(
                                "raw", raw(request), "again", raw(request), "params", request.pathVariables())),
                post("/json/")
                        .params(request())
                        .handleAsync(
                                request -> request.bodyToMono(Object.class).map(json -> Ordered.map("json", json))),
                post("/form/{name}")
                        .params(request(), form("a"), form("b").list().orElse(List.of()))
                        .handleAsync((request, a, b) -> request.formData()
                                .map(fields -> Ordered.map(
                                        "a", a, "b", b, "fields", pairs(fields), "params", request.pathVariables()))));
    }

    private static ApiRouter queries() {
        return ApiRouter.of(get("/query/{name}")
                .params(request(), query("q").orElse("none"))
                .handle((request, q) -> Ordered.map(
                        "params",
                        request.pathVariables(),
                        "query",
                        pairs(request.queryParams()),
                        "method",
                        request.method().name(),
                        "cookies",
                        cookies(request),
                        "header",
                        request.headers().firstHeader("X-Some"),
                        "all",
                        request.headers().header("x-some"),
                        "url",
                        request.url(),
                        "q",
                        q)));
    }

    private static ApiRouter nested() {
        return ApiRouter.of(get("/items/{item_id}")
                        .params(path("item_id"), PARAMS)
                        .handle((item, params) -> Ordered.map("item", item, "params", params)))
                .prefix("/v{version}/users/{user_id}");
    }

    private static FastApi below() {
        return FastApi.of(
                        post("/things/{thing}")
                                .params(body(Item.class), request())
                                .handle((item, request) -> Ordered.map(
                                        "params", request.pathVariables(), "raw", raw(request), "item", item)),
                        get("/things/{thing}/teapot").params(path("thing")).handle(thing -> {
                            throw new HttpException(418);
                        }))
                .exceptionHandler(
                        418,
                        (request, e) ->
                                Response.text(request.pathVariables() + " " + request.url() + " " + request.method()))
                .docs(DocsSettings.DEFAULT.withoutOpenapi());
    }

    private static Mono<String> rawLater(ServerRequest request) {
        return request.bodyToMono(String.class).defaultIfEmpty("");
    }

    private static String raw(ServerRequest request) {
        return String.valueOf(rawLater(request).block());
    }

    private static String verified(ServerRequest request, String raw) {
        String expected = signature(raw);
        if (!expected.equals(request.headers().firstHeader("x-signature"))) {
            throw new HttpException(401, "bad signature");
        }
        return expected;
    }

    private static String signature(String raw) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(raw.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<List<String>> pairs(MultiValueMap<String, String> values) {
        List<List<String>> pairs = new ArrayList<>();
        values.forEach((name, texts) -> texts.forEach(
                text -> pairs.add(List.of(name, Optional.ofNullable(text).orElse("")))));
        return pairs;
    }

    private static Map<String, String> cookies(ServerRequest request) {
        Map<String, String> cookies = new LinkedHashMap<>();
        request.cookies()
                .toSingleValueMap()
                .forEach((String name, HttpCookie cookie) -> cookies.put(name, cookie.getValue()));
        return cookies;
    }
}
