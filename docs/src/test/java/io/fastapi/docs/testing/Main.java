package io.fastapi.docs.testing;

import static io.fastapi.Dsl.*;

import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::program[]
    record Item(String id, String title) {}

    static final Dependency<String> TOKEN = depends(header("x_token"), token -> {
        if (!token.equals("coneofsilence")) {
            throw new HttpException(400, "Invalid X-Token header");
        }
        return token;
    });

    private final Map<String, Item> items = new ConcurrentHashMap<>(Map.of("foo", new Item("foo", "Foo")));

    @Bean
    ApiRouter shop() {
        return ApiRouter.of(
                        get("/items/{id}").params(path("id")).handle(this::readItem),
                        post("/items/").params(body(Item.class)).handle(this::createItem))
                .dependencies(TOKEN);
    }

    Item readItem(String id) {
        return Optional.ofNullable(this.items.get(id)).orElseThrow(() -> new HttpException(404, "Item not found"));
    }

    Item createItem(Item item) {
        if (this.items.putIfAbsent(item.id(), item) != null) {
            throw new HttpException(409, "Item already exists");
        }
        return item;
    }
    // end::program[]
}
