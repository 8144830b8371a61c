package io.fastapi.docs.guide.subapplications;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.response.Response;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    static class Closed extends RuntimeException {}

    @Bean
    FastApi app() {
        FastApi admin = FastApi.of(get("/stats/{name}")
                        .name("read_stats")
                        .params(path("name"))
                        .responseModel(none())
                        .handle(Main::readStats))
                .title("Admin")
                .version("2.0.0")
                .exceptionHandler(Closed.class, (request, e) -> Response.json(503, Map.of("message", "closed")));
        return FastApi.of(get("/app").name("read_main").handle(() -> Map.of("message", "Hello World from main app")))
                .title("Main")
                .mount("/admin", admin);
    }

    static Map<String, Integer> readStats(String name) {
        switch (name) {
            case "closed" -> throw new Closed();
            case "users" -> {
                return Map.of(name, 3);
            }
            default -> throw new HttpException(404, "No such statistics");
        }
    }

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }
}
