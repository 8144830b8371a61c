package io.fastapi.docs.dependencies;

import static io.fastapi.Dsl.*;

import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::simple[]
    record Commons(Optional<String> q, int skip, int limit) {}

    static final Dependency<Commons> COMMONS = depends(
            query("q").optional(),
            query("skip", int.class).orElse(0),
            query("limit", int.class).orElse(100),
            Commons::new);

    @Bean
    ApiRouter shared() {
        return ApiRouter.of(
                get("/items/").params(COMMONS).handle(commons -> commons),
                get("/users/").params(COMMONS).handle(commons -> Map.of("limit", commons.limit())));
    }
    // end::simple[]

    // tag::chain[]
    record User(String name) {}

    static final Dependency<String> TOKEN = depends(
            header("authorization").optional(),
            authorization -> authorization
                    .filter(value -> value.startsWith("Bearer "))
                    .map(value -> value.substring("Bearer ".length()))
                    .orElseThrow(
                            () -> new HttpException(401, "Not authenticated", Map.of("WWW-Authenticate", "Bearer"))));

    static final Dependency<User> CURRENT_USER = dependsAsync(TOKEN, token -> Mono.just(new User("user of " + token)));

    @Bean
    ApiRouter me() {
        return ApiRouter.of(get("/me").params(CURRENT_USER).handle(user -> user));
    }
    // end::chain[]

    // tag::guard[]
    static final Dependency<String> VERIFY_KEY = depends(header("x_key"), key -> {
        if (!key.equals("secret")) {
            throw new HttpException(400, "X-Key header invalid");
        }
        return key;
    });

    @Bean
    ApiRouter guarded() {
        return ApiRouter.of(get("/reports/").handle(() -> List.of("report")))
                .prefix("/internal")
                .dependencies(VERIFY_KEY);
    }
    // end::guard[]

    // tag::limited[]
    static final Dependency<String> REPORT =
            depends(query("year", int.class), year -> "report of " + year).maxConcurrency(2);

    @Bean
    ApiRouter limited() {
        return ApiRouter.of(get("/report").params(REPORT).handle(report -> report));
    }
    // end::limited[]

    // tag::closing[]
    @Component
    static class Pool {

        final List<String> events = new CopyOnWriteArrayList<>();

        String open() {
            this.events.add("opened");
            return "connection";
        }

        void close(String connection) {
            this.events.add("closed");
        }
    }

    @Bean
    ApiRouter connections(Pool pool) {
        Dependency<String> connection = depends(pool::open).closing(pool::close).scope(Dependency.Scope.FUNCTION);
        return ApiRouter.of(
                get("/rows/").params(connection).handle(open -> List.of("a row")),
                get("/events").handle(() -> pool.events));
    }
    // end::closing[]
}
