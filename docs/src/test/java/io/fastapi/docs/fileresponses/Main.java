package io.fastapi.docs.fileresponses;

import static io.fastapi.Dsl.*;

import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::file[]
    private static Path report() throws IOException {
        Path file = Files.createTempFile("report", ".txt");
        file.toFile().deleteOnExit();
        return Files.writeString(file, "abcdefghijklmnopqrstuvwxyz");
    }

    @Bean
    ApiRouter files() throws IOException {
        Path report = report();
        return ApiRouter.of(
                get("/report").handle(() -> Response.file(report, "report.txt")),
                get("/shown").responseClass(ResponseClass.FILE).handle(() -> report),
                get("/lost").handle(() -> Response.file(Path.of("nowhere.txt"))));
    }
    // end::file[]
}
