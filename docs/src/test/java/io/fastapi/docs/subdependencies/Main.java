package io.fastapi.docs.subdependencies;

import static io.fastapi.Dsl.*;

import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Mono;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::program[]
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
    // end::program[]

    // tag::once[]
    record Same(boolean other, boolean fresh) {}

    static final Dependency<UUID> TICKET = depends(() -> UUID.randomUUID());

    @Bean
    ApiRouter tickets() {
        return ApiRouter.of(get("/tickets")
                .params(TICKET, TICKET, TICKET.useCache(false))
                .handle((one, other, fresh) -> new Same(one.equals(other), one.equals(fresh))));
    }
    // end::once[]
}
