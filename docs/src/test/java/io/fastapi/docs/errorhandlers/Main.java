package io.fastapi.docs.errorhandlers;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.error.ExceptionHandlers;
import io.fastapi.error.HttpException;
import io.fastapi.error.RequestValidationException;
import io.fastapi.response.Response;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::handlers[]
    Map<String, Integer> readItem(int id) {
        if (id == 3) {
            throw new HttpException(418, "Nope! I don't like 3.");
        }
        return Map.of("half", 6 / id);
    }

    @Bean
    FastApi app() {
        return FastApi.of(get("/items/{id}").params(path("id", int.class)).handle(this::readItem))
                .exceptionHandler(
                        RequestValidationException.class,
                        (request, e) -> Response.text(e.getMessage()).status(400))
                .exceptionHandler(
                        HttpException.class,
                        (request, e) -> ExceptionHandlers.httpExceptionHandler(request, e)
                                .header("X-Path", request.path()))
                .exceptionHandler(
                        Exception.class, (request, e) -> Response.json(500, Map.of("detail", "We were told")));
    }
    // end::handlers[]
}
