package io.fastapi.docs.pathparameters;

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
    enum ModelName {
        alexnet,
        resnet
    }

    @Bean
    ApiRouter operations() {
        return ApiRouter.of(
                get("/users/me").handle(() -> Map.of("user", "the current user")),
                get("/users/{user_id}").params(path("user_id", int.class)).handle(id -> Map.of("user", id)),
                get("/models/{name}").params(path("name", ModelName.class)).handle(name -> Map.of("model", name)),
                get("/files/{file_path:path}").params(path("file_path")).handle(file -> Map.of("file", file)));
    }
    // end::main[]
}
