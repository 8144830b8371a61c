package io.fastapi.docs.staticfiles;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.staticfiles.StaticFiles;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::mount[]
    @Bean
    FastApi app() {
        return FastApi.of(get("/static/version").handle(() -> Map.of("version", 1)))
                .mount("/static", StaticFiles.directory("src/test/resources/site"))
                .mount("/site", StaticFiles.resources("site").html(true).precompressed("br", "gz"));
    }
    // end::mount[]
}
