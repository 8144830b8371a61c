package io.fastapi.engine;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.dependsAsync;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.error.DefinitionException;
import io.fastapi.input.Dependency;
import io.fastapi.input.Overrides;
import io.fastapi.lifecycle.LifespanException;
import io.fastapi.middleware.Middleware;
import io.fastapi.request.State;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.TypeAdapters;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LifespanTests {

    private final List<String> events = new ArrayList<>();

    private static FastApiEngine engine(FastApi app) {
        return FastApiEngine.of(app, TypeAdapters.defaults(), EngineSettings.defaults());
    }

    private static String answer(FastApiEngine engine, String path) {
        MockServerHttpResponse response = new MockServerHttpResponse();
        FastApiWebHandler.httpHandler(engine)
                .handle(MockServerHttpRequest.get(path).build(), response)
                .block();
        return response.getStatusCode() + " " + response.getBodyAsString().block();
    }

    private void step(String name, List<String> failing) {
        this.events.add(name);
        if (failing.contains(name)) {
            throw new IllegalStateException(name);
        }
    }

    private Dependency<String> lifespan(String name, List<String> failing) {
        return depends(() -> {
                    step(name + " open", failing);
                    return name;
                })
                .closing(value -> step(value + " close", failing));
    }

    /** What {@code record_lifespan.py} recorded. */
    static Stream<JsonNode> recorded() {
        InputStream file = LifespanTests.class.getResourceAsStream("lifespans.json");
        return StreamSupport.stream(new JsonMapper().readTree(file).spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void theOrderIsFastApis(JsonNode run) {
        List<String> failing = texts(run.get("failing"));
        FastApi bare = FastApi.of(
                ApiRouter.of(ApiRouter.of().lifespan(lifespan("inner", failing)))
                        .lifespan(lifespan("first", failing)),
                ApiRouter.of().lifespan(lifespan("second", failing)),
                ApiRouter.of());
        FastApi app = run.get("kind").asString().equals("lifespan")
                ? bare.lifespan(lifespan("app", failing))
                : bare.onStartup(() -> step("app start", failing))
                        .onStartup(() -> step("app start 2", failing))
                        .onShutdown(() -> step("app stop", failing))
                        .onShutdown(() -> step("app stop 2", failing));
        boolean failed = false;
        FastApiEngine engine = engine(app);
        try {
            engine.start();
            this.events.add("requests");
            engine.stop();
        } catch (LifespanException failure) {
            failed = true;
            assertThat(failing)
                    .anyMatch(step -> String.valueOf(failure.getMessage()).contains(step));
        }
        List<String> expected = new ArrayList<>(texts(run.get("events")));
        if (failing.contains("app stop")) {
            expected.add("app stop 2"); // FastAPI forgets the hooks after one that failed
        }
        assertThat(this.events).isEqualTo(expected);
        assertThat(failed).isEqualTo(run.get("failed").asBoolean());
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void everyRequestSeesTheValueThatWasOpened() {
        Dependency<Object> pool = depends(Object::new);
        Dependency<String> name = depends(pool, opened -> "name of " + System.identityHashCode(opened));
        FastApi mounted = FastApi.of(get("/").params(pool).handle(System::identityHashCode));
        FastApiEngine engine = engine(FastApi.of(
                        get("/").params(pool).handle(System::identityHashCode),
                        get("/name").params(name).handle(each -> each),
                        get("/request").params(request()).handle(each -> System.identityHashCode(each.state(pool))))
                .mount("/mounted", mounted)
                .lifespan(pool));
        engine.start();
        String opened = answer(engine, "/").substring("200 OK ".length());
        assertThat(answer(engine, "/")).endsWith(opened);
        assertThat(answer(engine, "/mounted/")).endsWith(opened);
        assertThat(answer(engine, "/request")).endsWith(opened);
        assertThat(answer(engine, "/name")).endsWith("\"name of " + opened + "\"");
    }

    @Test
    void aRouterThatIsIncludedTwiceIsOpenedOnce() {
        ApiRouter router = ApiRouter.of(get("/").handle(() -> 1))
                .lifespan(lifespan("router", List.of()))
                .onStartup(() -> this.events.add("start"))
                .onShutdown(() -> this.events.add("stop"));
        FastApiEngine engine = engine(FastApi.of(router.prefix("/a"), router.prefix("/b")));
        engine.start();
        engine.start();
        engine.stop();
        engine.stop();
        assertThat(this.events).containsExactly("start", "router open", "router close", "stop");
    }

    @Test
    void anApplicationCanBeStartedAgain() {
        Dependency<String> life = lifespan("life", List.of());
        FastApiEngine engine =
                engine(FastApi.of(get("/").params(life).handle(value -> value)).lifespan(life));
        engine.start();
        engine.stop();
        assertThat(answer(engine, "/")).startsWith("500");
        engine.start();
        assertThat(answer(engine, "/")).isEqualTo("200 OK \"life\"");
    }

    @Test
    void aLifespanUsesOthersAndIsClosedBeforeThem() {
        Dependency<String> pool = lifespan("pool", List.of());
        Dependency<String> cache = dependsAsync(
                        pool,
                        opened -> Mono.fromSupplier(() -> {
                            this.events.add("cache on " + opened);
                            return "cache";
                        }))
                .closingAsync(value -> Mono.fromRunnable(() -> this.events.add(value + " close")));
        FastApiEngine engine =
                engine(FastApi.of(get("/").params(cache).handle(value -> value)).lifespan(cache));
        engine.start();
        assertThat(answer(engine, "/")).isEqualTo("200 OK \"cache\"");
        engine.stop();
        assertThat(this.events).containsExactly("pool open", "cache on pool", "cache close", "pool close");
    }

    private static String brokenHook() {
        throw new IllegalArgumentException("no database");
    }

    @Test
    void aFailureSaysWhichHookFailed() {
        FastApiEngine named = engine(FastApi.of().onStartup(LifespanTests::brokenHook));
        assertThatThrownBy(named::start)
                .isInstanceOf(LifespanException.class)
                .hasMessage("The start-up hook brokenHook failed: java.lang.IllegalArgumentException: no database");
        FastApiEngine lambda = engine(FastApi.of().onStartup(() -> brokenHook()));
        assertThatThrownBy(lambda::start)
                .hasMessageStartingWith(
                        "The start-up hook a lambda in LifespanTests.aFailureSaysWhichHookFailed failed");
        Dependency<String> pool = depends(LifespanTests::brokenHook).name("pool");
        assertThatThrownBy(engine(FastApi.of().lifespan(pool))::start)
                .hasMessageStartingWith("The lifespan pool could not be opened");
    }

    @Test
    void whatReadsARequestIsNoLifespan() {
        Dependency<String> reads = depends(query("q"), q -> q);
        assertThatThrownBy(() -> engine(FastApi.of().lifespan(reads)))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining(
                        "it reads query(\"q\") of java.lang.String, and there is no request when it is opened")
                .hasMessageContaining("Fix: let it read nothing");
    }

    @Test
    void anOverriddenLifespanIsNotOpened() {
        Dependency<String> life = lifespan("life", List.of());
        FastApi app = FastApi.of(
                        get("/").params(life).handle(value -> value),
                        get("/request").params(request()).handle(each -> each.state(life)))
                .lifespan(life);
        FastApiEngine engine = FastApiEngine.of(
                app, TypeAdapters.defaults(), EngineSettings.defaults().overrides(Overrides.of(life, "fake")));
        engine.start();
        assertThat(answer(engine, "/")).isEqualTo("200 OK \"fake\"");
        assertThat(answer(engine, "/request")).isEqualTo("200 OK \"fake\"");
        assertThat(this.events).isEmpty();
    }

    @Test
    void lifespansOfMountedApplicationsAreNotOpenedAndSuspicious() {
        FastApi mounted = FastApi.of().lifespan(lifespan("mounted", List.of()));
        FastApi app = FastApi.of().mount("/sub", mounted);
        engine(app).start();
        assertThat(this.events).isEmpty();
        assertThatThrownBy(() -> FastApiEngine.of(
                        app, TypeAdapters.defaults(), EngineSettings.defaults().strict(true)))
                .hasMessageContaining("mount /sub")
                .hasMessageContaining("Fix: give them to the application that it is mounted in");
    }

    @Test
    void middlewareAndOperationsShareTheStateOfARequest() {
        State<Integer> seen = State.of("seen");
        FastApiEngine engine = engine(FastApi.of(
                        get("/").params(request()).handle(each -> Map.of("seen", each.state(seen))),
                        get("/other").params(request()).handle(each -> each.state(State.<String>of("other"))))
                .middleware(Middleware.of((each, next) -> {
                    each.state(seen, 5);
                    return next.handle(each);
                })));
        assertThat(answer(engine, "/")).isEqualTo("200 OK {\"seen\":5}");
        assertThat(answer(engine, "/other")).startsWith("500");
    }
}
