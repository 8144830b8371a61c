package io.fastapi.docs.handlingerrors;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.error.RequestValidationException;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.error.Violation;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::raise[]
    private final Map<String, String> items = Map.of("foo", "The Foo Wrestlers");

    Map<String, String> readItem(String id) {
        if (!this.items.containsKey(id)) {
            throw new HttpException(404, "Item not found", Map.of("X-Error", "There goes my error"));
        }
        return Map.of("item", this.items.get(id));
    }

    @Bean
    ApiRouter items() {
        return ApiRouter.of(get("/items/{item_id}").params(path("item_id")).handle(this::readItem));
    }
    // end::raise[]

    // tag::refuse[]
    Map<String, Integer> order(String item, int count) {
        if (count > 3) {
            throw new RequestValidationException(
                    List.of(new Violation(
                            "value_error", List.of("query", "count"), "Only 3 are left", count, Map.of())),
                    null);
        }
        return Map.of(item, count);
    }

    @Bean
    ApiRouter orders() {
        return ApiRouter.of(post("/orders/{item}")
                .params(path("item"), query("count", int.class))
                .handle(this::order));
    }
    // end::refuse[]

    // tag::handler[]
    static class UnicornException extends RuntimeException {

        UnicornException(String name) {
            super(name);
        }
    }

    @Bean
    ApiRouter unicorns() {
        return ApiRouter.of(get("/unicorns/{name}").params(path("name")).handle(name -> {
            throw new UnicornException(name);
        }));
    }

    @Bean
    FastApi app(ApiRouter items, ApiRouter orders, ApiRouter unicorns) {
        return FastApi.of(items, orders, unicorns)
                .exceptionHandler(
                        UnicornException.class,
                        (request, e) -> Response.json(418, Map.of("message", e.getMessage() + " did something")));
    }
    // end::handler[]
}
