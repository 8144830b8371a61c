package io.fastapi.docs.bodymultiple;

import static io.fastapi.Dsl.*;
import static io.fastapi.types.constraint.Constraints.*;

import io.fastapi.routing.ApiRouter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::several[]
    record Item(String name, double price) {}

    record User(String username) {}

    record Offer(String username, String item, int importance) {}

    @Bean
    ApiRouter offers() {
        return ApiRouter.of(post("/offers/")
                .params(
                        body(Item.class),
                        body(User.class),
                        body("importance", int.class).where(gt(0)))
                .handle((item, user, importance) -> new Offer(user.username(), item.name(), importance)));
    }
    // end::several[]

    // tag::embed[]
    @Bean
    ApiRouter users() {
        return ApiRouter.of(post("/users/").params(body(User.class).embed()).handle(user -> user));
    }
    // end::embed[]
}
