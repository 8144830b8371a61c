package io.fastapi.docs.guide.staticfiles;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.staticfiles.StaticFiles;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    @Bean
    FastApi app() {
        return FastApi.of(get("/static/version").handle(() -> Map.of("version", 1)))
                .mount("/static", StaticFiles.resources("site").name("static"))
                .mount("/help", StaticFiles.resources("site/help").html(true).name("help"));
    }

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }
}
