package io.fastapi.docs.jsonparameters;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Json;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::main[]
    record Range(int from, int to) {}

    record Filter(@Json Range price, @Default("name") String order) {}

    @Bean
    ApiRouter items() {
        return ApiRouter.of(
                get("/items/").params(query("price", Range.class).json()).handle(price -> price),
                get("/filtered/").params(query(Filter.class)).handle(filter -> filter));
    }
    // end::main[]
}
