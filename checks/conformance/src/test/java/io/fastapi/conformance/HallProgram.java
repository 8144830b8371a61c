package io.fastapi.conformance;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.mount;
import static io.fastapi.Dsl.none;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.request;

import io.fastapi.DocsSettings;
import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.error.RequestValidationException;
import io.fastapi.input.Dependency;
import io.fastapi.input.Dependency.Scope;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.Next;
import io.fastapi.request.Request;
import io.fastapi.request.State;
import io.fastapi.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The hall of {@code twins/programs_depends.py}. */
final class HallProgram {

    static class Lost extends RuntimeException {

        Lost(String message) {
            super(message);
        }
    }

    static final class Deep extends Lost {

        Deep(String message) {
            super(message);
        }
    }

    static final class ValueError extends RuntimeException {}

    /** FastAPI's own, which unknown paths do not raise. */
    static final class AnnexException extends HttpException {

        AnnexException(int status, Object detail, Map<String, String> headers) {
            super(status, detail, headers);
        }
    }

    private static final State<List<String>> STEPS = State.of("steps");

    private static final Dependency<List<String>> NAMES = depends(() -> List.of("ada"));
    private static final Dependency<String> GREETING = depends(() -> "hello");

    private final EventLog events;
    private final Dependency<UnitsProgram.Opened> audit;
    private final Dependency<List<String>> steps;

    HallProgram(EventLog events, Dependency<UnitsProgram.Opened> audit) {
        this.events = events;
        this.audit = audit;
        this.steps =
                depends(request(), query("name").orElse("step"), this::step).closing(this::stepped);
    }

    private List<String> step(Request request, String name) {
        request.state(STEPS).add(name);
        this.events.add("step " + name);
        return request.state(STEPS);
    }

    private void stepped(List<String> steps, Optional<Throwable> failure) {
        if (failure.isEmpty()) {
            steps.add("closed");
            this.events.add("step closed " + String.join(",", steps));
        }
    }

    private Response inner(Request request, Next next) throws Exception {
        if (request.path().startsWith("/events")) {
            return next.handle(request);
        }
        this.events.add("inner in");
        List<String> steps = new CopyOnWriteArrayList<>(request.state(STEPS));
        steps.add("inner");
        request.state(STEPS, steps);
        String how = String.valueOf(request.headers().firstHeader("x-inner"));
        if (how.equals("raise")) {
            throw new HttpException(418, "inner");
        }
        if (how.equals("lost")) {
            throw new Lost("inner");
        }
        Response response;
        try {
            response = next.handle(request);
        } catch (Deep deep) {
            this.events.add("inner caught Deep");
            return Response.text("caught").status(555);
        }
        response = response.header("x-inner", String.join(",", request.state(STEPS)));
        this.events.add("inner out " + response.status());
        return response;
    }

    private Response outer(Request request, Next next) throws Exception {
        if (request.path().startsWith("/events")) {
            return next.handle(request);
        }
        this.events.add("outer in");
        request.state(STEPS, new CopyOnWriteArrayList<>(List.of("outer")));
        Response response = next.handle(request).header("x-outer", String.join(",", request.state(STEPS)));
        if (request.headers().firstHeader("x-late") != null) {
            throw new Lost("late");
        }
        if (response.status() == 404) {
            response = response.header("x-missing", request.path());
        }
        this.events.add("outer out");
        return response;
    }

