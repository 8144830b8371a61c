package io.fastapi.engine;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.dependsAsync;
import static io.fastapi.Dsl.dependsFuture;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.FastApi;
import io.fastapi.Limits;
import io.fastapi.error.DefinitionException;
import io.fastapi.input.Dependency;
import io.fastapi.input.Dependency.Scope;
import io.fastapi.input.Overrides;
import io.fastapi.operation.Routable;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.ApiKeyHeader;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Which dependencies are called, how often, with what and where. */
class ResolutionTests {

    record Commons(String q, int skip) {}

    private final AtomicInteger calls = new AtomicInteger();

    private final Dependency<Integer> counter = depends(this.calls::incrementAndGet);

    private static String body(String target, Routable... operations) {
        return body(target, Overrides.none(), operations);
    }

    @Test
    void an_override_does_not_show_its_value_which_may_be_a_secret() {
        Dependency<String> key = depends(() -> "key");
        assertThat(Overrides.of(key, "hunter2").and(ApiKeyHeader.name("X-Key"), "hunter2"))
                .asString()
                .contains("String")
                .doesNotContain("hunter2");
    }

    private static String body(String target, Overrides overrides, Routable... operations) {
        try (LiveServer server = LiveServer.of(FastApi.of(operations), Limits.DEFAULT, overrides)) {
            return server.get(target).body();
        }
    }

    @Test
    void oneCallServesTheWholeRequest() {
        Dependency<Integer> nested = depends(this.counter, n -> n);
        assertThat(body("/", get("/").params(this.counter, nested, this.counter).handle(List::of)))
                .isEqualTo("[1,1,1]");
    }

    @Test
    void noCacheCallsAgainAndLeavesTheSharedValueAlone() {
        Dependency<Integer> again = this.counter.useCache(false);
        assertThat(body(
                        "/",
                        get("/").params(this.counter, again, this.counter, again)
                                .handle(List::of)))
                .isEqualTo("[1,2,1,3]");
    }

    @Test
    void theFirstCallWithoutCacheFillsTheCache() {
        Dependency<Integer> again = this.counter.useCache(false);
        assertThat(body("/", get("/").params(again, this.counter, again).handle(List::of)))
                .isEqualTo("[1,1,2]");
    }

    @Test
    void nothingIsSharedBetweenRequests() {
        try (LiveServer server =
                LiveServer.of(FastApi.of(get("/").params(this.counter).handle(List::of)))) {
            assertThat(server.get("/").body()).isEqualTo("[1]");
            assertThat(server.get("/").body()).isEqualTo("[2]");
        }
    }

    @Test
    void aCachedNullIsNotComputedAgain() {
        Dependency<String> nothing = dependsAsync(() -> {
            this.calls.incrementAndGet();
            return Mono.empty();
        });
        assertThat(body(
                        "/",
                        get("/").params(nothing, nothing, depends(nothing, n -> n == null))
                                .handle((a, b, c) -> List.of(a == null, b == null, c, this.calls.get()))))
                .isEqualTo("[true,true,true,1]");
    }

    @Test
    void aRecordGroupsParameters() {
        Dependency<Commons> commons =
                depends(query("q"), query("skip", int.class).orElse(0), Commons::new);
        assertThat(body("/?q=x", get("/").params(commons).handle(c -> c))).isEqualTo("{\"q\":\"x\",\"skip\":0}");
    }

    @Test
    void aParameterThatThreeDependenciesMissIsReportedThreeTimes() {
        Dependency<String> a = depends(header("x-token"), token -> token);
        Dependency<String> b = depends(header("x-token"), a, (token, other) -> token);
        assertThat(body("/", get("/").params(query("q", int.class), b, a).handle((q, x, y) -> 1)))
                .isEqualTo("{\"detail\":["
                        + missing("header", "x-token") + "," // of a, which b uses
                        + missing("header", "x-token") + "," // of b
                        + missing("header", "x-token") + "," // of a again
                        + missing("query", "q") + "]}");
    }

