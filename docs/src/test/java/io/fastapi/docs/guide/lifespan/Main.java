package io.fastapi.docs.guide.lifespan;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleUnaryOperator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    private final List<String> opened = new CopyOnWriteArrayList<>();

    final Dependency<Map<String, DoubleUnaryOperator>> models =
            depends(this::load).closing(Map::clear);
    final Dependency<List<Double>> requests = depends(() -> new CopyOnWriteArrayList<Double>());

    @Bean
    FastApi app() {
        return FastApi.of(
                        get("/predict")
                                .params(this.models, this.requests, query("x", double.class))
                                .handle((models, requests, x) -> {
                                    requests.add(x);
                                    return Map.of(
                                            "result",
                                            models.get("answer_to_everything").applyAsDouble(x));
                                }),
                        get("/opened").handle(() -> this.opened),
                        get("/requests").params(this.requests).handle(requests -> requests))
                .lifespan(this.models)
                .lifespan(this.requests);
    }

    Map<String, DoubleUnaryOperator> load() {
        this.opened.add("models");
        return new ConcurrentHashMap<>(Map.of("answer_to_everything", x -> x * 42));
    }

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }
}
