package io.fastapi.engine;

import static io.fastapi.Dsl.dependsNow;
import static io.fastapi.Dsl.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.input.Dependency.Scope;
import io.fastapi.operation.Operation;
import io.fastapi.response.Response;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The verbs of teardowns and exception handlers: each waits for what it returns, and runs where it says. */
class VerbsTests {

    private static final class First extends RuntimeException {}

    private static final class Second extends RuntimeException {}

    private static final class Third extends RuntimeException {}

    private static final Events EVENTS = new Events();

    private static LiveServer server;

    @BeforeAll
    static void start() {
        Dependency<String> value = dependsNow(() -> "v");
        List<Dependency<String>> plain = List.of(
                value.closing(v -> noteThread(v)),
                value.closingAsync(v -> later(v)),
                value.closingFuture(v -> later(v).toFuture()),
                value.closingNow(v -> noteThread(v)));
        List<Dependency<String>> seeing = List.of(
                value.closing((v, failure) -> noteThread(name(failure))),
                value.closingAsync((v, failure) -> later(name(failure))),
                value.closingFuture((v, failure) -> later(name(failure)).toFuture()),
                value.closingNow((v, failure) -> noteThread(name(failure))));
        List<Dependency<String>> replacing = List.of(
                value.closing((v, failure) -> {
                    throw new HttpException(409);
                }),
                value.closingAsync((v, failure) -> Mono.error(new HttpException(409))),
                value.closingFuture((v, failure) -> CompletableFuture.failedFuture(new HttpException(409))),
                value.closingNow((v, failure) -> {
                    throw new HttpException(409);
                }));
        List<Operation> operations = new ArrayList<>();
        operations.add(get("/first").handle(() -> {
            throw new First();
        }));
        operations.add(get("/second").handle(() -> {
            throw new Second();
        }));
        operations.add(get("/third").handle(() -> {
            throw new Third();
        }));
        for (int i = 0; i < plain.size(); i++) {
            operations.add(get("/plain/" + i)
                    .params(plain.get(i).scope(Scope.FUNCTION))
                    .handleNow(v -> v));
            operations.add(get("/seeing/" + i).params(seeing.get(i)).handleNow(v -> {
                throw new NoSuchElementException();
            }));
            operations.add(get("/replacing/" + i).params(replacing.get(i)).handleNow(v -> {
                throw new NoSuchElementException();
            }));
        }
        server = LiveServer.of(FastApi.of(operations)
                .exceptionHandlerAsync(
                        First.class,
                        (request, e) -> Mono.delay(Duration.ofMillis(5), Schedulers.parallel())
                                .map(tick -> answered("async", request.path())))
                .exceptionHandlerFuture(
                        Second.class,
                        (request, e) -> CompletableFuture.supplyAsync(() -> answered("future", request.path())))
                .exceptionHandlerNow(Third.class, (request, e) -> {
                    noteThread("handler");
                    return answered("now", request.path());
                })
                .exceptionHandlerAsync(404, (request, e) -> Mono.just(answered("async 404", e.detail())))
                .exceptionHandlerFuture(
                        405, (request, e) -> CompletableFuture.completedFuture(answered("future 405", e.detail())))
                .exceptionHandlerAsync(409, (request, e) -> Mono.error(new HttpException(410))));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void forget() {
        EVENTS.clear();
    }

    private static Mono<Void> later(String event) {
        String where = where();
        return Mono.delay(Duration.ofMillis(5), Schedulers.parallel())
                .doOnNext(tick -> EVENTS.add(event + where))
                .then();
    }

    private static void noteThread(String event) {
        EVENTS.add(event + where());
    }

    private static String where() {
        return Schedulers.isInNonBlockingThread() ? " on the loop" : " may block";
    }

    private static String name(Optional<Throwable> failure) {
        return failure.map(seen -> seen.getClass().getSimpleName()).orElse("none");
    }

    private static Response answered(String by, Object detail) {
        return Response.text(by + " " + detail).status(400);
    }

    @ParameterizedTest
    @CsvSource({"0, may block", "1, on the loop", "2, on the loop", "3, on the loop"})
    void theAnswerWaitsForATeardownOfFunctionScope(int verb, String where) {
        HttpResponse<String> answer = server.get("/plain/" + verb);
        assertThat(EVENTS.all()).containsExactly("v " + where);
        assertThat(answer.body()).isEqualTo("\"v\"");
    }

    @ParameterizedTest
    @CsvSource({"0, may block", "1, on the loop", "2, on the loop", "3, on the loop"})
    void aTeardownSeesWhatWentWrong(int verb, String where) {
        assertThat(server.get("/seeing/" + verb).statusCode()).isEqualTo(500);
        EVENTS.assertAre("NoSuchElementException " + where);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void theErrorOfATeardownReplacesTheFailure(int verb) {
        // its handler fails as well, and what that throws is answered by default
        assertThat(server.get("/replacing/" + verb).statusCode()).isEqualTo(410);
    }

    @ParameterizedTest
    @CsvSource({
        "/first, async /first",
        "/second, future /second",
        "/third, now /third",
        "/unknown, async 404 Not Found",
    })
    void anExceptionHandlerOfEachVerbAnswers(String target, String expected) {
        HttpResponse<String> answer = server.get(target);
        assertThat(answer.statusCode() + " " + answer.body()).isEqualTo("400 " + expected);
    }

    @Test
    void aHandlerOfAStatusMayReturnAFuture() {
        assertThat(server.send(server.request("/first").DELETE()).body()).isEqualTo("future 405 Method Not Allowed");
    }
}
