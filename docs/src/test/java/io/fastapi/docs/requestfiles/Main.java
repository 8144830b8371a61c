package io.fastapi.docs.requestfiles;

import static io.fastapi.Dsl.*;

import io.fastapi.input.UploadFile;
import io.fastapi.routing.ApiRouter;
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

    // tag::file[]
    record Uploaded(String filename, Optional<String> type, long size) {}

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
        return ApiRouter.of(
                post("/avatar/")
                        .params(file("picture").description("A square one").optional())
                        .handle(picture -> Map.of("new", picture.map(UploadFile::filename))),
                post("/sizes/")
                        .params(file("files").list())
                        .handle(files -> files.stream().map(UploadFile::size).toList()));
    }
    // end::several[]
}
