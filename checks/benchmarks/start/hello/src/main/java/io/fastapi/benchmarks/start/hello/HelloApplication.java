package io.fastapi.benchmarks.start.hello;

import static io.fastapi.Dsl.get;

import io.fastapi.FastApi;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The least that this library answers with JSON. */
@SpringBootApplication
public class HelloApplication {

    @Bean
    FastApi hello() {
        return FastApi.of(get("/").handle(() -> Map.of("message", "Hello World")));
    }

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(HelloApplication.class, arguments);
    }
}
