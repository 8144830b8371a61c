package io.fastapi.docs.responses;

import static io.fastapi.Dsl.*;

import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Cookie;
import io.fastapi.response.OutgoingResponse;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::outgoing[]
    @Bean
    ApiRouter outgoing() {
        return ApiRouter.of(get("/tasks/1").params(response()).handle(this::readTask));
    }

    Map<String, String> readTask(OutgoingResponse response) {
        response.status(202).header("X-Cat-Dog", "alone in the world").cookie("session", "fake");
        return Map.of("state", "running");
    }
    // end::outgoing[]

    // tag::direct[]
    @Bean
    ApiRouter direct() {
        return ApiRouter.of(
                get("/legacy")
                        .handle(() -> Response.bytes("<a/>".getBytes(), "application/xml")
                                .header("X-Version", "1")
                                .cookie(Cookie.of("seen", "yes")
                                        .maxAge(Duration.ofHours(1))
                                        .httpOnly())),
                get("/old").handle(() -> Response.redirect("/legacy")),
                get("/teapot").handle(() -> Response.json(418, Map.of("message", "short and stout"))));
    }
    // end::direct[]

    // tag::classes[]
    @Bean
    ApiRouter classes() {
        return ApiRouter.of(
                get("/page").responseClass(ResponseClass.HTML).handle(() -> "<h1>Hello</h1>"),
                get("/robots.txt").responseClass(ResponseClass.PLAIN_TEXT).handle(() -> "User-agent: *"));
    }
    // end::classes[]

    // tag::report[]
    private static Path report() throws IOException {
        Path file = Files.createTempFile("report", ".txt");
        file.toFile().deleteOnExit();
        return Files.writeString(file, "abcdefghijklmnopqrstuvwxyz");
    }

    // tag::file[]
    @Bean
    ApiRouter files() throws IOException {
        Path report = report();
        return ApiRouter.of(get("/report").handle(() -> Response.file(report, "report.txt")));
    }
    // end::file[]
    // end::report[]
}
