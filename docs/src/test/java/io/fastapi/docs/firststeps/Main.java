package io.fastapi.docs.firststeps;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    @Bean
    ApiRouter hello() {
        return ApiRouter.of(get("/").handle(() -> Map.of("message", "Hello World")));
    }

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }
}
