package io.fastapi.conformance;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.none;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.response;

import io.fastapi.FastApi;
import io.fastapi.background.BackgroundTasks;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.response.OutgoingResponse;
import io.fastapi.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The teardown of {@code twins/services.py}. */
final class TeardownProgram {

    static class Oops extends RuntimeException {

        Oops(String message) {
            super(message);
        }
    }

    record Inner(String text, String mode) {}

    private final List<String> log = new CopyOnWriteArrayList<>();

    private final Dependency<String> outer =
            depends(backgroundTasks(), response(), this::openOuter).closing(this::closeOuter);

    private final Dependency<Inner> inner =
            depends(this.outer, query("mode").orElse(""), this::openInner).closing(this::closeInner);

    static FastApi app() {
        return new TeardownProgram().made();
    }

    private String openOuter(BackgroundTasks tasks, OutgoingResponse response) {
        this.log.add("outer in");
        tasks.add(() -> this.log.add("task of outer"));
        response.header("x-outer", "1");
        return "outer";
    }

    private void closeOuter(String value, Optional<Throwable> failure) {
        if (failure.orElse(null) instanceof Oops e) {
            this.log.add("outer saw " + e.getMessage());
        }
        this.log.add("outer out");
    }

    private Inner openInner(String outer, String mode) {
        this.log.add("inner in");
        if (mode.equals("before")) {
            throw new Oops("before");
        }
        if (mode.equals("refuse")) {
            throw new HttpException(403, "refused", Map.of("x-why", "mode"));
        }
        return new Inner(outer + " inner", mode);
    }

    private void closeInner(Inner inner, Optional<Throwable> failure) {
        if (failure.orElse(null) instanceof Oops e) {
            this.log.add("inner saw " + e.getMessage());
            if (inner.mode().equals("translate")) {
                throw new HttpException(409, "translated");
            }
            if (inner.mode().equals("replace")) {
                throw new Oops("replaced");
            }
            return;
        }
        if (failure.isPresent()) {
            return;
        }
        this.log.add("inner out");
        if (inner.mode().equals("after")) {
            throw new Oops("after");
        }
    }

    private String run(Inner inner, BackgroundTasks tasks, String mode) {
        this.log.add("run");
        tasks.add(() -> this.log.add("task of run"));
        if (Set.of("fail", "translate", "replace").contains(mode)) {
            throw new Oops("run");
        }
        if (mode.equals("http")) {
            throw new HttpException(404, "no");
        }
        return inner.text();
    }

    private FastApi made() {
        return FastApi.of(
                        get("/run")
                                .name("run")
                                .responseModel(none())
                                .params(
                                        this.inner,
                                        backgroundTasks(),
                                        query("mode").orElse(""))
                                .handle(this::run),
                        get("/direct")
                                .name("direct")
                                .params(this.inner, backgroundTasks())
                                .handle((inner, tasks) -> {
                                    tasks.add(() -> this.log.add("task of direct"));
                                    return Response.text("direct").header("x-direct", "1");
                                }),
                        get("/invalid")
                                .name("invalid")
                                .params(this.inner, query("n", int.class))
                                .handle((inner, n) -> n),
                        get("/log").name("log").handle(() -> this.log),
                        delete("/log").name("clear").handleVoid(this.log::clear))
                .exceptionHandler(Oops.class, (request, e) -> {
                    this.log.add("handler");
                    return Response.json(418, Map.of("oops", e.getMessage()));
                })
                .title("Teardown");
    }
}
