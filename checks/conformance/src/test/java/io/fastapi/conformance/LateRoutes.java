package io.fastapi.conformance;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.request;
import static io.fastapi.Dsl.response;

import io.fastapi.background.BackgroundTasks;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.Next;
import io.fastapi.request.Request;
import io.fastapi.response.OutgoingResponse;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The routes {@code /late} of {@code twins/custom_routes.py}: what surrounds an operation fails, or answers, after it. */
final class LateRoutes {

    private record Opened(String name, String how) {}

    private final EventLog events;
    private final Dependency<Opened> ofRequest;
    private final Dependency<Opened> ofFunction;

    LateRoutes(EventLog events) {
        this.events = events;
        this.ofRequest = closer("request");
        this.ofFunction = closer("function").scope(Dependency.Scope.FUNCTION);
    }

    ApiRouter router() {
        return ApiRouter.of(
                        get("/async")
                                .params(
                                        backgroundTasks(),
                                        this.ofRequest,
                                        this.ofFunction,
                                        query("how").orElse(""))
                                .handleAsync(
                                        (tasks, a, b, how) -> Mono.fromCallable(() -> handled("async", tasks, how))),
                        get("/sync")
                                .params(
                                        backgroundTasks(),
                                        this.ofRequest,
                                        this.ofFunction,
                                        query("how").orElse(""))
                                .handle((tasks, a, b, how) -> handled("sync", tasks, how)),
                        get("/stream")
                                .params(this.ofRequest, this.ofFunction)
                                .handle((a, b) -> Response.stream(pieces(), "text/plain")
                                        .background(() -> this.events.add("task"))),
                        get("/lines").params(this.ofRequest, this.ofFunction).handle(this::lines),
                        get("/count")
                                .params(
                                        request(),
                                        response(),
                                        backgroundTasks(),
                                        this.ofRequest,
                                        this.ofFunction,
                                        query("second").orElse(""))
                                .handle((request, head, tasks, a, b, second) -> counted(request, head, tasks, second)),
                        get("/unfit/{n}")
                                .params(path("n", int.class), this.ofRequest, this.ofFunction)
                                .handle((n, a, b) -> n))
                .prefix("/late")
                .around(Middleware.of(this::late));
    }

    private Map<String, String> handled(String name, BackgroundTasks tasks, String how) {
        tasks.add(() -> this.events.add("task"));
        this.events.add("handler");
        fail(how, "handler");
        return Map.of("from", name);
    }

    private Map<String, Integer> counted(Request request, OutgoingResponse head, BackgroundTasks tasks, String second) {
        int count = (int) request.attributes().merge("count", 1, (before, one) -> (int) before + 1);
        tasks.add(() -> this.events.add("task " + count));
        this.events.add("handler " + count);
        head.header("x-count", String.valueOf(count));
        head.header("x-count-" + count, "yes");
        head.cookie("count" + count, "yes");
        if (count == 2) {
            head.status(203);
            fail(second, "second");
        }
        return Map.of("count", count);
    }

    private Flux<String> pieces() {
        return Flux.defer(() -> {
            this.events.add("piece");
            return Flux.just("a");
        });
    }

    private Stream<Integer> lines(Opened a, Opened b) {
        return Stream.of(1).peek(line -> this.events.add("piece"));
    }

    private Response late(Request request, Next next) throws Exception {
        String late = request.queryParam("late").orElse("");
        Response response;
        try {
            Response first = next.handle(request);
            response = late.equals("twice") ? next.handle(request) : first;
        } catch (Exception failure) {
            this.events.add("around saw " + CustomRoutesTwin.name(failure));
            if (late.equals("answer")) {
                return answer();
            }
            if (late.equals("http")) {
                throw new HttpException(409, "late");
            }
            throw failure;
        }
        this.events.add("around saw " + response.status());
        switch (late) {
            case "first" -> {
                again(request, next);
                return response.header("x-first", "yes");
            }
            case "mine" -> {
                return response.background(this::later);
            }
            case "more" -> {
                return response.background(() -> {
                    for (Callable<?> task : response.background()) {
                        task.call();
                    }
                    later();
                });
            }
            case "broken" -> {
                next.handle(request);
                return response.background(() -> fail("teapot", "task"));
            }
            case "read" -> {
                byte[] body = response.content().read().toCompletableFuture().join();
                return Response.json(Map.of("read", new String(body, StandardCharsets.UTF_8)));
            }
            case "answer" -> {
                return answer();
            }
            default -> {}
        }
        if (late.equals("stream")) {
            return Response.stream(Flux.just("a").concatWith(Flux.error(new CustomRoutesTwin.Teapot())), "text/plain");
        }
        fail(late, "late");
        return response;
    }

    private void again(Request request, Next next) {
        try {
            next.handle(request);
        } catch (Exception failure) {
            this.events.add("around saw " + CustomRoutesTwin.name(failure) + ", too");
        }
    }

    private Response answer() {
        return Response.json(202, Map.of("answered", true)).background(this::later);
    }

    private void later() {
        this.events.add("task of around");
    }

    private Dependency<Opened> closer(String name) {
        return depends(request(), request -> {
                    this.events.add(name + " opened");
                    return new Opened(name, request.queryParam(name).orElse(""));
                })
                .closing((opened, failure) -> {
                    if (failure.isPresent()) {
                        this.events.add(name + " saw " + CustomRoutesTwin.name(failure.get()));
                        if (opened.how().equals("again")) {
                            throw new HttpException(410, name);
                        }
                    } else {
                        this.events.add(name + " closed");
                        fail(opened.how(), name);
                    }
                });
    }

    private static void fail(String how, String detail) {
        switch (how) {
            case "http" -> throw new HttpException(409, detail);
            case "teapot" -> throw new CustomRoutesTwin.Teapot();
            case "fault" -> throw new IllegalArgumentException(detail);
            default -> {}
        }
    }
}
