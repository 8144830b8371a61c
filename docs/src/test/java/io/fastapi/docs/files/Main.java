package io.fastapi.docs.files;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::form[]
    record Login(String username, @Size(min = 4) String password) {}

    @Bean
    ApiRouter forms() {
        return ApiRouter.of(
                post("/login/")
                        .params(form("username"), form("password"))
                        .handle((name, secret) -> Map.of("username", name)),
                post("/login-record/").params(form(Login.class)).handle(login -> Map.of("username", login.username())));
    }
    // end::form[]

    // tag::file[]
    record Uploaded(String filename, Optional<String> contentType, long size) {}

    @Bean
    ApiRouter files() {
        return ApiRouter.of(
                post("/files/").params(file("file", byte[].class)).handle(bytes -> Map.of("file_size", bytes.length)),
                post("/uploads/")
                        .params(file("file"))
                        .handle(file -> new Uploaded(file.filename(), file.contentType(), file.size())));
    }
    // end::file[]

    // tag::several[]
    @Bean
    ApiRouter several() {
        return ApiRouter.of(post("/albums/")
                .params(form("title"), file("photos").list())
                .handle((title, photos) -> {
                    StringBuilder text = new StringBuilder();
                    for (var photo : photos) {
                        text.append(new String(photo.bytes(), StandardCharsets.UTF_8).strip());
                    }
                    return Map.of(title, text.toString());
                }));
    }
    // end::several[]
}
