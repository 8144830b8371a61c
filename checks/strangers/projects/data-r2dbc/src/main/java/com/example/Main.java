package com.example;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    @Bean
    ApiRouter operations(Items items) {
        return ApiRouter.of(
                get("/items/{item_id}").params(path("item_id", int.class)).handleAsync(id -> items.findById(id)));
    }

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }
}
