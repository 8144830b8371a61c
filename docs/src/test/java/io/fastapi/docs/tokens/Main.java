package io.fastapi.docs.tokens;

import static io.fastapi.Dsl.*;

import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.input.SecurityScopes;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.OAuth2PasswordBearer;
import io.fastapi.security.OAuth2PasswordRequestForm;
import io.fastapi.security.jwt.BearerTokens;
import io.fastapi.security.jwt.JwtTokens;
import io.fastapi.security.jwt.Token;
import io.fastapi.security.password.Logins;
import io.fastapi.security.password.PythonHashes;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::login[]
    static final OAuth2PasswordBearer OAUTH2 = OAuth2PasswordBearer.tokenUrl("token");

    record User(String username, String hashedPassword) {}

    static final Map<String, User> USERS =
            Map.of("johndoe", new User("johndoe", "$2b$04$X9Rv3WbabXJZdoJcg6QltuzzWa5GjIpzBKwD2KXQYwKDCUG/P38QC"));

    static Optional<User> find(String username) {
        return Optional.ofNullable(USERS.get(username));
    }

    @Bean
    ApiRouter login(JwtTokens tokens) {
        Logins<User> logins = Logins.of(PythonHashes.recommended(), Main::find, User::hashedPassword);
        Dependency<Jwt> token = tokens.verified(OAUTH2);
        return ApiRouter.of(
                post("/token")
                        .responseModel(Token.class)
                        .params(OAuth2PasswordRequestForm.depends())
                        .handle(form -> Token.bearer(tokens.issue(logins.authenticate(form.username(), form.password())
                                .username()))),
                get("/users/me").params(token).handle(jwt -> Map.of("username", jwt.getSubject())));
    }
    // end::login[]

    // tag::scopes[]
    static final OAuth2PasswordBearer SCOPED = OAuth2PasswordBearer.tokenUrl("token")
            .schemeName("Scoped")
            .scope("me", "Read your profile.")
            .scope("items", "Read your items.");

    @Bean
    ApiRouter scoped(JwtTokens tokens) {
        Dependency<String> owner = depends(securityScopes(), tokens.verified(SCOPED), Main::allowed);
        return ApiRouter.of(
                get("/me/items").params(security(owner, "me", "items")).handle(name -> List.of("item of " + name)));
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

    // tag::refresh[]
    @Bean
    ApiRouter sessions(JwtTokens tokens) {
        Logins<User> logins = Logins.of(PythonHashes.recommended(), Main::find, User::hashedPassword);
        return ApiRouter.of(
                post("/session")
                        .params(OAuth2PasswordRequestForm.depends())
                        .handle(form -> tokens.issuePair(
                                logins.authenticate(form.username(), form.password())
                                        .username(),
                                Map.of("scope", "me"))),
                post("/refresh").params(form("refresh_token")).handleAsync(tokens::refresh),
                post("/logout").status(204).params(form("token")).handleAsync(tokens::revoke));
    }
    // end::refresh[]

    // tag::issuer[]
    @Bean
    ApiRouter callers(BearerTokens bearer) {
        Dependency<Authentication> caller = bearer.authenticated(OAUTH2);
        return ApiRouter.of(
                get("/me").params(caller).handle(who -> Map.of("name", who.getName())),
                get("/greeting")
                        .params(principal())
                        .handle(who -> "Hello " + who.map(Principal::getName).orElse("stranger")));
    }
    // end::issuer[]
}
