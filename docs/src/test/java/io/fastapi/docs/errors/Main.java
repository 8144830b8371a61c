package io.fastapi.docs.errors;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
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
    @Bean
    ApiRouter items() {
        Map<String, String> items = Map.of("foo", "The Foo Wrestlers");
        return ApiRouter.of(get("/items/{item_id}").params(path("item_id")).handle(id -> {
            if (!items.containsKey(id)) {
                throw new HttpException(404, "Item not found", Map.of("X-Error", "There goes my error"));
            }
            return Map.of("item", items.get(id));
        }));
    }
    // end::raise[]

    // tag::pages[]
    @Bean
    ApiRouter pages() {
        return ApiRouter.of(
                get("/pages/")
                        .params(query("skip", int.class), query("limit", int.class))
                        .handle((skip, limit) -> Map.of("skip", skip, "limit", limit)),
                get("/unicorns/{name}").params(path("name")).handle(name -> {
                    throw new UnicornException(name);
                }));
    }

    // tag::handler[]
    static class UnicornException extends RuntimeException {

        UnicornException(String name) {
            super(name);
        }
    }

    @Bean
    FastApi app(ApiRouter items, ApiRouter pages) {
        return FastApi.of(items, pages)
                .exceptionHandler(
                        UnicornException.class,
                        (request, e) -> Response.json(418, Map.of("message", e.getMessage() + " did something")));
    }
    // end::handler[]
    // end::pages[]
}
