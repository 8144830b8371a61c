package io.fastapi.docs.readme;

// tag::main[]
import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    record Item(@NotBlank String name, @Positive double price) {}

    record Found(int itemId, Optional<String> q) {}

    record Offer(int itemId, String name, double priceWithTax) {}

    @Bean
    ApiRouter operations() {
        return ApiRouter.of(
                get("/").handle(() -> Map.of("Hello", "World")),
                get("/items/{item_id}")
                        .params(path("item_id", int.class), query("q").optional())
                        .handle(Found::new),
                put("/items/{item_id}")
                        .params(path("item_id", int.class), body(Item.class))
                        .handle((id, item) -> new Offer(id, item.name(), item.price() * 1.2)));
    }

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }
}
// end::main[]
