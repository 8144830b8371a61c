package io.fastapi.docs.strictcontenttype;

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

    // tag::types[]
    record Item(String name) {}

    @Bean
    ApiRouter items() {
        return ApiRouter.of(
                post("/items/").params(body(Item.class)).handle(item -> item),
                post("/from-devices/")
                        .strictContentType(false)
                        .params(body(Item.class))
                        .handle(item -> item));
    }
    // end::types[]
}
