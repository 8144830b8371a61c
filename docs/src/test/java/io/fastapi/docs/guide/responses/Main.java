package io.fastapi.docs.guide.responses;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Param;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Response;
import io.fastapi.types.model.Default;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    record UserIn(String username, String password) {}

    record UserOut(String username) {}

    record Plan(
            String name,
            @Default("10.5") double price,
            @Nullable String note) {}

    static final Map<String, Plan> PLANS =
            Map.of("free", new Plan("free", 0, null), "pro", new Plan("pro", 10.5, null));
    static final Param<String> NAME = path("name");

    @Bean
    FastApi app() {
        return FastApi.of(
                post("/users/")
                        .status(201)
                        .responseModel(UserOut.class)
                        .params(body(UserIn.class))
                        .handle(user -> user),
                get("/plans/{name}")
                        .responseModel(model(Plan.class).excludeNone())
                        .params(NAME)
                        .handle(Main::findPlan),
                get("/plans/{name}/name")
                        .responseModel(model(Plan.class).include("name"))
                        .params(NAME)
                        .handle(PLANS::get),
                delete("/plans/{name}").status(204).params(NAME).handleVoid(name -> {}),
                get("/page").responseClass(ResponseClass.HTML).handle(() -> "<h1>Hello</h1>"),
                get("/robots.txt").responseClass(ResponseClass.PLAIN_TEXT).handle(() -> "User-agent: *"),
                get("/old").handle(() -> Response.redirect("/page")),
                get("/teapot").handle(() -> Response.json(418, Map.of("message", "short and stout"))),
                get("/task").params(response()).handle(response -> {
                    response.status(202)
                            .header("X-Cat-Dog", "alone in the world")
                            .cookie("session", "fake");
                    return Map.of("state", "running");
                }),
                get("/numbers")
                        .handle(() -> Response.stream(IntStream.range(0, 3).mapToObj(i -> i + "\n"), "text/plain")));
    }

    static Plan findPlan(String name) {
        return Optional.ofNullable(PLANS.get(name))
                .orElseThrow(() -> new HttpException(404, "No such plan", Map.of("X-Error", "unknown")));
    }

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }
}
