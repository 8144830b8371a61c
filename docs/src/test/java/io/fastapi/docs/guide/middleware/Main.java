package io.fastapi.docs.guide.middleware;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.middleware.GZip;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.Session;
import io.fastapi.middleware.Sessions;
import io.fastapi.middleware.TrustedHosts;
import io.fastapi.response.Response;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    @Bean
    FastApi app() {
        return FastApi.of(
                        get("/items/").handle(() -> List.of("fork", "spoon")),
                        get("/long").handle(() -> "word ".repeat(1000)),
                        get("/visits").params(depends(request(), Session::of)).handle(this::countVisits))
                .middleware(
                        Middleware.of((request, next) -> {
                            long start = System.nanoTime();
                            Response response = next.handle(request);
                            return response.header("X-Process-Time", String.valueOf((System.nanoTime() - start) / 1e9));
                        }),
                        Middleware.of((request, next) ->
                                request.headers().header("x-key").contains("wrong")
                                        ? Response.json(403, Map.of("detail", "Wrong key"))
                                        : next.handle(request)),
                        TrustedHosts.of("testserver", "localhost"),
                        GZip.minimumSize(1000),
                        Sessions.secretKey("change me"));
    }

    int countVisits(Session session) {
        int visits = ((Number) session.getOrDefault("visits", 0)).intValue() + 1;
        session.put("visits", visits);
        return visits;
    }

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }
}
