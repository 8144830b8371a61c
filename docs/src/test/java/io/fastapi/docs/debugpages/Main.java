package io.fastapi.docs.debugpages;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::debug[]
    static final class Broken extends RuntimeException {

        Broken() {
            super("no trace", null, false, false);
        }
    }

    @Bean
    FastApi debuggedApp() {
        return FastApi.of(get("/short").handle(() -> {
                    throw new Broken();
                }))
                .debug(true);
    }
    // end::debug[]
}
