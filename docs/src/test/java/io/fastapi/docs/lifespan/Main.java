package io.fastapi.docs.lifespan;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.middleware.Middleware;
import io.fastapi.request.Request;
import io.fastapi.request.State;
import io.fastapi.routing.ApiRouter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::lifespan[]
    static final Dependency<Map<String, DoubleUnaryOperator>> MODELS =
            depends(Main::loadModels).closing(models -> models.clear());

    private static Map<String, DoubleUnaryOperator> loadModels() {
        Map<String, DoubleUnaryOperator> models = new ConcurrentHashMap<>();
        models.put("answer_to_everything", x -> x * 42);
        return models;
    }

    @Bean
    ApiRouter predictions() {
        return ApiRouter.of(get("/predict")
                .params(MODELS, query("x", double.class))
                .handle((models, x) ->
                        Map.of("result", models.get("answer_to_everything").applyAsDouble(x))));
    }
    // end::lifespan[]

    // tag::app[]
    @Bean
    FastApi app(ApiRouter predictions, ApiRouter visits) {
        return FastApi.of(predictions, visits)
                .lifespan(MODELS)
                .onStartup(() -> System.out.println("opening"))
                .onShutdown(() -> System.out.println("closed"));
    }
    // end::app[]

    // tag::router[]
    static final Dependency<AtomicInteger> VISITS = depends(() -> new AtomicInteger());

    @Bean
    ApiRouter visits() {
        return ApiRouter.of(get("/visits").params(VISITS).handle(visits -> visits.incrementAndGet()))
                .lifespan(VISITS);
    }
    // end::router[]

    // tag::state[]
    static final State<String> LANGUAGE = State.of("language");

    static FastApi greetings() {
        return FastApi.of(get("/hello").params(request()).handle(Main::greet))
                .middleware(Middleware.of((request, next) -> {
                    request.state(LANGUAGE, "de");
                    return next.handle(request);
                }));
    }

    private static String greet(Request request) {
        return request.state(LANGUAGE).equals("de") ? "Hallo" : "Hello";
    }
    // end::state[]
}
