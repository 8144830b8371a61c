package io.fastapi.engine;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.dependsAsync;
import static io.fastapi.Dsl.dependsFuture;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.operation.Routable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Independent async dependencies at the same time, on demand. */
class ParallelDependencyTests {

    private final Events events = new Events();

    private static String body(Routable operation) {
        try (LiveServer server = LiveServer.of(FastApi.of(operation).parallelDependencies(true))) {
            return server.get("/").body();
        }
    }

    private Dependency<String> closing(String name, Mono<String> opening) {
        return dependsAsync(() -> {
                    this.events.add(name);
                    return opening;
                })
                .closing(value -> this.events.add(name + " exit"));
    }

    @Test
    void neighboursRunAtTheSameTimeAndCloseInOrder() {
        Sinks.One<String> second = Sinks.one();
        Dependency<String> a = closing("a", second.asMono().map(value -> "after " + value));
        Dependency<String> b = closing("b", Mono.fromSupplier(() -> {
            second.tryEmitValue("b");
            return "b";
        }));
        assertThat(body(get("/").params(a, b).handle(List::of))).isEqualTo("[\"after b\",\"b\"]");
        this.events.assertAre("a", "b", "b exit", "a exit");
    }

    @Test
    void oneThatNeedsAnotherWaitsForIt() {
        Dependency<Integer> one = dependsFuture(() -> CompletableFuture.supplyAsync(() -> 1));
        Dependency<Integer> two = dependsAsync(one, n -> Mono.fromSupplier(() -> n + 1));
        Dependency<String> none = dependsAsync(() -> Mono.<String>empty());
        assertThat(body(get("/").params(one, two, none, one, depends(two, n -> n * 10))
                        .handle((a, b, c, d, e) -> List.of(a, b, c == null, d, e))))
                .isEqualTo("[1,2,true,1,20]");
    }

    @Test
    void theFirstFailureIsAnsweredWhateverCameFirst() {
        Sinks.One<String> second = Sinks.one();
        Dependency<String> a = dependsAsync(() -> second.asMono().then(Mono.error(new HttpException(401, "first"))));
        Dependency<String> b = dependsAsync(() -> Mono.defer(() -> {
            second.tryEmitValue("b");
            return Mono.error(new HttpException(403, "second"));
        }));
        Dependency<String> c = closing("c", Mono.fromSupplier(() -> "c"));
        assertThat(body(get("/").params(a, b, c).handle(List::of))).isEqualTo("{\"detail\":\"first\"}");
        this.events.assertAre("c", "c exit");
    }

    @Test
    void violationsKeepTheirOrder() {
        Dependency<Integer> a = dependsAsync(query("a", int.class), Mono::just);
        Dependency<Integer> b = dependsAsync(() -> Mono.fromSupplier(() -> 1));
        Dependency<Integer> c = dependsAsync(query("c", int.class), Mono::just);
        assertThat(body(get("/").params(query("d", int.class), a, b, c).handle((d, x, y, z) -> 1)))
                .containsSubsequence("\"a\"", "\"c\"", "\"d\"");
    }
}
