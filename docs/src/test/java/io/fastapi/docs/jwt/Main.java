package io.fastapi.docs.jwt;

import static io.fastapi.Dsl.*;

import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
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
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::users[]
    record User(String username, String email, String fullName, boolean disabled) {}

    record UserInDb(String username, String email, String fullName, boolean disabled, String hashedPassword) {}

    static final String HASH = "$2b$04$X9Rv3WbabXJZdoJcg6QltuzzWa5GjIpzBKwD2KXQYwKDCUG/P38QC";
    static final Map<String, UserInDb> USERS = Map.of(
            "johndoe", new UserInDb("johndoe", "johndoe@example.com", "John Doe", false, HASH),
            "alice", new UserInDb("alice", "alice@example.com", "Alice Wonderson", true, HASH));

    static Optional<UserInDb> find(String username) {
        return Optional.ofNullable(USERS.get(username));
    }
    // end::users[]

    // tag::login[]
    static final OAuth2PasswordBearer OAUTH2 = OAuth2PasswordBearer.tokenUrl("token");

    record Item(String itemId, String owner) {}

    @Bean
    ApiRouter accounts(JwtTokens tokens) {
        Logins<UserInDb> logins = Logins.of(PythonHashes.recommended(), Main::find, UserInDb::hashedPassword);
        Dependency<UserInDb> currentUser = depends(tokens.verified(OAUTH2), token -> active(token.getSubject()));
        return ApiRouter.of(
                post("/token")
                        .responseModel(Token.class)
                        .params(OAuth2PasswordRequestForm.depends())
                        .handle(form -> {
                            UserInDb user = logins.authenticate(form.username(), form.password());
                            return Token.bearer(tokens.issue(user.username()));
                        }),
                get("/users/me/").responseModel(User.class).params(currentUser).handle(user -> user),
                get("/users/me/items/").params(currentUser).handle(user -> List.of(new Item("Foo", user.username()))));
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
    // end::login[]
}
