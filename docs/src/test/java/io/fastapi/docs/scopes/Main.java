package io.fastapi.docs.scopes;

import static io.fastapi.Dsl.*;

import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.input.SecurityScopes;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.OAuth2PasswordBearer;
import io.fastapi.security.OAuth2PasswordRequestForm;
import io.fastapi.security.jwt.JwtTokens;
import io.fastapi.security.jwt.Token;
import io.fastapi.security.password.Logins;
import io.fastapi.security.password.PythonHashes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.Jwt;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::scheme[]
    static final OAuth2PasswordBearer OAUTH2 = OAuth2PasswordBearer.tokenUrl("token")
            .scope("me", "Read your profile.")
            .scope("items", "Read your items.");

    record User(String username, String hashedPassword, Set<String> scopes) {}

    static final String HASH = "$2b$04$X9Rv3WbabXJZdoJcg6QltuzzWa5GjIpzBKwD2KXQYwKDCUG/P38QC";
    static final Map<String, User> USERS = Map.of(
            "johndoe",
            new User("johndoe", HASH, Set.of("me", "items")),
            "alice",
            new User("alice", HASH, Set.of("me")));

    static Optional<User> find(String username) {
        return Optional.ofNullable(USERS.get(username));
    }
    // end::scheme[]

    // tag::scopes[]
    @Bean
    ApiRouter owned(JwtTokens tokens) {
        Logins<User> logins = Logins.of(PythonHashes.recommended(), Main::find, User::hashedPassword);
        Dependency<String> owner = depends(securityScopes(), tokens.verified(OAUTH2), Main::allowed);
        Dependency<String> me = depends(security(owner, "me"), name -> name);
        return ApiRouter.of(
                post("/token")
                        .responseModel(Token.class)
                        .params(OAuth2PasswordRequestForm.depends())
                        .handle(form -> {
                            User user = logins.authenticate(form.username(), form.password());
                            List<String> granted = form.scopes().stream()
                                    .filter(user.scopes()::contains)
                                    .toList();
                            return Token.bearer(
                                    tokens.issue(user.username(), Map.of("scope", String.join(" ", granted))));
                        }),
                get("/status").params(owner).handle(name -> Map.of("status", "ok")),
                get("/me").params(me).handle(name -> Map.of("username", name)),
                get("/me/items").params(security(me, "items")).handle(name -> List.of("item of " + name)));
    }

    static String allowed(SecurityScopes scopes, Jwt token) {
        String scope = Objects.requireNonNullElse(token.getClaimAsString("scope"), "");
        if (!List.of(scope.split(" ")).containsAll(scopes.scopes())) {
            throw new HttpException(
                    401,
                    "Not enough permissions",
                    Map.of("WWW-Authenticate", "Bearer scope=\"" + scopes.scopeStr() + "\""));
        }
        return token.getSubject();
    }
    // end::scopes[]
}
