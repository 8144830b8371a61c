package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.error.RequestValidationException;
import io.fastapi.input.Dependency;
import io.fastapi.response.Response;
import io.fastapi.response.ResponseDoc;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The failing one of {@code twins/programs.py}. */
final class FailingProgram {

    private final List<String> log = new CopyOnWriteArrayList<>();

    static final class Busy extends RuntimeException {
        private final int seconds;

        Busy(int seconds) {
            this.seconds = seconds;
        }
    }

    record Work(int a) {}

    private final Dependency<String> session = depends(query("fail").orElse(""), this::open)
            .closing((value, failure) -> {
                failure.ifPresent(this::failed);
                this.log.add("close");
                failure.ifPresent(e -> {
                    if (e instanceof Busy busy) {
                        throw new Busy(busy.seconds + 1);
                    }
                });
            });

    private final Dependency<String> inner = depends(this.session, query("fail").orElse(""), (session, fail) -> {
                if (fail.equals("inner")) {
                    throw new HttpException(409);
                }
                return session + " inner";
            })
            .closing((value, failure) -> {
                if (failure.isEmpty()) {
                    this.log.add("inner done");
                }
            });

    private String open(String fail) {
        this.log.add("open");
        if (fail.equals("open")) {
            throw new Busy(1);
        }
        return "session";
    }

    private void failed(Throwable failure) {
        if (failure instanceof Busy busy) {
            this.log.add("busy " + busy.seconds);
        }
        if (failure instanceof HttpException http) {
            this.log.add("http " + http.status());
        }
    }

    static FastApi app() {
        return new FailingProgram().served();
    }

    private FastApi served() {
        return FastApi.of(
                        post("/work/{id}")
                                .name("work")
                                .params(
                                        path("id", int.class),
                                        this.inner,
                                        body("work", Work.class),
                                        query("fail").orElse(""))
                                .handle(this::work),
                        get("/log").name("log").handle(() -> this.log),
                        delete("/log").name("clear_log").status(204).handleVoid(this.log::clear))
                .title("Failing")
                .responses(422, ResponseDoc.of(HooksProgram.Failed.class).description("Wrong"))
                .exceptionHandler(
                        Busy.class,
                        (request, e) -> Response.json(
                                        503,
                                        Map.of("busy", URI.create(request.url()).getPath()))
                                .header("retry-after", String.valueOf(e.seconds)))
                .exceptionHandler(
                        RequestValidationException.class,
                        (request, e) -> Response.json(
                                400,
                                Ordered.map(
                                        "why",
                                        e.violations().stream()
                                                .map(v -> List.of(
                                                        String.join(
                                                                ".",
                                                                v.loc().stream()
                                                                        .map(String::valueOf)
                                                                        .toList()),
                                                        v.type()))
                                                .toList(),
                                        "body",
                                        e.body())));
    }

    private Object work(int id, String session, Work work, String fail) {
        this.log.add("work");
        if (fail.equals("busy")) {
            throw new Busy(5);
        }
        if (fail.equals("http")) {
            throw new HttpException(404, Map.of("id", id), Map.of("x-id", String.valueOf(id)));
        }
        return List.of(session, work);
    }
}
