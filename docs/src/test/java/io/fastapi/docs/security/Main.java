package io.fastapi.docs.security;

import static io.fastapi.Dsl.*;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.ApiKeyHeader;
import io.fastapi.security.HttpBasic;
import io.fastapi.security.HttpBearer;
import io.fastapi.security.OAuth2PasswordBearer;
import io.fastapi.security.OAuth2PasswordRequestForm;
import java.security.MessageDigest;
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

    // tag::first[]
    static final OAuth2PasswordBearer OAUTH2 = OAuth2PasswordBearer.tokenUrl("token");

    @Bean
    ApiRouter items() {
        return ApiRouter.of(get("/items/").params(OAUTH2).handle(token -> Map.of("token", token)));
    }
    // end::first[]

    // tag::user[]
    record User(String username, String email, boolean disabled) {}

    static final Map<String, User> USERS = Map.of(
            "john", new User("john", "john@example.com", false), "alice", new User("alice", "alice@example.com", true));

    static final Dependency<User> CURRENT_USER = depends(
            OAUTH2,
            token -> Optional.ofNullable(USERS.get(token))
                    .orElseThrow(() -> new HttpException(401, "Unknown token", Map.of("WWW-Authenticate", "Bearer"))));

    static final Dependency<User> ACTIVE_USER = depends(CURRENT_USER, user -> {
        if (user.disabled()) {
            throw new HttpException(400, "Inactive user");
        }
        return user;
    });

    @Bean
    ApiRouter users() {
        return ApiRouter.of(get("/users/me").params(ACTIVE_USER).handle(user -> user));
    }
    // end::user[]

    // tag::login[]
    static final Map<String, String> PASSWORDS = Map.of("john", "secret", "alice", "secret2");

    record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType) {}

    @Bean
    ApiRouter login() {
        return ApiRouter.of(
                post("/token").params(OAuth2PasswordRequestForm.depends()).handle(Main::token));
    }

    static Token token(OAuth2PasswordRequestForm form) {
        if (!form.password().equals(PASSWORDS.get(form.username()))) {
            throw new HttpException(400, "Incorrect username or password");
        }
        return new Token(form.username(), "bearer");
    }
    // end::login[]

    // tag::scopes[]
    static final OAuth2PasswordBearer SCOPED = OAuth2PasswordBearer.tokenUrl("token")
            .schemeName("Scoped")
            .scope("me", "Read your profile.")
            .scope("items", "Read your items.");

    static final Dependency<String> OWNER = depends(securityScopes(), SCOPED, (scopes, token) -> {
        List<String> parts = List.of(token.split("\\."));
        if (!parts.containsAll(scopes.scopes())) {
            throw new HttpException(
                    401,
                    "Not enough permissions",
                    Map.of("WWW-Authenticate", "Bearer scope=\"" + scopes.scopeStr() + "\""));
        }
        return parts.get(0);
    });
    static final Dependency<String> ME = depends(security(OWNER, "me"), owner -> owner);

    @Bean
    ApiRouter owned() {
        return ApiRouter.of(
                get("/me").params(ME).handle(owner -> owner),
                get("/me/items").params(security(ME, "items")).handle(owner -> List.of("item of " + owner)));
    }
    // end::scopes[]

    // tag::basic[]
    static final HttpBasic BASIC = HttpBasic.of().realm("team");

    static final Dependency<String> MEMBER = depends(BASIC, credentials -> {
        boolean name = isEqual(credentials.username(), "stanley");
        boolean password = isEqual(credentials.password(), "swordfish");
        if (!(name && password)) {
            throw new HttpException(
                    401, "Incorrect username or password", Map.of("WWW-Authenticate", "Basic realm=\"team\""));
        }
        return credentials.username();
    });

    /** Takes the same time wherever the two differ, as Python's {@code secrets.compare_digest}. */
    static boolean isEqual(String given, String right) {
        return MessageDigest.isEqual(given.getBytes(UTF_8), right.getBytes(UTF_8));
    }

    @Bean
    ApiRouter team() {
        return ApiRouter.of(get("/team").params(MEMBER).handle(name -> Map.of("username", name)));
    }
    // end::basic[]

    // tag::either[]
    static final Dependency<String> CALLER = depends(
            ApiKeyHeader.name("X-API-Key").autoError(false),
            HttpBearer.of().autoError(false),
            (key, bearer) -> key.map(value -> "key " + value)
                    .or(() -> bearer.map(token -> "token " + token.credentials()))
                    .orElseThrow(() -> new HttpException(403, "A key or a token, please")));

    @Bean
    ApiRouter either() {
        return ApiRouter.of(get("/caller").params(CALLER).handle(caller -> caller));
    }
    // end::either[]

    // tag::responses[]
    static final Dependency<String> TENANT =
            depends(header("x-tenant"), tenant -> tenant).responses(403, "Not your tenant");

    @Bean
    ApiRouter tenants() {
        return ApiRouter.of(get("/tenants").params(TENANT).handle(tenant -> tenant));
    }
    // end::responses[]
}
