package io.fastapi.engine;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.dependsAsync;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.response;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.response.Response;
import io.fastapi.types.TypeAdapters;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** What is answered when even the means to answer fail. */
class LastResortTests {

    private static final class First extends RuntimeException {}

    private static final class Second extends RuntimeException {}

    private final Events events = new Events();

    private final Dependency<Integer> session = dependsAsync(() -> Mono.just(1))
            .closing((value, failure) -> this.events.add(
                    "session exit " + failure.map(Object::toString).orElse("normally")));

    /** Gives a thread so many times, and none after that, as a pool does that is full or shut down. */
    private static Executor threads(int count) {
        AtomicInteger left = new AtomicInteger(count);
        return task -> {
            if (left.getAndDecrement() <= 0) {
                throw new RejectedExecutionException("full");
            }
            Schedulers.boundedElastic().schedule(task);
        };
    }

    private static String answer(FastApi app, Executor workers) {
        TypeAdapters adapters = TypeAdapters.of(JsonMapper.builder().build());
        EngineSettings settings = EngineSettings.defaults().workers(workers);
        MockServerHttpResponse response = new MockServerHttpResponse();
        FastApiWebHandler.httpHandler(FastApiEngine.of(app, adapters, settings))
                .handle(MockServerHttpRequest.get("/").build(), response)
                .block();
        return response.getStatusCode().value() + " "
                + response.getBodyAsString().block();
    }

    @Test
    void withoutAThreadForTheHandlerTheAnswerIs503() {
        FastApi app = FastApi.of(get("/").params(this.session).handle(s -> 1));
        assertThat(answer(app, threads(0))).isEqualTo("503 {\"detail\":\"Service Unavailable\"}");
        this.events.assertAre("session exit io.fastapi.error.HttpException: 503: Service Unavailable");
    }

    @Test
    void withoutAThreadForADependencyTheAnswerIs503() {
        FastApi app =
                FastApi.of(get("/").params(this.session, depends(() -> 1)).handleAsync((s, one) -> Mono.just(one)));
        assertThat(answer(app, threads(0))).startsWith("503 ");
        this.events.assertAre("session exit io.fastapi.error.HttpException: 503: Service Unavailable");
    }

    @Test
    void withoutAThreadForTheTasksTheyAreDroppedAndDependenciesClosed() {
        FastApi app =
                FastApi.of(get("/").params(backgroundTasks(), this.session).handleNow((tasks, s) -> {
                    tasks.add(() -> this.events.add("task"));
                    return 1;
                }));
        assertThat(answer(app, threads(0))).isEqualTo("200 1");
        this.events.assertAre("session exit java.util.concurrent.RejectedExecutionException: full");
    }

    @Test
    void withoutAThreadForAnExceptionHandlerItStillRuns() {
        FastApi app = FastApi.of(get("/").handle(() -> 1))
                .exceptionHandler(503, (request, e) -> Response.text("busy").status(503));
        assertThat(answer(app, threads(0))).isEqualTo("503 busy");
    }

    private static FastApi failing() {
        return FastApi.of(get("/").handle(() -> {
            throw new First();
        }));
    }

    private static String answer(FastApi app) {
        return answer(app, threads(100));
    }

    @Test
    void whatAnExceptionHandlerThrowsIsHandledOnceMore() {
        assertThat(answer(failing().exceptionHandler(First.class, (request, e) -> {
                    throw new HttpException(418, "of the handler");
                })))
                .isEqualTo("418 {\"detail\":\"of the handler\"}");
    }

    @Test
    void butNotTwice() {
        FastApi app = failing()
                .exceptionHandler(First.class, (request, e) -> {
                    throw new Second();
                })
                .exceptionHandler(Second.class, (request, e) -> {
                    throw new HttpException(418);
                });
        assertThat(answer(app)).isEqualTo("500 Internal Server Error");
        assertThat(answer(app.exceptionHandler(
                        Exception.class, (request, e) -> Response.text("all").status(500))))
                .isEqualTo("500 all");
    }

    @Test
    void aFailingHandlerForEverythingIsA500() {
        assertThat(answer(failing().exceptionHandler(Exception.class, (request, e) -> {
                    throw new First();
                })))
                .isEqualTo("500 Internal Server Error");
    }

    @Test
    void theTasksOfAnExceptionHandlersAnswerRun() {
        FastApi app = FastApi.of(get("/").params(backgroundTasks()).handle(tasks -> {
                    tasks.add(() -> this.events.add("dropped"));
                    throw new First();
                }))
                .exceptionHandler(
                        First.class,
                        (request, e) -> Response.json(400, Map.of())
                                .background(() -> this.events.add("of the handler's answer")));
        assertThat(answer(app)).isEqualTo("400 {}");
        this.events.assertAre("of the handler's answer");
    }

    @Test
    void anErrorThatCannotBeWrittenIsA500() {
        FastApi app = FastApi.of(get("/").params(this.session).handle(s -> {
            throw new HttpException(400, new Object() {
                @SuppressWarnings("unused")
                public String getBroken() {
                    throw new IllegalStateException("broken");
                }

                @Override
                public String toString() {
                    return "unwritable";
                }
            });
        }));
        assertThat(answer(app)).startsWith("500 ");
        this.events.assertAre("session exit io.fastapi.error.HttpException: 400: unwritable");
    }

    @Test
    void aFunctionThatThrowsInsteadOfReturningAPublisherIsA500() {
        FastApi app = FastApi.of(get("/").params(this.session, response()).handleAsync((s, out) -> {
            throw new First();
        }));
        assertThat(answer(app)).isEqualTo("500 Internal Server Error");
        this.events.assertAre("session exit " + First.class.getName());
    }
}
