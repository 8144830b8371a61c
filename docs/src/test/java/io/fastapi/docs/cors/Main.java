package io.fastapi.docs.cors;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.middleware.Cors;
import java.time.Duration;
import java.util.List;
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
                        get("/items/").handle(() -> List.of("fork", "spoon")),
                        post("/items/").handle(() -> "knife"))
                .middleware(Cors.allowOrigins("https://example.com", "http://localhost:5173")
                        .allowCredentials()
                        .allowMethods("GET", "POST")
                        .allowHeaders("X-Key")
                        .exposeHeaders("X-Total")
                        .maxAge(Duration.ofMinutes(5)));
    }
    // end::program[]
}
