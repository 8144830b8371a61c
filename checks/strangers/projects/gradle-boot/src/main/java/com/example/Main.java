package com.example;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    @Bean
    ApiRouter operations() {
        return ApiRouter.of(
                get("/items/{item_id}").params(path("item_id", int.class)).handle(id -> Map.of("item_id", id)));
    }

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }
}
