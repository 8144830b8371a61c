package io.fastapi.docs.testingapplications;

import static io.fastapi.Dsl.*;

import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
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

    // tag::program[]
    static final Dependency<String> TOKEN = depends(header("x_token"), token -> {
        if (!token.equals("coneofsilence")) {
            throw new HttpException(400, "Invalid X-Token header");
        }
        return token;
    });

    @Bean
    ApiRouter items() {
        return ApiRouter.of(
                get("/items/{id}").dependencies(TOKEN).params(path("id")).handle(id -> Map.of("id", id)));
    }
    // end::program[]
}
