package io.fastapi.docs.methodreferences;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::items[]
    record Item(int id, String name) {}

    Item readItem(int id) {
        return new Item(id, "hammer");
    }

    @Bean
    ApiRouter items() {
        return ApiRouter.of(
                get("/items/{id}").params(path("id", int.class)).handle(this::readItem),
                get("/tools/{id}").params(path("id", int.class)).handle(id -> new Item(id, "saw")),
                get("/nails/{id}")
                        .name("read_nail")
                        .responseModel(Item.class)
                        .params(path("id", int.class))
                        .handle(id -> new Item(id, "nail")));
    }
    // end::items[]
}
