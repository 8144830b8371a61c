package io.fastapi.docs.testingdependencies;

import static io.fastapi.Dsl.*;

import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::program[]
    record User(String name) {}

    static final Dependency<User> CURRENT_USER = depends(header("x_token"), token -> {
        if (!token.equals("coneofsilence")) {
            throw new HttpException(400, "Invalid X-Token header");
        }
        return new User("john");
    });

    @Bean
    ApiRouter me() {
        return ApiRouter.of(get("/me").params(CURRENT_USER).handle(user -> user));
    }
    // end::program[]
}
