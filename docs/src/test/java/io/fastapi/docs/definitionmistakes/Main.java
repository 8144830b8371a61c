package io.fastapi.docs.definitionmistakes;

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

    // tag::mistakes[]
    @Bean
    ApiRouter mistaken() {
        return ApiRouter.of(
                get("/items/{id}").handle(() -> "no parameter for the variable"),
                post("/items/").status(700).params(body(Thread.class)).handle(thread -> "no thread is read from JSON"));
    }
    // end::mistakes[]
}
