package io.fastapi.docs.responsemodel;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::users[]
    record UserIn(String username, String password, String email) {}

    record UserOut(String username, String email) {}

    UserOut readUser(String username) {
        return new UserOut(username, username + "@example.com");
    }

    @Bean
    ApiRouter users() {
        return ApiRouter.of(
                get("/users/{username}").params(path("username")).handle(this::readUser),
                post("/users/")
                        .responseModel(UserOut.class)
                        .params(body(UserIn.class))
                        .handle(user -> user),
                get("/half").responseModel(UserOut.class).handle(() -> Map.of("username", "ada")));
    }
    // end::users[]

    // tag::fields[]
    record Item(
            String name,
            @Nullable String description,
            double price,
            @Default("10.5") double tax) {}

    static final Item HAMMER = new Item("hammer", null, 9.99, 10.5);

    @Bean
    ApiRouter items() {
        return ApiRouter.of(
                get("/items/hammer")
                        .responseModel(model(Item.class).excludeNone().excludeDefaults())
                        .handle(() -> HAMMER),
                get("/items/hammer/name")
                        .responseModel(model(Item.class).include("name", "description"))
                        .handle(() -> HAMMER),
                get("/items/hammer/public")
                        .responseModel(model(Item.class).exclude("tax"))
                        .handle(() -> HAMMER));
    }
    // end::fields[]
}
