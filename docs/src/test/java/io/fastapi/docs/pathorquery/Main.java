package io.fastapi.docs.pathorquery;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::main[]
    @Bean
    ApiRouter orders() {
        ApiRouter orders = ApiRouter.of(
                get("/orders").params(param("user_id", int.class)).handle(user -> Map.of("orders of", user)));
        return ApiRouter.of(orders.prefix("/users/{user_id}"), orders.prefix("/all"));
    }
    // end::main[]
}
