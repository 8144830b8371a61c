package io.fastapi.docs.keysandrotation;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import io.fastapi.security.OAuth2PasswordBearer;
import io.fastapi.security.OAuth2PasswordRequestForm;
import io.fastapi.security.jwt.JwtTokens;
import io.fastapi.security.jwt.Token;
import io.fastapi.security.password.Logins;
import io.fastapi.security.password.PythonHashes;
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

    // tag::app[]
    static final OAuth2PasswordBearer OAUTH2 = OAuth2PasswordBearer.tokenUrl("token");

    record User(String username, String hashedPassword) {}

    static final Map<String, User> USERS =
            Map.of("johndoe", new User("johndoe", "$2b$04$X9Rv3WbabXJZdoJcg6QltuzzWa5GjIpzBKwD2KXQYwKDCUG/P38QC"));

    record Caller(String username, String key) {}

    @Bean
    ApiRouter accounts(JwtTokens tokens) {
        Logins<User> logins = Logins.of(
                PythonHashes.recommended(), name -> Optional.ofNullable(USERS.get(name)), User::hashedPassword);
        return ApiRouter.of(
                post("/token")
                        .responseModel(Token.class)
                        .params(OAuth2PasswordRequestForm.depends())
                        .handle(form -> Token.bearer(tokens.issue(logins.authenticate(form.username(), form.password())
                                .username()))),
                get("/me")
                        .params(tokens.verified(OAUTH2))
                        .handle(token -> new Caller(
                                token.getSubject(),
                                String.valueOf(token.getHeaders().get("kid")))));
    }
    // end::app[]
}
