package io.fastapi.docs.routers;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
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

    // tag::router[]
    @Bean
    ApiRouter users() {
        return ApiRouter.of(
                        get("/").handle(() -> "all users"),
                        get("/me").handle(() -> "the current user"),
                        get("/{name}").params(path("name")).handle(name -> "user " + name))
                .prefix("/users")
                .tags("users");
    }
    // end::router[]

    // tag::nested[]
    @Bean
    ApiRouter reports() {
        return ApiRouter.of(get("/{year}").params(path("year", int.class)).handle(year -> "report of " + year))
                .prefix("/reports");
    }

    @Bean
    FastApi app(ApiRouter users, ApiRouter reports) {
        return FastApi.of(
                users,
                ApiRouter.of(reports).prefix("/internal").dependencies(header("x_key")),
                reports,
                route("/ping", "GET", "POST").handle(() -> "pong"),
                mount("/admin", admin()),
                host("status.example.org", status()));
    }
    // end::nested[]

    // tag::mounted[]
    private static FastApi admin() {
        return FastApi.of(get("/stats").handle(() -> Map.of("users", 3))).title("Admin");
    }

    private static ApiRouter status() {
        return ApiRouter.of(get("/").handle(() -> "all is well"));
    }
    // end::mounted[]
}
