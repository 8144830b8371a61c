package io.fastapi.docs.formdata;

import static io.fastapi.Dsl.*;
import static io.fastapi.types.constraint.Constraints.*;

import io.fastapi.routing.ApiRouter;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::form[]
    @Bean
    ApiRouter login() {
        return ApiRouter.of(post("/login/")
                .params(form("username"), form("password").where(minLength(4)))
                .handle((username, password) -> Map.of("username", username)));
    }
    // end::form[]

    // tag::typed[]
    record Size(int width, int height) {}

    @Bean
    ApiRouter orders() {
        return ApiRouter.of(post("/orders/")
                .params(
                        form("count", int.class).orElse(1),
                        form("colour").list(),
                        form("size", Size.class).json().optional())
                .handle((count, colours, size) -> List.of(count, colours, size)));
    }
    // end::typed[]
}
