package io.fastapi.docs.compression;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.middleware.GZip;
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
        return FastApi.of(get("/short").handle(() -> "word"), get("/long").handle(() -> "word ".repeat(1000)))
                .middleware(GZip.minimumSize(1000).compressLevel(5));
    }
    // end::program[]
}
