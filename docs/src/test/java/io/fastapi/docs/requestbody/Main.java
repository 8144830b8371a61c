package io.fastapi.docs.requestbody;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::model[]
    record Item(
            String name,
            @Nullable String description,
            double price,
            @Default("0") double tax) {}

    record Priced(String name, double total) {}

    @Bean
    ApiRouter items() {
        return ApiRouter.of(post("/items/")
                .params(body(Item.class))
                .handle(item -> new Priced(item.name(), item.price() + item.tax())));
    }
    // end::model[]

    // tag::all[]
    record Replaced(int id, Item item, Optional<String> note) {}

    @Bean
    ApiRouter replacements() {
        return ApiRouter.of(put("/items/{item_id}")
                .params(
                        path("item_id", int.class),
                        body(Item.class),
                        query("note").optional())
                .handle(Replaced::new));
    }
    // end::all[]
}
