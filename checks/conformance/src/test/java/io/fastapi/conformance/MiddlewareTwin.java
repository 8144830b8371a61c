package io.fastapi.conformance;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.request;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.middleware.Cors;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.Next;
import io.fastapi.middleware.NextAsync;
import io.fastapi.response.Response;
import java.util.List;
import java.util.Map;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** {@code twins/middleware.py}. */
final class MiddlewareTwin {

    private final EventLog events = new EventLog();

    private static final class Teapot extends RuntimeException {}

    private static final class Unhandled extends RuntimeException {

        Unhandled(String message) {
            super(message);
        }
    }

    static FastApi app() {
        return new MiddlewareTwin().twin();
    }

    private FastApi twin() {
        return FastApi.of(
                        get("/").params(request())
                                .handle(request ->
                                        Map.of("state", request.attributes().get("seen"))),
                        get("/headers")
                                .handle(() -> Response.json(Map.of("ok", true)).header("x-handler", "1")),
                        get("/items/{item_id}")
                                .params(path("item_id", int.class))
                                .handle(id -> id),
                        post("/echo").params(body("value", String.class)).handle(value -> value),
                        get("/teapot").handle(() -> {
                            throw new Teapot();
                        }),
                        get("/http").handle(() -> {
                            throw new HttpException(403, "no", Map.of("x-reason", "no"));
                        }),
                        get("/fault").handle(() -> {
                            throw new Unhandled("fault");
                        }),
                        get("/stream").handle(() -> Response.stream(List.of("one ", "two"), "text/plain")),
                        get("/tasks")
                                .params(
                                        backgroundTasks(),
                                        depends(() -> {
                                                    this.events.add("opened");
                                                    return "open";
                                                })
                                                .closing(open -> this.events.add("closed")))
                                .handle((tasks, opened) -> {
                                    tasks.add(() -> this.events.add("task"));
                                    return "tasks";
                                }),
                        this.events.router())
                .mount("/sub", sub())
                .exceptionHandler(Teapot.class, (request, teapot) -> {
                    this.events.add("teapot handler");
                    return Response.json(418, Map.of("teapot", true));
                })
                .middleware(Middleware.of(this::innermost))
                .middleware(Cors.allowOrigins("https://one.example")
                        .allowAllMethods()
                        .exposeHeaders("X-Outer")
                        .allowCredentials())
                .middleware(Middleware.ofAsync(this::outermost));
    }

    private FastApi sub() {
        return FastApi.of(
                        get("/read")
                                .params(request())
                                .handle(request -> request.attributes().get("seen")),
                        get("/fault").handle(() -> {
                            throw new Unhandled("in sub");
                        }))
                .middleware(Middleware.of((request, next) -> {
                    this.events.add("sub in " + request.requestPath().value());
                    return next.handle(request).header("x-sub", "1");
                }));
    }

    private Response innermost(ServerRequest request, Next next) throws Exception {
        if (request.path().startsWith("/events")) {
            return next.handle(request);
        }
        this.events.add("inner in");
        request.attributes().put("seen", "state");
        try {
            Response response = next.handle(request);
            this.events.add("inner out " + response.status());
            return response;
        } catch (Unhandled fault) {
            this.events.add("inner saw Unhandled");
            if (request.queryParam("catch").isPresent()) {
                return Response.json(503, Map.of("caught", fault.getMessage()));
            }
            throw fault;
        }
    }

    private Mono<Response> outermost(ServerRequest request, NextAsync next) {
        if (request.path().startsWith("/events")) {
            return next.handle(request);
        }
        this.events.add("outer in " + request.method() + " " + request.path());
        String how = String.valueOf(request.headers().firstHeader("x-short"));
        return switch (how) {
            case "text" -> Mono.just(Response.text("short").status(202).header("x-short", "1"));
            case "http" -> Mono.error(new HttpException(418, "from middleware"));
            case "fault" -> throw new Unhandled("in middleware");
            case "body" ->
                request.bodyToMono(String.class)
                        .doOnNext(body -> this.events.add("body " + body))
                        .then(Mono.defer(() -> next.handle(request).map(response -> after(how, response))));
            default -> next.handle(request).map(response -> after(how, response));
        };
    }

    private Response after(String how, Response response) {
        Response answer = response;
        switch (how) {
            case "drop" -> {
                return Response.json(Map.of("dropped", response.status()));
            }
            case "after" -> throw new Unhandled("after the answer was made");
            case "status" -> answer = response.status(299);
            case "delete" -> answer = response.withoutHeader("x-handler");
            default -> {}
        }
        this.events.add("outer out");
        return answer.header("x-outer", "1").addHeader("set-cookie", "outer=1");
    }
}
