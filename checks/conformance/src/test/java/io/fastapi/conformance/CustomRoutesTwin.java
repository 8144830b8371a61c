package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.error.RequestValidationException;
import io.fastapi.input.Dependency;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.Next;
import io.fastapi.request.Request;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.TypeRef;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.springframework.web.reactive.function.server.ServerRequest;

/** {@code twins/custom_routes.py}. */
final class CustomRoutesTwin {

    private static final TypeRef<List<Integer>> NUMBERS = new TypeRef<>() {};

    private final EventLog events = new EventLog();

    static final class Teapot extends RuntimeException {}

    static FastApi app() {
        return new CustomRoutesTwin().twin();
    }

    private FastApi twin() {
        ApiRouter zipped = ApiRouter.of(
                        post("/sum").params(body(NUMBERS)).handle(numbers -> Map.of("sum", sum(numbers))))
                .prefix("/zipped")
                .around(Middleware.of(CustomRoutesTwin::unzipped));
        ApiRouter checked = ApiRouter.of(post("/").params(body(NUMBERS)).handle(CustomRoutesTwin::sum))
                .prefix("/checked")
                .around(Middleware.of(CustomRoutesTwin::withBody));
        return FastApi.of(
                        this.events.router(),
                        get("/plain").handle(() -> "plain"),
                        zipped,
                        checked,
                        timed().prefix("/timed").around(Middleware.of(this::observed)),
                        new LateRoutes(this.events).router())
                .exceptionHandler(Teapot.class, (request, e) -> Response.json(418, Map.of("teapot", true)));
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    private static Response unzipped(Request request, Next next) throws Exception {
        if (!request.headers().header("content-encoding").contains("gzip")) {
            return next.handle(request);
        }
        byte[] zipped = request.bodyToMono(byte[].class).block();
        byte[] body = new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes();
        return next.handle(ServerRequest.from(request)
                .headers(headers -> {
                    headers.remove("content-encoding");
                    headers.setContentLength(body.length);
                })
                .body(new String(body, StandardCharsets.UTF_8))
                .build());
    }

    private static Response withBody(Request request, Next next) throws Exception {
        String body = String.valueOf(request.bodyToMono(String.class).block());
        try {
            return next.handle(request);
        } catch (RequestValidationException invalid) {
            List<Object> types =
                    invalid.errors().stream().map(error -> error.get("type")).toList();
            throw new HttpException(422, Ordered.map("types", types, "body", body));
        }
    }

    private Response observed(Request request, Next next) throws Exception {
        this.events.add("before " + request.path());
        if (request.headers().firstHeader("x-stop") != null) {
            return Response.json(202, Map.of("stopped", true));
        }
        Response response;
        try {
            response = next.handle(request);
        } catch (Exception failure) {
            this.events.add("raised " + name(failure));
            throw failure;
        }
        this.events.add("after " + response.status());
        return response.header("x-custom", "yes");
    }

    static String name(Throwable failure) {
        return NAMES.getOrDefault(failure.getClass(), failure.toString());
    }

    private static final Map<Class<?>, String> NAMES = Map.of(
            RequestValidationException.class, "RequestValidationError",
            HttpException.class, "HTTPException",
            Teapot.class, "Teapot",
            IllegalArgumentException.class, "ValueError");

    private ApiRouter timed() {
        Dependency<Integer> dependency = depends(() -> {
                    this.events.add("dependency");
                    return 1;
                })
                .closing((Integer value, Optional<Throwable> failure) -> {
                    if (failure.isEmpty()) {
                        this.events.add("teardown");
                    }
                });
        return ApiRouter.of(
                get("/items/{item_id}")
                        .params(path("item_id", int.class), dependency)
                        .handle((id, value) -> {
                            this.events.add("handler");
                            return Map.of("item", id);
                        }),
                get("/http").handle(() -> {
                    throw new HttpException(403, "no");
                }),
                get("/teapot").handle(() -> {
                    throw new Teapot();
                }),
                get("/fault").handle(() -> {
                    throw new IllegalArgumentException("fault");
                }));
    }
}
