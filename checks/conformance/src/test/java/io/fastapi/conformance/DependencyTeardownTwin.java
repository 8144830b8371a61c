package io.fastapi.conformance;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;

import io.fastapi.FastApi;
import io.fastapi.background.BackgroundTasks;
import io.fastapi.error.HttpException;
import io.fastapi.error.RequestValidationException;
import io.fastapi.input.Dependency;
import io.fastapi.input.Dependency.Scope;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code twins/dependency_teardown.py}. */
final class DependencyTeardownTwin {

    record Item(String name) {}

    static final class OwnException extends RuntimeException {}

    /** What the Python twin calls our exceptions. */
    private static final Map<Class<?>, String> NAMES = Map.of(
            HttpException.class, "HTTPException",
            OwnException.class, "OwnError",
            IllegalStateException.class, "RuntimeError",
            RequestValidationException.class, "RequestValidationError");

    private final EventLog events = new EventLog();
    private final Dependency<String> first = observed("first");
    private final Dependency<String> second = observed("second");
    private final Dependency<String> function = observed("function").scope(Scope.FUNCTION);
    private final Dependency<String> blocking =
            depends(() -> entered("blocking")).closing(value -> this.events.add("blocking exit"));
    private final Dependency<String> nested = depends(this.first, value -> {
                this.events.add("nested enter");
                return "nested in " + value;
            })
            .closing(value -> this.events.add("nested exit"));
    private final Dependency<String> converting = depends(() -> "converting").closing((value, failure) -> {
        if (failure.orElse(null) instanceof OwnException) {
            throw new HttpException(409, "Converted");
        }
    });
    private final Dependency<String> raisingInFunctionExit = depends(() -> "raising")
            .closing(value -> {
                this.events.add("raising exit");
                throw new HttpException(409, "From the exit");
            })
            .scope(Scope.FUNCTION);
    private final Dependency<Object> failingBefore = depends(() -> {
                this.events.add("failing");
                throw new HttpException(403, "Not entered");
            })
            .closing(value -> this.events.add("never"));

    static FastApi app() {
        return new DependencyTeardownTwin().twin();
    }

    private FastApi twin() {
        return FastApi.of(successes(), failures(), this.events.router())
                .exceptionHandler(OwnException.class, (request, e) -> {
                    this.events.add("handler");
                    return Response.json(418, Map.of("own", true));
                });
    }

    private ApiRouter successes() {
        return ApiRouter.of(
                get("/normal")
                        .params(this.first, this.second, this.function, backgroundTasks())
                        .handle(this::normal),
                get("/function-first")
                        .name("function_first")
                        .params(this.function, this.first)
                        .handle((f, a) -> endpoint(List.of(f, a))),
                get("/blocking").name("blocking").params(this.blocking).handle(value -> endpoint(value)),
                get("/nested")
                        .name("read_nested")
                        .params(this.nested, this.second)
                        .handle((value, b) -> endpoint(value)),
                get("/cached")
                        .name("cached")
                        .params(this.nested, this.first)
                        .handle((value, a) -> endpoint(List.of(value, a))),
                get("/both-scopes")
                        .name("both_scopes")
                        .params(this.first, this.first.scope(Scope.FUNCTION))
                        .handle((a, b) -> endpoint(List.of(a, b))));
    }

    private ApiRouter failures() {
        return ApiRouter.of(
                get("/http-exception")
                        .params(this.first, this.function, backgroundTasks())
                        .handle(this::httpException),
                get("/own-error").params(this.first, this.function).handle(this::ownError),
                get("/crash").params(this.first, this.function).handle(this::crash),
                post("/invalid")
                        .name("invalid")
                        .params(this.first, this.function, body(Item.class))
                        .handle((a, f, item) -> endpoint(item)),
                get("/converted")
                        .name("converted")
                        .params(this.converting, this.first)
                        .handle((c, a) -> ownError(c, a)),
                get("/exit-raises")
                        .name("exit_raises")
                        .params(this.first, this.raisingInFunctionExit)
                        .handle((a, f) -> endpoint("not sent")),
                get("/never-entered")
                        .name("never_entered")
                        .params(this.first, this.failingBefore, this.second)
                        .handle((a, b, c) -> "not sent"),
                get("/listed")
                        .name("listed")
                        .dependencies(this.first, this.second)
                        .handle(() -> endpoint(null)),
                get("/stream").params(this.first, this.function).handle(this::stream));
    }

    private Dependency<String> observed(String name) {
        return depends(() -> entered(name)).closing((value, failure) -> {
            failure.ifPresent(e -> this.events.add(name + " sees " + NAMES.get(e.getClass())));
            this.events.add(name + " exit");
        });
    }

    private String entered(String name) {
        this.events.add(name + " enter");
        return name;
    }

    private @Nullable Object endpoint(@Nullable Object value) {
        this.events.add("endpoint");
        return value;
    }

    private Object normal(String a, String b, String f, BackgroundTasks tasks) {
        tasks.add(() -> this.events.add("task 1"));
        tasks.add(() -> this.events.add("task 2"));
        this.events.add("endpoint");
        return List.of(a, b, f);
    }

    private Object httpException(String a, String f, BackgroundTasks tasks) {
        tasks.add(() -> this.events.add("task"));
        throw new HttpException(404, "Missing");
    }

    private Object ownError(String a, String f) {
        throw new OwnException();
    }

    private Object crash(String a, String f) {
        throw new IllegalStateException();
    }

    private Object stream(String a, String f) {
        this.events.add("endpoint");
        Stream<String> chunks = IntStream.range(0, 3).mapToObj(number -> {
            this.events.add("chunk " + number);
            return number + "\n";
        });
        return Response.stream(chunks, "text/plain; charset=utf-8");
    }
}