    private static String missing(String in, String name) {
        return "{\"type\":\"missing\",\"loc\":[\"" + in + "\",\"" + name
                + "\"],\"msg\":\"Field required\",\"input\":null}";
    }

    @Test
    void applicationThenRouterThenOperationThenParameters() {
        Events events = new Events();
        Routable inner = ApiRouter.of(get("/x")
                        .dependencies(noting(events, "operation"))
                        .params(noting(events, "parameter"))
                        .handle(p -> 1))
                .dependencies(noting(events, "inner"));
        Routable outer = ApiRouter.of(inner).dependencies(noting(events, "outer"));
        try (LiveServer server = LiveServer.of(FastApi.of(outer).dependencies(noting(events, "app")))) {
            server.get("/x");
        }
        events.assertAre("app", "outer", "inner", "operation", "parameter");
    }

    @Test
    void whatIsReadForNobodyIsCheckedAllTheSame() {
        Routable guarded = ApiRouter.of(
                        get("/").dependencies(query("q", int.class)).handle(() -> 1))
                .dependencies(header("x-key"));
        assertThat(body("/", guarded))
                .isEqualTo("{\"detail\":[" + missing("header", "x-key") + "," + missing("query", "q") + "]}");
    }

    private static Dependency<String> noting(Events events, String name) {
        return depends(() -> {
            events.add(name);
            return name;
        });
    }

    @Test
    void asyncResultsAreWaitedForHoweverTheyCome() {
        assertThat(body(
                        "/",
                        get("/").params(
                                        dependsAsync(() -> Mono.just("scalar")),
                                        dependsAsync(() -> Mono.fromCallable(() -> "lazy")),
                                        dependsAsync(
                                                () -> Mono.just("elsewhere").publishOn(Schedulers.single())),
                                        dependsAsync(() -> Flux.just("first", "second")),
                                        dependsAsync(() -> Flux.<String>never().startWith("endless")),
                                        dependsFuture(() -> CompletableFuture.completedFuture("done")),
                                        dependsFuture(() -> CompletableFuture.supplyAsync(() -> "later")))
                                .handle(List::of)))
                .isEqualTo("[\"scalar\",\"lazy\",\"elsewhere\",\"first\",\"endless\",\"done\",\"later\"]");
    }

    @Test
    void manyDependenciesThatCompleteAtOnceDoNotDeepenTheStack() {
        Dependency<Integer> sum = dependsAsync(() -> Mono.fromCallable(() -> 0));
        for (int i = 0; i < 2000; i++) {
            Dependency<Integer> one =
                    dependsAsync(() -> Mono.fromCallable(() -> 1)).useCache(false);
            sum = dependsAsync(one, depends(() -> 1), (a, b) -> Mono.fromCallable(() -> a));
            sum = sum.useCache(false);
        }
        Dependency<?>[] all = java.util.stream.IntStream.range(0, 2000)
                .mapToObj(i -> dependsAsync(() -> Mono.fromCallable(() -> i)))
                .toArray(Dependency<?>[]::new);
        assertThat(body("/", get("/").dependencies(all).params(sum).handleAsync(Mono::just)))
                .isEqualTo("1");
    }

    @Test
    void eachFunctionRunsOnItsKindOfThread() {
        Dependency<Boolean> blocking =
                depends(Schedulers::isInNonBlockingThread).useCache(false);
        Dependency<Boolean> async = dependsAsync(() -> Mono.just(Schedulers.isInNonBlockingThread()))
                .useCache(false);
        assertThat(body(
                        "/",
                        get("/").params(blocking, async, blocking, async)
                                .handle((a, b, c, d) -> List.of(a, b, c, d, Schedulers.isInNonBlockingThread()))))
                .isEqualTo("[false,true,false,true,false]");
        assertThat(body(
                        "/",
                        get("/").params(async, blocking)
                                .handleAsync((a, b) -> Mono.just(List.of(a, b, Schedulers.isInNonBlockingThread())))))
                .isEqualTo("[true,false,true]");
    }

