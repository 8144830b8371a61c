package io.fastapi.benchmarks.start.plain;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The least that WebFlux answers with JSON. */
@SpringBootApplication
public class PlainApplication {

    @Bean
    RouterFunction<ServerResponse> hello() {
        return RouterFunctions.route()
                .GET("/", request -> ServerResponse.ok().bodyValue(Map.of("message", "Hello World")))
                .build();
    }

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(PlainApplication.class, arguments);
    }
}
