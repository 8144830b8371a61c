package io.fastapi.docs.movingsessions;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import io.fastapi.security.OAuth2PasswordBearer;
import io.fastapi.security.OAuth2PasswordRequestForm;
import io.fastapi.security.jwt.JwtTokens;
import io.fastapi.security.jwt.Token;
import io.fastapi.security.password.Logins;
import io.fastapi.security.password.PythonHashes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::users[]
    record User(String username, String hashedPassword) {}

    static final Map<String, User> USERS = new ConcurrentHashMap<>(
            Map.of("johndoe", new User("johndoe", "$2b$04$X9Rv3WbabXJZdoJcg6QltuzzWa5GjIpzBKwD2KXQYwKDCUG/P38QC")));

    static final PythonHashes HASHES = PythonHashes.recommended();
    static final Logins<User> LOGINS =
            Logins.of(HASHES, name -> Optional.ofNullable(USERS.get(name)), User::hashedPassword);

    static User login(OAuth2PasswordRequestForm form) {
        User user = LOGINS.authenticate(form.username(), form.password());
        if (HASHES.upgradeEncoding(user.hashedPassword())) {
            USERS.put(user.username(), new User(user.username(), HASHES.encode(form.password())));
        }
        return user;
    }
    // end::users[]

    // tag::app[]
    static final OAuth2PasswordBearer OAUTH2 = OAuth2PasswordBearer.tokenUrl("token");

    @Bean
    ApiRouter accounts(JwtTokens tokens) {
        return ApiRouter.of(
                post("/token")
                        .responseModel(Token.class)
                        .params(OAuth2PasswordRequestForm.depends())
                        .handle(form -> Token.bearer(tokens.issue(login(form).username()))),
                get("/users/me")
                        .params(tokens.verified(OAUTH2))
                        .handle(token -> Map.of("username", token.getSubject())),
                get("/old-hashes").handle(Main::oldHashes));
    }

    static List<String> oldHashes() {
        return USERS.values().stream()
                .filter(user -> HASHES.upgradeEncoding(user.hashedPassword()))
                .map(User::username)
                .toList();
    }
    // end::app[]
}
