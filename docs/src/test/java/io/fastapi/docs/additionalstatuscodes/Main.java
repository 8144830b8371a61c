package io.fastapi.docs.additionalstatuscodes;

import static io.fastapi.Dsl.*;

import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::items[]
    record Item(String name, int size) {}

    private final Map<String, Item> items = new ConcurrentHashMap<>(Map.of("foo", new Item("Fighters", 6)));

    @Bean
    ApiRouter items() {
        return ApiRouter.of(put("/items/{id}")
                .responseModel(Item.class)
                .responses(201, Item.class)
                .params(path("id"), body(Item.class))
                .handle(this::putItem));
    }

    Object putItem(String id, Item item) {
        return (this.items.put(id, item) == null) ? Response.json(201, item) : item;
    }
    // end::items[]
}
