package io.fastapi.docs.responseheaders;

import static io.fastapi.Dsl.*;

import io.fastapi.response.OutgoingResponse;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::headers[]
    @Bean
    ApiRouter headers() {
        return ApiRouter.of(
                get("/greeting").params(query("name"), response()).handle(this::greet),
                get("/direct")
                        .handle(() -> Response.json(Map.of("message", "Hello"))
                                .header("X-Cat-Dog", "alone in the world")
                                .addHeader("Link", "</a>; rel=prev")
                                .addHeader("Link", "</c>; rel=next")));
    }

    Map<String, String> greet(String name, OutgoingResponse response) {
        response.header("X-Name", name);
        return Map.of("message", "Hello " + name);
    }
    // end::headers[]
}
