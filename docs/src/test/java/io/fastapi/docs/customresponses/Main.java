package io.fastapi.docs.customresponses;

import static io.fastapi.Dsl.*;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.fastapi.operation.ResponseClass;
import io.fastapi.routing.ApiRouter;
import java.util.Map;
import java.util.StringJoiner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::classes[]
    @Bean
    ApiRouter classes() {
        return ApiRouter.of(
                get("/page").responseClass(ResponseClass.HTML).handle(() -> "<h1>Hello</h1>"),
                get("/robots.txt").responseClass(ResponseClass.PLAIN_TEXT).handle(() -> "User-agent: *"),
                get("/moved").responseClass(ResponseClass.REDIRECT).handle(() -> "/page"),
                get("/number").responseClass(ResponseClass.HTML).handle(() -> 42));
    }
    // end::classes[]

    // tag::own[]
    static final ResponseClass PROPERTIES = ResponseClass.of("text/x-properties", content -> {
        StringJoiner lines = new StringJoiner("\n");
        ((Map<?, ?>) content).forEach((key, value) -> lines.add(key + "=" + value));
        return lines.toString().getBytes(UTF_8);
    });

    @Bean
    ApiRouter settings() {
        return ApiRouter.of(get("/settings").handle(() -> Map.of("color", "red")))
                .defaultResponseClass(PROPERTIES);
    }
    // end::own[]
}
