package io.fastapi.docs.guide.firstapplication;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    record Item(String name, double price, @Nullable Boolean isOffer) {}

    record Stored(int itemId, String itemName, double priceWithTax) {}

    @Bean
    FastApi app() {
        return FastApi.of(
                        get("/").name("read_root").handle(() -> Map.of("Hello", "World")),
                        get("/items/{item_id}")
                                .name("read_item")
                                .params(path("item_id", int.class), query("q").orElse("nothing"))
                                .handle((id, q) -> Map.of("item " + id, q)),
                        put("/items/{item_id}")
                                .params(path("item_id", int.class), body(Item.class))
                                .handle(this::updateItem))
                .title("Shop")
                .version("1.0.0");
    }

    Stored updateItem(int itemId, Item item) {
        return new Stored(itemId, item.name(), item.price() * 1.25);
    }

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }
}
