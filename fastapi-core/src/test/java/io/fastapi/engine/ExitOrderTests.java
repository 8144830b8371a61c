package io.fastapi.engine;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.dependsAsync;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.Limits;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.input.Dependency.Scope;
import io.fastapi.input.Overrides;
import io.fastapi.response.Response;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The order in which dependencies close; every sequence is what FastAPI 0.142 prints for the same program. */
class ExitOrderTests {

    private static final Events EVENTS = new Events();

    private static final WebFilter NOTES_SENDING = (exchange, chain) -> {
        exchange.getResponse().beforeCommit(() -> {
            note("SEND " + exchange.getResponse().getStatusCode().value());
            return Mono.empty();
        });
        return chain.filter(exchange);
    };

    private static LiveServer server;

    @BeforeAll
    static void start() {
        Dependency<String> r1 = closing("r1", depends(() -> entered("r1")));
        Dependency<String> r2 = closing("r2", dependsAsync(() -> Mono.fromSupplier(() -> entered("r2"))));
        Dependency<String> f = closing("f", depends(() -> entered("f"))).scope(Scope.FUNCTION);
        Dependency<String> g =
                closing("g", dependsAsync(() -> Mono.just(entered("g")))).scope(Scope.FUNCTION);
        Dependency<Integer> converting = depends(() -> 1).closing((value, failure) -> {
            if (failure.orElseThrow() instanceof NoSuchElementException) {
                note("convert");
                throw new HttpException(418);
            }
        });
        Dependency<Integer> conflicting = depends(() -> 1).closing(value -> {
            note("409");
            throw new HttpException(409);
        });
        Dependency<Object> raising = depends(r1, opened -> {
            note("raises");
            throw new HttpException(401);
        });
        Dependency<Integer> needing = depends(query("q", int.class), q -> q);
        Dependency<String> other = depends(() -> entered("other"));
        server = LiveServer.of(
                FastApi.of(
                        get("/normal").params(backgroundTasks(), r1, r2, f).handle((tasks, a, b, c) -> {
                            note("endpoint");
                            tasks.add(() -> note("bg 1"));
                            tasks.addAsync(() -> Mono.fromRunnable(() -> note("bg 2")));
                            return 1;
                        }),
                        get("/async").params(backgroundTasks(), r1, r2, f).handleAsync((tasks, a, b, c) -> {
                            tasks.add(() -> note("bg 1"));
                            return Mono.fromSupplier(() -> entered("endpoint"));
                        }),
                        get("/http").params(backgroundTasks(), r1, f).handle((tasks, a, c) -> {
                            tasks.add(() -> note("bg 1"));
                            note("endpoint");
                            throw new HttpException(404);
                        }),
                        get("/unhandled").params(r1, f).handle((a, c) -> {
                            throw new NoSuchElementException("x");
                        }),
                        get("/unhandled-async")
                                .params(r1, g)
                                .handleAsync((a, c) -> Mono.error(new NoSuchElementException("x"))),
                        get("/invalid").params(query("q", int.class), r1, f).handle((q, a, c) -> entered("endpoint")),
                        get("/convert").params(r1, converting, f).handle((a, b, c) -> {
                            throw new NoSuchElementException("x");
                        }),
                        get("/conflict")
                                .params(backgroundTasks(), r1, conflicting.scope(Scope.FUNCTION))
                                .handle((tasks, a, c) -> {
                                    tasks.add(() -> note("bg 1"));
                                    return 1;
                                }),
                        get("/late").params(r1, conflicting).handle((a, c) -> 1),
                        get("/bad-task").params(backgroundTasks(), r1).handle((tasks, a) -> {
                            tasks.add(() -> {
                                note("bg 1");
                                throw new NoSuchElementException("x");
                            });
                            tasks.add(() -> note("bg 2"));
                            return 1;
                        }),
                        get("/stream")
                                .params(r1, f)
                                .handle((a, c) -> Response.stream(
                                        IntStream.range(0, 2).mapToObj(i -> entered("chunk " + i)), "text/plain")),
                        get("/items")
                                .params(r1, f)
                                .handleAsync((a, c) -> Flux.range(0, 2).map(i -> entered("item " + i))),
                        get("/unfit").params(r1, f).responseModel(Integer.class).handle((a, c) -> "x"),
                        get("/raising").params(raising, other).handle((a, b) -> entered("endpoint")),
                        get("/later").params(needing, raising).handle((a, b) -> 1),
                        get("/sibling").params(needing, other).handle((a, b) -> entered("endpoint")),
                        get("/nothing")
                                .params(closing("nothing", dependsAsync(() -> Mono.<String>empty())))
                                .handle(nothing -> List.of(String.valueOf(nothing))),
                        get("/swallow")
                                .params(depends(() -> 1).closing((value, failure) -> note("swallow")))
                                .handle(one -> {
                                    throw new HttpException(404);
                                })),
                Limits.DEFAULT,
                Overrides.none(),
                NOTES_SENDING);
    }

    private static void note(String event) {
        EVENTS.add(event);
    }

    private static String entered(String name) {
        note(name);
        return name;
    }

