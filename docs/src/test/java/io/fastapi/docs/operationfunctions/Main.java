package io.fastapi.docs.operationfunctions;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Mono;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::verbs[]
    private final List<String> rows = new CopyOnWriteArrayList<>(List.of("a row"));

    @Bean
    ApiRouter verbs() {
        return ApiRouter.of(
                get("/blocking").handle(() -> this.rows.get(0)),
                get("/async").handleAsync(() -> Mono.just("later")),
                get("/future").handleFuture(() -> CompletableFuture.completedFuture("some time")),
                get("/now").handleNow(() -> 6 * 7),
                delete("/rows").status(204).handleVoid(this.rows::clear));
    }
    // end::verbs[]
}
