package com.example;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
class Main {

    @Bean
    ApiRouter operations() {
        return ApiRouter.of(
                get("/items/{item_id}").params(path("item_id", int.class)).handle(id -> Map.of("item_id", id)));
    }

    @RestController
    static class Legacy {

        @GetMapping("/legacy")
        String legacy() {
            return "old";
        }
    }

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }
}