    FastApi app(FastApi ledger, FastApi gate) {
        return FastApi.of(
                        get("/steps")
                                .name("read_steps")
                                .params(this.steps.scope(Scope.FUNCTION), request(), backgroundTasks())
                                .handle((steps, request, tasks) -> {
                                    tasks.add(() -> this.events.add("task " + String.join(",", request.state(STEPS))));
                                    return List.copyOf(steps);
                                }),
                        get("/greet/{name}")
                                .name("greet")
                                .params(path("name"), NAMES, GREETING)
                                .handle((name, names, greeting) -> {
                                    if (!names.contains(name)) {
                                        throw new Lost(name);
                                    }
                                    return greeting + " " + name;
                                }),
                        get("/fault/{kind}")
                                .name("fault")
                                .responseModel(none())
                                .params(path("kind"), this.steps.scope(Scope.FUNCTION))
                                .handle(HallProgram::fault),
                        get("/count")
                                .name("count")
                                .params(query("n", int.class), this.steps.scope(Scope.FUNCTION))
                                .handle((n, steps) -> n),
                        this.events.router(),
                        mount("/annex", annex()),
                        mount("/ledger", ledger),
                        mount("/gate", gate))
                .title("Hall")
                .lifespan(NAMES)
                .lifespan(GREETING)
                .middleware(Middleware.of(this::inner))
                .middleware(Middleware.of(this::outer))
                .exceptionHandler(Lost.class, this::lost)
                .exceptionHandler(RequestValidationException.class, HallProgram::invalid);
    }

    private Response lost(Request request, Lost e) {
        this.events.add("lost " + e.getMessage());
        return Response.json(
                420,
                Ordered.map(
                        "lost", e.getMessage(), "steps", request.state(STEPS), "greeting", request.state(GREETING)));
    }

    private static Response invalid(Request request, RequestValidationException e) {
        return Response.json(
                400,
                Ordered.map(
                        "wrong",
                        e.errors().stream().map(error -> error.get("loc")).toList(),
                        "steps",
                        request.state(STEPS)));
    }

    private static List<String> fault(String kind, List<String> steps) {
        return switch (kind) {
            case "deep" -> throw new Deep("fault");
            case "lost" -> throw new Lost("fault");
            case "http" -> throw new HttpException(451, List.of("a", 1), Map.of("x-kind", kind));
            case "value" -> throw new ValueError();
            default -> List.copyOf(steps);
        };
    }

    private FastApi annex() {
        return FastApi.of(
                        get("/here")
                                .name("here")
                                .params(request(), this.steps, GREETING)
                                .handle((request, steps, greeting) -> Ordered.map(
                                        "greeting",
                                        greeting,
                                        "steps",
                                        List.copyOf(steps),
                                        "root",
                                        request.attribute(FastApi.ROOT_PATH).orElse(""))),
                        get("/fault/{kind}")
                                .name("annex_kind")
                                .params(path("kind"))
                                .handle(HallProgram::annexFault),
                        post("/count")
                                .name("annex_count")
                                .params(query("n", int.class), body(UnitsProgram.Entry.class))
                                .handle((n, entry) -> List.of(n, entry)),
                        mount("/bare", bare()))
                .title("Annex")
                .description("Below")
                .exceptionHandler(AnnexException.class, HallProgram::annexHttp)
                .exceptionHandler(
                        405, (request, e) -> Response.text("annex method").status(405))
                .exceptionHandler(500, (request, e) -> {
                    this.events.add("annex fault " + e.getCause().getClass().getSimpleName());
                    return Response.text("annex fault").status(500);
                });
    }

    private static Response annexHttp(Request request, AnnexException e) {
        Response response = Response.text("annex: " + e.detail() + " "
                        + request.state(STEPS).toString().replaceAll("(\\w+)", "'$1'"))
                .status(e.status());
        for (Map.Entry<String, String> header : e.headers().entrySet()) {
            response = response.header(header.getKey(), header.getValue());
        }
        return response;
    }

    private static Object annexFault(String kind) {
        throw switch (kind) {
            case "lost" -> new Lost("annex");
            case "deep" -> new Deep("annex");
            case "teapot" -> new AnnexException(418, "tea", Map.of("x-tea", "1"));
            default -> new ValueError();
        };
    }

    private FastApi bare() {
        return FastApi.of(get("/fault/{kind}")
                        .name("bare_kind")
                        .responseModel(Object.class)
                        .params(path("kind"), this.audit)
                        .handle((kind, audit) -> {
                            if (kind.equals("lost")) {
                                throw new Lost("bare");
                            }
                            throw new HttpException(418, "bare");
                        }))
                .title("Bare")
                .docs(DocsSettings.DEFAULT.withoutOpenapi());
    }
}
