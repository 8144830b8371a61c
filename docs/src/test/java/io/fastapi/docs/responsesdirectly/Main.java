package io.fastapi.docs.responsesdirectly;

import static io.fastapi.Dsl.*;

import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::direct[]
    @Bean
    ApiRouter direct() {
        return ApiRouter.of(
                get("/legacy")
                        .handle(() -> Response.bytes("<a/>".getBytes(), "application/xml")
                                .header("X-Version", "1")),
                get("/old").handle(() -> Response.redirect("/legacy")),
                get("/teapot").handle(() -> Response.json(418, Map.of("message", "short and stout"))),
                get("/entity").handle(() -> ResponseEntity.status(201).body(Map.of("name", "saw"))),
                get("/odd").handle(() -> Response.json(Map.of("value", new Object()))));
    }
    // end::direct[]
}