    private static Dependency<String> closing(String name, Dependency<String> opening) {
        return opening.closing((value, failure) -> {
            failure.ifPresent(seen -> note(name + " except " + seen.getClass().getSimpleName()));
            note(name + " exit");
        });
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void forget() {
        EVENTS.clear();
    }

    @Test
    void functionScopeClosesBeforeSendingAndRequestScopeAfterTheTasks() {
        assertThat(server.get("/normal").statusCode()).isEqualTo(200);
        EVENTS.assertAre("r1", "r2", "f", "endpoint", "f exit", "SEND 200", "bg 1", "bg 2", "r2 exit", "r1 exit");
    }

    @Test
    void theOrderIsTheSameForAnAsyncHandler() {
        assertThat(server.get("/async").statusCode()).isEqualTo(200);
        EVENTS.assertAre("r1", "r2", "f", "endpoint", "f exit", "SEND 200", "bg 1", "r2 exit", "r1 exit");
    }

    @Test
    void anHttpExceptionIsSeenByAllBeforeItIsSentAndDropsTheTasks() {
        assertThat(server.get("/http").body()).isEqualTo("{\"detail\":\"Not Found\"}");
        EVENTS.assertAre(
                "r1",
                "f",
                "endpoint",
                "f except HttpException",
                "f exit",
                "r1 except HttpException",
                "r1 exit",
                "SEND 404");
    }

    @Test
    void aFaultIsSeenByAllBeforeItIsAnswered() {
        assertThat(server.get("/unhandled").statusCode()).isEqualTo(500);
        EVENTS.assertAre(
                "r1",
                "f",
                "f except NoSuchElementException",
                "f exit",
                "r1 except NoSuchElementException",
                "r1 exit",
                "SEND 500");
    }

    @Test
    void aFailedMonoIsSeenByAll() {
        assertThat(server.get("/unhandled-async").statusCode()).isEqualTo(500);
        EVENTS.assertAre(
                "r1",
                "g",
                "g except NoSuchElementException",
                "g exit",
                "r1 except NoSuchElementException",
                "r1 exit",
                "SEND 500");
    }

    @Test
    void violationsAreSeenByDependenciesThatWereEntered() {
        assertThat(server.get("/invalid").statusCode()).isEqualTo(422);
        EVENTS.assertAre(
                "r1",
                "f",
                "f except RequestValidationException",
                "f exit",
                "r1 except RequestValidationException",
                "r1 exit",
                "SEND 422");
    }

    @Test
    void aTeardownMayConvertTheFailure() {
        assertThat(server.get("/convert").body()).isEqualTo("{\"detail\":\"I'm a Teapot\"}");
        EVENTS.assertAre(
                "r1",
                "f",
                "f except NoSuchElementException",
                "f exit",
                "convert",
                "r1 except HttpException",
                "r1 exit",
                "SEND 418");
    }

    @Test
    void aFunctionScopedTeardownMayStillChangeTheAnswer() {
        assertThat(server.get("/conflict").body()).isEqualTo("{\"detail\":\"Conflict\"}");
        EVENTS.assertAre("r1", "409", "r1 except HttpException", "r1 exit", "SEND 409");
    }

    @Test
    void aRequestScopedTeardownFailsTooLateForTheClient() {
        assertThat(server.get("/late").body()).isEqualTo("1");
        EVENTS.assertAre("r1", "SEND 200", "409", "r1 except HttpException", "r1 exit");
    }

    @Test
    void aFailedTaskDropsTheOthersAndIsSeenByTheRequestScope() {
        assertThat(server.get("/bad-task").body()).isEqualTo("1");
        EVENTS.assertAre("r1", "SEND 200", "bg 1", "r1 except NoSuchElementException", "r1 exit");
    }

    /** Unlike Starlette, WebFlux sends the head together with the first piece. */
    @Test
    void aStreamIsSentBetweenTheScopes() {
        assertThat(server.get("/stream").body()).isEqualTo("chunk 0chunk 1");
        EVENTS.assertAre("r1", "f", "f exit", "SEND 200", "chunk 0", "chunk 1", "r1 exit");
    }

    @Test
    void itemsAreSentBetweenTheScopes() {
        assertThat(server.get("/items").body()).isEqualTo("\"item 0\"\n\"item 1\"\n");
        EVENTS.assertAre("r1", "f", "f exit", "SEND 200", "item 0", "item 1", "r1 exit");
    }

    @Test
    void anAnswerThatDoesNotFitIsAFailure() {
        assertThat(server.get("/unfit").statusCode()).isEqualTo(500);
        EVENTS.assertAre(
                "r1",
                "f",
                "f except ResponseValidationException",
                "f exit",
                "r1 except ResponseValidationException",
                "r1 exit",
                "SEND 500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/raising", "/later"})
    void aDependencyThatRaisesEndsTheRequestAndBeatsViolations(String target) {
        assertThat(server.get(target).body()).isEqualTo("{\"detail\":\"Unauthorized\"}");
        EVENTS.assertAre("r1", "raises", "r1 except HttpException", "r1 exit", "SEND 401");
    }

    @Test
    void theSiblingOfAnInvalidDependencyStillRuns() {
        assertThat(server.get("/sibling").statusCode()).isEqualTo(422);
        EVENTS.assertAre("other", "SEND 422");
    }

    @Test
    void nothingIsClosedToo() {
        assertThat(server.get("/nothing").body()).isEqualTo("[\"null\"]");
        EVENTS.assertAre("SEND 200", "nothing exit");
    }

    @Test
    void aTeardownCannotSwallowTheFailure() {
        assertThat(server.get("/swallow").statusCode()).isEqualTo(404);
        EVENTS.assertAre("swallow", "SEND 404");
    }
}
