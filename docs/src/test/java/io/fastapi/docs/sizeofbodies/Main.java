package io.fastapi.docs.sizeofbodies;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.middleware.RequestBodyLimit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::program[]
    record Note(String text) {}

    @Bean
    FastApi app() {
        return FastApi.of(
                        post("/notes/").params(body(Note.class)).handle(Note::text),
                        post("/essays/")
                                .maxBodySize(1000)
                                .params(body(Note.class))
                                .handle(Note::text))
                .middleware(RequestBodyLimit.maxBodySize(30));
    }
    // end::program[]
}
