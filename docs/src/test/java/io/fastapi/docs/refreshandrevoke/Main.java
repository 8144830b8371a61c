package io.fastapi.docs.refreshandrevoke;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import io.fastapi.security.OAuth2PasswordBearer;
import io.fastapi.security.OAuth2PasswordRequestForm;
import io.fastapi.security.jwt.JwtTokens;
import io.fastapi.security.jwt.TokenPair;
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
    static final OAuth2PasswordBearer OAUTH2 =
            OAuth2PasswordBearer.tokenUrl("token").refreshUrl("refresh");

    record User(String username, String hashedPassword) {}

    static final Map<String, User> USERS =
            Map.of("johndoe", new User("johndoe", "$2b$04$X9Rv3WbabXJZdoJcg6QltuzzWa5GjIpzBKwD2KXQYwKDCUG/P38QC"));

    @Bean
    ApiRouter sessions(JwtTokens tokens) {
        Logins<User> logins = Logins.of(
                PythonHashes.recommended(), name -> Optional.ofNullable(USERS.get(name)), User::hashedPassword);
        return ApiRouter.of(
                post("/token")
                        .responseModel(TokenPair.class)
                        .params(OAuth2PasswordRequestForm.depends())
                        .handle(form -> {
                            User user = logins.authenticate(form.username(), form.password());
                            return tokens.issuePair(user.username(), Map.of("scope", "me"));
                        }),
                post("/refresh").params(form("refresh_token")).handleAsync(tokens::refresh),
                post("/logout").status(204).params(form("token")).handleAsync(tokens::revoke),
                get("/me").params(tokens.verified(OAUTH2)).handle(token -> Map.of("username", token.getSubject())));
    }
    // end::app[]
}
