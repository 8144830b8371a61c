package io.fastapi.docs.querychecks;

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
    record Search(Optional<String> q, String order, String country) {}

    @Bean
    ApiRouter search() {
        return ApiRouter.of(get("/search/")
                .params(
                        query("q")
                                .where(minLength(3), maxLength(20), pattern("^[a-z]+$"))
                                .optional(),
                        query("order").where(oneOf("name", "price")).orElse("name"),
                        query("country").where(strip(), toUpper(), minLength(2), maxLength(2)))
                .handle(Search::new));
    }
    // end::main[]
}
