package io.fastapi.docs.biggerapplications;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
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
    @Bean
    FastApi app(ApiRouter items, ApiRouter users, ApiRouter reports) {
        return FastApi.of(
                items,
                users,
                ApiRouter.of(reports).prefix("/admin").tags("admin").dependencies(Keys.KEY),
                route("/ping", "GET", "POST").handle(() -> "pong"));
    }
    // end::program[]
}
