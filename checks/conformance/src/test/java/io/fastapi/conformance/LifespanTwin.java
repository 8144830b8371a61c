package io.fastapi.conformance;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.websocket;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.middleware.Middleware;
import io.fastapi.routing.ApiRouter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;

/** {@code twins/lifespan.py}. */
final class LifespanTwin {

    private static final String ANSWER = "answer_to_everything";

    private final EventLog events = new EventLog();

    private final Dependency<Map<String, DoubleUnaryOperator>> models = depends(this::loadModels)
            .closing(loaded -> {
                loaded.clear();
                this.events.add("app close");
            });

    private final Dependency<List<String>> visits = depends(() -> new CopyOnWriteArrayList<>());

    private final Dependency<AtomicInteger> counter = depends(() -> new AtomicInteger());

    private final Dependency<String> pool = depends(() -> {
                this.events.add("router open");
                return "pool of the router";
            })
            .closing(closed -> this.events.add("router close"));

    private final Dependency<String> inner = depends(() -> {
        this.events.add("inner open");
        return "inner of the router";
    });

    private final Dependency<String> below = depends(() -> {
        this.events.add("below open");
        return "below";
    });

    static FastApi app() {
        return new LifespanTwin().twin();
    }

    private Map<String, DoubleUnaryOperator> loadModels() {
        this.events.add("app open");
        Map<String, DoubleUnaryOperator> loaded = new ConcurrentHashMap<>();
        loaded.put(ANSWER, x -> x * 42);
        return loaded;
    }

    private FastApi twin() {
        FastApi mounted = FastApi.of(get("/predict")
                        .params(this.models)
                        .handle(models -> models.get(ANSWER).applyAsDouble(3)))
                .lifespan(this.below);
        return FastApi.of(
                        get("/predict")
                                .params(this.models, query("x", double.class))
                                .handle((models, x) ->
                                        Map.of("result", models.get(ANSWER).applyAsDouble(x))),
                        post("/visits/{name}")
                                .params(this.visits, this.counter, path("name"))
                                .handle(LifespanTwin::visit),
                        router(),
                        get("/pool").params(this.pool).handle(pool -> pool),
                        websocket("/ws").params(this.models).handle((socket, models) -> {
                            socket.accept();
                            socket.send(String.valueOf(models.get(ANSWER).applyAsDouble(2)));
                            socket.close();
                        }),
                        this.events.router())
                .mount("/below", mounted)
                .lifespan(this.models)
                .lifespan(this.visits)
                .lifespan(this.counter)
                .middleware(Middleware.ofAsync((request, next) -> next.handle(request)
                        .map(answer -> answer.header(
                                "x-models",
                                String.valueOf(request.state(this.models).size())))));
    }

    private ApiRouter router() {
        ApiRouter inside = ApiRouter.of(
                        get("/").params(this.inner, this.pool).handle((inner, pool) -> List.of(inner, pool)))
                .prefix("/inner")
                .lifespan(this.inner);
        return ApiRouter.of(get("/").params(this.pool).handle(pool -> pool), inside)
                .prefix("/router")
                .lifespan(this.pool);
    }

    private static Map<String, Object> visit(List<String> visits, AtomicInteger counter, String name) {
        visits.add(name);
        return Ordered.map("visits", visits, "counter", counter.incrementAndGet());
    }
}
