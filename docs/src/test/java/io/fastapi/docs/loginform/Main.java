package io.fastapi.docs.loginform;

import static io.fastapi.Dsl.*;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.OAuth2PasswordBearer;
import io.fastapi.security.OAuth2PasswordRequestForm;
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
    record User(String username, String email) {}

    static final Map<String, User> USERS =
            Map.of("john", new User("john", "john@example.com"), "alice", new User("alice", "alice@example.com"));
    static final Map<String, String> PASSWORDS = Map.of("john", "secret", "alice", "secret2");

    static final OAuth2PasswordBearer OAUTH2 = OAuth2PasswordBearer.tokenUrl("token");

    static final Dependency<User> CURRENT_USER = depends(
            OAUTH2,
            token -> Optional.ofNullable(USERS.get(token))
                    .orElseThrow(() -> new HttpException(401, "Unknown token", Map.of("WWW-Authenticate", "Bearer"))));
    // end::user[]

    // tag::login[]
    record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType) {}

    @Bean
    ApiRouter accounts() {
        return ApiRouter.of(
                post("/token").params(OAuth2PasswordRequestForm.depends()).handle(Main::token),
                get("/users/me").params(CURRENT_USER).handle(user -> user));
    }

    static Token token(OAuth2PasswordRequestForm form) {
        if (!form.password().equals(PASSWORDS.get(form.username()))) {
            throw new HttpException(400, "Incorrect username or password");
        }
        return new Token(form.username(), "bearer");
    }
    // end::login[]
}
