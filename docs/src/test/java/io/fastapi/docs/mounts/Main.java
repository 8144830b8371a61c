package io.fastapi.docs.mounts;

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

    // tag::program[]
    @Bean
    FastApi app() {
        return FastApi.of(
                get("/").handle(() -> "shop"), mount("/admin", admin()), host("status.example.org", status()));
    }

    private static FastApi admin() {
        return FastApi.of(get("/stats").handle(() -> Map.of("users", 3))).title("Admin");
    }

    private static ApiRouter status() {
        return ApiRouter.of(get("/").handle(() -> "all is well"));
    }
    // end::program[]
}
