package io.fastapi.docs.guide.security;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.security.OAuth2PasswordBearer;
import io.fastapi.security.OAuth2PasswordRequestForm;
import io.fastapi.security.jwt.JwtTokens;
import io.fastapi.security.jwt.Token;
import io.fastapi.security.password.Logins;
import io.fastapi.security.password.PythonHashes;
import io.fastapi.types.model.Default;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    record User(
            String username, String email, @Default("false") boolean disabled) {}

    record UserInDb(String username, String email, boolean disabled, String hashedPassword) {}

    static final String HASH = "$2b$04$X9Rv3WbabXJZdoJcg6QltuzzWa5GjIpzBKwD2KXQYwKDCUG/P38QC";
    static final Map<String, UserInDb> USERS = Map.of(
            "johndoe", new UserInDb("johndoe", "johndoe@example.com", false, HASH),
            "alice", new UserInDb("alice", "alice@example.com", true, HASH));

    static Optional<UserInDb> find(String username) {
        return Optional.ofNullable(USERS.get(username));
    }

    @Bean
    FastApi app(JwtTokens tokens) {
        Logins<UserInDb> logins = Logins.of(PythonHashes.bcrypt(), Main::find, UserInDb::hashedPassword);
        Dependency<UserInDb> activeUser =
                depends(tokens.verified(OAuth2PasswordBearer.tokenUrl("token")), token -> active(token.getSubject()));
        return FastApi.of(
                post("/token")
                        .name("login")
                        .responseModel(Token.class)
                        .params(OAuth2PasswordRequestForm.depends())
                        .handle(form -> Token.bearer(tokens.issue(logins.authenticate(form.username(), form.password())
                                .username()))),
                get("/users/me")
                        .name("read_me")
                        .responseModel(User.class)
                        .params(activeUser)
                        .handle(user -> user),
                get("/users/me/items")
                        .name("read_own_items")
                        .params(activeUser)
                        .handle(user -> List.of(Map.of("owner", user.username()))));
    }

    static UserInDb active(String username) {
        UserInDb user = find(username)
                .orElseThrow(() ->
                        new HttpException(401, "Could not validate credentials", Map.of("WWW-Authenticate", "Bearer")));
        if (user.disabled()) {
            throw new HttpException(400, "Inactive user");
        }
        return user;
    }

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }
}
