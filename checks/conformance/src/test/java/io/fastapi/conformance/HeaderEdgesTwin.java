package io.fastapi.conformance;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.response;

import io.fastapi.DocsSettings;
import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.operation.Operation;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Cookie;
import io.fastapi.response.OutgoingResponse;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code twins/header_edges.py}. */
final class HeaderEdgesTwin {

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("plain", "v"),
            Map.entry("empty", ""),
            Map.entry("padded", " v"),
            Map.entry("inner", "a  b"),
            Map.entry("tab", "a\tb"),
            Map.entry("latin", "\u00fc\u00ff"),
            Map.entry("nbsp", "\u00a0v\u00a0"),
            Map.entry("euro", "\u20ac"),
            Map.entry("emoji", "\ud83d\ude00"),
            Map.entry("comma", "a, b"),
            Map.entry("quoted", "\"a; b\""),
            Map.entry("long", "x".repeat(20_000)));

    private static final Map<String, String> TYPES = Map.of(
            "text", "text/x",
            "charset", "text/x; charset=ascii",
            "upper", "TEXT/X",
            "javascript", "application/javascript",
            "parameter", "text/x;v=1",
            "xml", "application/xml");

    private static final Dependency<OutgoingResponse> SET_BY_DEPENDENCY =
            depends(path("kind"), response(), (kind, response) -> response.header("x-value", VALUES.get(kind)));
    private static final Dependency<Object> RAISED_BY_DEPENDENCY = depends(path("kind"), kind -> {
        throw HttpException.withHeaders(403, Map.of("x-value", VALUES.get(kind)));
    });
    private static final Dependency<String> RAISED_AT_EXIT = depends(path("kind"), kind -> kind)
            .closing(kind -> {
                throw HttpException.withHeaders(403, Map.of("x-value", VALUES.get(kind)));
            })
            .scope(Dependency.Scope.FUNCTION);

    private HeaderEdgesTwin() {}

    private static final class Refused extends RuntimeException {

        private final String value;

        Refused(String value) {
            this.value = value;
        }
    }

    static FastApi app() {
        return FastApi.of(dependent(), direct(), streams(), cookies(), own())
                .exceptionHandler(
                        Refused.class,
                        (request, e) ->
                                Response.json(409, Map.of("refused", true)).header("x-value", e.value))
                .docs(DocsSettings.DEFAULT.withoutOpenapi());
    }

    private static ApiRouter dependent() {
        return ApiRouter.of(
                get("/set/{kind}")
                        .dependencies(SET_BY_DEPENDENCY)
                        .params(path("kind"))
                        .handle(kind -> kind),
                get("/status/{kind}")
                        .dependencies(SET_BY_DEPENDENCY)
                        .status(204)
                        .handle(() -> null),
                get("/raised/{kind}").dependencies(RAISED_BY_DEPENDENCY).handle(() -> "never"),
                get("/exit/{kind}")
                        .dependencies(RAISED_AT_EXIT)
                        .params(path("kind"))
                        .handle(kind -> kind),
                get("/handler/{kind}").params(path("kind")).handle(kind -> {
                    throw new Refused(VALUES.get(kind));
                }),
                get("/events/{kind}")
                        .dependencies(SET_BY_DEPENDENCY)
                        .responseClass(ResponseClass.EVENT_SOURCE)
                        .handleAsync(() -> Flux.just(1)),
                get("/lines/{kind}").dependencies(SET_BY_DEPENDENCY).handle(() -> List.of(1)));
    }

    private static ApiRouter direct() {
        Path file = file();
        return ApiRouter.of(
                answer("/json", value -> Response.json(Map.of("a", 1)).header("x-value", value)),
                get("/plain/{kind}")
                        .params(path("kind"))
                        .handleAsync(kind ->
                                Mono.fromSupplier(() -> Response.text("text").header("x-value", VALUES.get(kind)))),
                answer(
                        "/html",
                        value ->
                                Response.html("<p>").addHeader("x-value", value).addHeader("x-value", value)),
                answer("/file", value -> Response.file(file).header("x-value", value)),
                answer("/file-type", value -> Response.file(file).mediaType(value)),
                answer("/file-name", value -> Response.file(file, value)),
                answer("/type", value -> Response.bytes(bytes("abc"), value)),
                answer("/redirect", value -> Response.redirect("/to/" + part(value) + "?a=" + part(value))));
    }

    private static ApiRouter streams() {
        return ApiRouter.of(
                answer(
                        "/stream",
                        value -> Response.stream(List.of("a").iterator()).header("x-value", value)),
                answer("/stream-type", value -> Response.stream(List.of("a").iterator(), value)));
    }

    private static Operation answer(String path, Function<String, Response> made) {
        return get(path + "/{kind}").params(path("kind")).handle(kind -> made.apply(VALUES.get(kind)));
    }

    private static ApiRouter cookies() {
        return ApiRouter.of(
                cookie("", (value, response) -> response.cookie("a", value)),
                cookie("-name", (value, response) -> response.cookie(part(value), "v")),
                cookie(
                        "-path",
                        (value, response) -> response.cookie(Cookie.of("a", "v").path(part(value)))),
                cookie(
                        "-domain",
                        (value, response) -> response.cookie(Cookie.of("a", "v").domain(part(value)))),
                cookie("-deleted", (value, response) -> response.deleteCookie(part(value))),
                get("/cookie-ages/{age}")
                        .params(path("age", long.class), response())
                        .handle(HeaderEdgesTwin::ages),
                get("/cookie-twice/").params(response()).handle(response -> {
                    response.cookie("a", "1")
                            .cookie(Cookie.of("a", "2").path("/x"))
                            .header("set-cookie", "b=3")
                            .cookie("c", "4");
                    return "twice";
                }));
    }

    private static Operation cookie(String suffix, BiConsumer<String, OutgoingResponse> set) {
        return get("/cookie" + suffix + "/{kind}")
                .params(path("kind"), response())
                .handle((kind, response) -> {
                    set.accept(VALUES.get(kind), response);
                    return kind;
                });
    }

    private static long ages(long age, OutgoingResponse response) {
        Duration lasting = Duration.ofSeconds(age);
        response.cookie(Cookie.of("a", "v").maxAge(lasting).secure().httpOnly().sameSite("strict"))
                .cookie(Cookie.of("b", "").maxAge(lasting))
                .cookie(Cookie.of("c", "v").sameSite(""));
        return age;
    }

    private static ApiRouter own() {
        return ApiRouter.of(
                get("/own-length/")
                        .handle(() -> Response.bytes(bytes("abc"))
                                .header("content-length", "3")
                                .header("x-value", "1")),
                get("/own-type/")
                        .handle(() -> Response.json(List.of(1)).header("content-type", "application/problem+json")),
                get("/text-types/{kind}")
                        .params(path("kind"))
                        .handle(kind -> Response.bytes(bytes("\u00e9"), TYPES.get(kind))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** At most the first ten characters. */
    private static String part(String value) {
        return value.substring(0, Math.min(10, value.length()));
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("header-edges", ".txt");
            Files.write(file, bytes("abc"));
            Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_699_142_400)));
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
