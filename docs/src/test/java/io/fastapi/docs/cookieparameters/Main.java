package io.fastapi.docs.cookieparameters;

import static io.fastapi.Dsl.*;
import static io.fastapi.types.constraint.Constraints.*;

import io.fastapi.routing.ApiRouter;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::main[]
    record Visit(Optional<String> adsId, int visits) {}

    @Bean
    ApiRouter items() {
        return ApiRouter.of(get("/items/")
                .params(
                        cookie("ads_id").optional(),
                        cookie("visits", int.class).where(ge(0)).orElse(0))
                .handle(Visit::new));
    }
    // end::main[]
}
