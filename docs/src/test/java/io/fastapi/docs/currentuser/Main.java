package io.fastapi.docs.currentuser;

import static io.fastapi.Dsl.*;

import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.OAuth2PasswordBearer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::user[]
    record User(String username, String email, boolean disabled) {}

    static final Map<String, User> USERS = Map.of(
            "john", new User("john", "john@example.com", false), "alice", new User("alice", "alice@example.com", true));

    static final OAuth2PasswordBearer OAUTH2 = OAuth2PasswordBearer.tokenUrl("token");

    static final Dependency<User> CURRENT_USER = depends(
            OAUTH2,
            token -> Optional.ofNullable(USERS.get(token))
                    .orElseThrow(() -> new HttpException(401, "Unknown token", Map.of("WWW-Authenticate", "Bearer"))));

    @Bean
    ApiRouter users() {
        return ApiRouter.of(get("/users/me").params(CURRENT_USER).handle(user -> user));
    }
    // end::user[]

    // tag::active[]
    static final Dependency<User> ACTIVE_USER = depends(CURRENT_USER, user -> {
        if (user.disabled()) {
            throw new HttpException(400, "Inactive user");
        }
        return user;
    });

    @Bean
    ApiRouter orders() {
        return ApiRouter.of(
                        get("/").params(ACTIVE_USER).handle(user -> List.of("an order of " + user.username())),
                        get("/count").handle(() -> 1))
                .prefix("/orders")
                .dependencies(ACTIVE_USER);
    }
    // end::active[]
}
