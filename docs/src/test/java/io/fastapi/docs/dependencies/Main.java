package io.fastapi.docs.dependencies;

import static io.fastapi.Dsl.*;

import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::program[]
    record Commons(Optional<String> q, int skip, int limit) {}

    static final Dependency<Commons> COMMONS = depends(
            query("q").optional(),
            query("skip", int.class).orElse(0),
            query("limit", int.class).orElse(100),
            Commons::new);

    @Bean
    ApiRouter shop() {
        return ApiRouter.of(
                get("/items/").params(COMMONS).handle(commons -> commons),
                get("/users/").params(COMMONS).handle(commons -> Map.of("limit", commons.limit())));
    }
    // end::program[]
}
