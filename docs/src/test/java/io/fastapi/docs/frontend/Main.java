package io.fastapi.docs.frontend;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::app[]
    @Bean
    FastApi app() {
        return FastApi.of(
                get("/api/items").handle(() -> List.of("Fork", "Spoon")), frontend("/", "src/test/resources/dist"));
    }
    // end::app[]
}