    @Test
    void blockingFunctionsMayBlockReactorsWay() {
        assertThat(body(
                        "/",
                        get("/").params(depends(() -> Mono.just(1)
                                        .publishOn(Schedulers.parallel())
                                        .block()))
                                .handle(n -> Mono.just(n + 1)
                                        .publishOn(Schedulers.parallel())
                                        .block())))
                .isEqualTo("2");
    }

    @Test
    void blockingFunctionsRunOnVirtualThreadsWhereThereAreSome() throws Exception {
        boolean expected = Runtime.version().feature() >= 21;
        assertThat(body("/", get("/").handle(() -> isVirtual(Thread.currentThread()))))
                .isEqualTo(String.valueOf(expected));
    }

    private static boolean isVirtual(Thread thread) throws Exception {
        return Runtime.version().feature() >= 21
                && (boolean) Thread.class.getMethod("isVirtual").invoke(thread);
    }

    @Test
    void anOverrideBringsItsOwnInputs() {
        Dependency<String> user = depends(header("authorization"), token -> token);
        Dependency<String> fake = depends(query("name"), name -> "fake " + name);
        assertThat(body(
                        "/?name=x",
                        Overrides.of(user, fake),
                        get("/").params(user).handle(List::of)))
                .isEqualTo("[\"fake x\"]");
    }

    @Test
    void anOverrideReachesEveryUseAndKeepsCacheAndScopeOfTheUse() {
        Dependency<Integer> nested = depends(this.counter, n -> n);
        AtomicInteger fakes = new AtomicInteger(100);
        Dependency<Integer> fake = depends(fakes::incrementAndGet);
        assertThat(body(
                        "/",
                        Overrides.of(this.counter, fake),
                        get("/").params(this.counter, nested, this.counter.useCache(false))
                                .handle(List::of)))
                .isEqualTo("[101,101,102]");
        assertThat(this.calls).hasValue(0);
    }

    @Test
    void anOverrideMayUseWhatItReplaces() {
        Dependency<Integer> wrapped = depends(this.counter, n -> n + 10);
        assertThat(body(
                        "/",
                        Overrides.of(this.counter, wrapped),
                        get("/").params(this.counter, this.counter).handle(List::of)))
                .isEqualTo("[11,11]");
    }

    @Test
    void aRequestScopedDependencyMayNotUseAFunctionScopedOne() {
        Dependency<Integer> function =
                depends(() -> 1).closing(value -> {}).scope(Scope.FUNCTION).name("connection");
        Dependency<Integer> request =
                depends(function, n -> n).closing(value -> {}).name("session");
        assertThatThrownBy(() -> body("/", get("/").params(request).handle(n -> n)))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("depends(session) has the scope REQUEST and uses depends(connection)")
                .hasMessageContaining("give both the same scope, with .scope(..)");
        assertThat(body("/", get("/").params(request.scope(Scope.FUNCTION)).handle(n -> n)))
                .isEqualTo("1");
        assertThat(body("/", get("/").params(depends(function, n -> n)).handle(n -> n)))
                .isEqualTo("1");
    }

    @Test
    void overridesCountForScopes() {
        Dependency<Integer> function =
                depends(() -> 1).closing(value -> {}).scope(Scope.FUNCTION).name("connection");
        Dependency<Integer> plain = depends(() -> 2).name("plain");
        Dependency<Integer> request =
                depends(plain, n -> n).closing(value -> {}).name("session");
        Dependency<Integer> fake = depends(function, n -> n).closing(value -> {});
        assertThat(body("/", get("/").params(request).handle(n -> n))).isEqualTo("2");
        assertThatThrownBy(() -> body(
                        "/", Overrides.of(plain, fake), get("/").params(request).handle(n -> n)))
                .isInstanceOf(DefinitionException.class);
        Dependency<Integer> wrong =
                depends(function, n -> n).closing(value -> {}).name("wrong");
        assertThat(body(
                        "/",
                        Overrides.of(function, plain),
                        get("/").params(wrong).handle(n -> n)))
                .isEqualTo("2");
    }
}
