package io.fastapi.docs.middleware;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.middleware.Middleware;
import io.fastapi.response.Response;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::program[]
    static final Middleware TIMED = Middleware.of((request, next) -> {
        long start = System.nanoTime();
        Response response = next.handle(request);
        double seconds = (System.nanoTime() - start) / 1e9;
        return response.header("x-process-time", String.valueOf(seconds));
    });

    static final Middleware KEY = Middleware.ofAsync((request, next) -> {
        if (request.headers().header("x-key").contains("wrong")) {
            return Mono.just(Response.json(403, Map.of("detail", "Wrong key")));
        }
        ServerRequest known = ServerRequest.from(request)
                .attribute("client", "ada")
                .header("x-trace", "7")
                .build();
        return next.handle(known);
    });

    @Bean
    FastApi app() {
        return FastApi.of(get("/items/")
                        .params(request())
                        .handle(request -> Map.of("client", request.attribute("client"))))
                .middleware(TIMED)
                .middleware(KEY);
    }
    // end::program[]
}
