package io.fastapi.docs.middleware;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.middleware.Cors;
import io.fastapi.middleware.GZip;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.Session;
import io.fastapi.middleware.Sessions;
import io.fastapi.middleware.TrustedHosts;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
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

    // tag::app[]
    @Bean
    FastApi app(ApiRouter items) {
        return FastApi.of(items)
                .middleware(
                        Middleware.of((request, next) -> {
                            long start = System.nanoTime();
                            Response response = next.handle(request);
                            double seconds = (System.nanoTime() - start) / 1e9;
                            return response.header("x-process-time", String.valueOf(seconds));
                        }),
                        TrustedHosts.of("localhost", "*.example.com"),
                        Cors.allowOrigins("https://example.com")
                                .allowCredentials()
                                .allowMethods("GET", "POST"),
                        GZip.minimumSize(1000),
                        Sessions.secretKey("change me to something long and random"))
                .middleware(KEY);
    }
    // end::app[]

    // tag::async[]
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
    // end::async[]

    // tag::items[]
    @Bean
    ApiRouter items() {
        return ApiRouter.of(
                get("/items/").params(request()).handle(request -> Map.of("client", request.attribute("client"))),
                get("/visits/").params(SESSION, query("name")).handle(this::visit));
    }

    // tag::session[]
    static final Dependency<Session> SESSION = depends(request(), Session::of);

    String visit(Session session, String name) {
        Object before = session.getOrDefault("name", "nobody");
        session.put("name", name);
        return "before " + name + ": " + before;
    }
    // end::session[]
    // end::items[]
}
