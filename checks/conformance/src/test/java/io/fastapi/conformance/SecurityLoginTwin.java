package io.fastapi.conformance;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.security;
import static io.fastapi.Dsl.securityScopes;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.input.SecurityScopes;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.OAuth2PasswordBearer;
import io.fastapi.security.OAuth2PasswordRequestForm;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code twins/security_login.py}. */
final class SecurityLoginTwin {

    private static final Map<String, String> PASSWORDS = Map.of("john", "hashed-secret", "alice", "hashed-secret2");
    private static final Map<String, User> USERS = Map.of(
            "john", new User("john", "john@example.com", "John Doe", false),
            "alice", new User("alice", "alice@example.com", null, true));

    private static final OAuth2PasswordBearer OAUTH2 = OAuth2PasswordBearer.tokenUrl("token");
    private static final OAuth2PasswordBearer SCOPED = OAuth2PasswordBearer.tokenUrl("scoped/token")
            .schemeName("Scoped")
            .scope("me", "Read your profile.")
            .scope("items", "Read your items.");

    private static final Dependency<User> CURRENT_USER = depends(OAUTH2, SecurityLoginTwin::userOf);
    private static final Dependency<User> ACTIVE_USER = depends(CURRENT_USER, SecurityLoginTwin::active);
    private static final Dependency<User> SCOPED_USER =
            depends(securityScopes(), SCOPED, SecurityLoginTwin::scopedUserOf);
    private static final Dependency<User> SCOPED_ACTIVE_USER =
            depends(security(SCOPED_USER, "me"), user -> active(user));

    private SecurityLoginTwin() {}

    record User(
            String username,
            @Nullable String email,
            @Nullable String fullName,
            @Nullable Boolean disabled) {}

    record Token(String accessToken, String tokenType) {}

    static FastApi app() {
        ApiRouter simple = ApiRouter.of(
                get("/items/").name("read_items").params(OAUTH2).handle(token -> Map.of("token", token)),
                get("/users/me").name("read_me").params(CURRENT_USER).handle(user -> user),
                get("/users/me/active").name("read_active").params(ACTIVE_USER).handle(user -> user),
                post("/token")
                        .name("login")
                        .params(OAuth2PasswordRequestForm.depends())
                        .handle(form -> Ordered.map("access_token", checked(form), "token_type", "bearer")));
        ApiRouter scoped = ApiRouter.of(
                post("/scoped/token")
                        .name("login_scoped")
                        .params(OAuth2PasswordRequestForm.depends())
                        .handle(SecurityLoginTwin::token),
                get("/scoped/users/me/")
                        .name("read_scoped_me")
                        .params(SCOPED_ACTIVE_USER)
                        .responseModel(User.class)
                        .handle(user -> user),
                get("/scoped/users/me/items/")
                        .name("read_scoped_items")
                        .params(security(SCOPED_ACTIVE_USER, "items"))
                        .handle(user -> List.of(Ordered.map("item_id", "Foo", "owner", user.username()))),
                get("/scoped/status/")
                        .name("read_scoped_status")
                        .params(SCOPED_USER)
                        .handle(user -> Map.of("status", "ok")));
        return FastApi.of(simple, scoped);
    }

    private static User userOf(String token) {
        User user = USERS.get(token);
        if (user == null) {
            throw new HttpException(401, "Invalid authentication credentials", Map.of("WWW-Authenticate", "Bearer"));
        }
        return user;
    }

    private static User active(User user) {
        if (Boolean.TRUE.equals(user.disabled())) {
            throw new HttpException(400, "Inactive user");
        }
        return user;
    }

    private static String checked(OAuth2PasswordRequestForm form) {
        if (!("hashed-" + form.password()).equals(PASSWORDS.get(form.username()))) {
            throw new HttpException(400, "Incorrect username or password");
        }
        return form.username();
    }

    private static Token token(OAuth2PasswordRequestForm form) {
        String name = checked(form);
        return new Token(form.scopes().isEmpty() ? name : name + "." + String.join(".", form.scopes()), "bearer");
    }

    private static User scopedUserOf(SecurityScopes scopes, String token) {
        String challenge = scopes.scopes().isEmpty() ? "Bearer" : "Bearer scope=\"" + scopes.scopeStr() + "\"";
        List<String> parts = List.of(token.split("\\."));
        User user = USERS.get(parts.get(0));
        if (user == null) {
            throw new HttpException(401, "Could not validate credentials", Map.of("WWW-Authenticate", challenge));
        }
        if (!parts.subList(1, parts.size()).containsAll(scopes.scopes())) {
            throw new HttpException(401, "Not enough permissions", Map.of("WWW-Authenticate", challenge));
        }
        return user;
    }
}
