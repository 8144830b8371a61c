package io.fastapi.docs.bodyexamples;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Example;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::model[]
    @Example("{\"name\": \"saw\", \"price\": 35.4}")
    record Item(@Example("hammer") String name, double price) {}

    @Bean
    ApiRouter items() {
        return ApiRouter.of(post("/items/").params(body(Item.class)).handle(item -> item));
    }
    // end::model[]

    // tag::body[]
    @Bean
    ApiRouter orders() {
        return ApiRouter.of(
                post("/orders/")
                        .params(body(Item.class).examples(new Item("nail", 0.01)))
                        .handle(item -> item),
                post("/bookings/")
                        .params(body(Item.class).example(new Item("nail", 0.01)))
                        .handle(item -> item));
    }
    // end::body[]

    // tag::named[]
    @Bean
    ApiRouter offers() {
        return ApiRouter.of(put("/offers/{offer_id}")
                .params(
                        path("offer_id", int.class).example(7),
                        body(Item.class)
                                .openapiExample(
                                        "normal", Map.of("summary", "An offer", "value", new Item("nail", 0.01)))
                                .openapiExample(
                                        "invalid",
                                        Map.of(
                                                "summary", "Is refused",
                                                "description", "A price of **words** is no number.",
                                                "value", Map.of("name", "nail", "price", "little"))))
                .handle((id, item) -> item));
    }
    // end::named[]
}
